/** The page about the atlas, with its words: a chunk that comes when the page is opened. */
import { useMemo } from 'react';
import { record, version } from 'virtual:atlas-version';
import { StreetsOffline } from '../../basemap/StreetsOffline.tsx';
import type { Content } from '../../content/types.ts';
import { Diagnosis } from '../../diagnosis/Diagnosis.tsx';
import { diagnosticsOf, storageOf, webglOf } from '../../diagnosis/diagnostics.ts';
import { lastErrors } from '../../diagnosis/errors.ts';
import { AboutContext } from '../../i18n/about/context.ts';
import type { AboutMessages } from '../../i18n/about/messages.ts';
import { useOffline } from '../../offline/offline.ts';
import { OfflineStatus } from '../../offline/OfflineStatus.tsx';
import { AboutPage } from '../../panel/AboutPage.tsx';
import { useSession, useView } from '../../state/store.ts';
import { writeView } from '../../state/url.ts';
import { streetsKeeper } from './streetsKeeper.ts';

export { loadAboutMessages } from '../../i18n/about/messages.ts';

interface Props {
  content: Content;
  words: AboutMessages;
  /** Takes the newer version of the atlas that waits. */
  onTake: () => void;
}

export function About({ content, words, onTake }: Props) {
  const archive = useSession(({ deployment }) => deployment.basemap?.url);
  const keeper = useMemo(() => (archive ? streetsKeeper(archive) : null), [archive]);
  return (
    <AboutContext value={words}>
      <AboutPage
        content={content}
        record={record}
        offline={
          <>
            <OfflineStatus onTake={onTake} />
            {keeper && <StreetsOffline keeper={keeper} />}
          </>
        }
        diagnosis={<Diagnosis collect={collect} />}
      />
    </AboutContext>
  );
}

async function collect(): Promise<string> {
  const { theme, notices } = useSession.getState();
  const view = useView.getState();
  return diagnosticsOf(
    {
      version,
      record,
      search: writeView(view),
      language: view.language,
      theme,
      userAgent: navigator.userAgent,
      languages: navigator.languages,
      screen: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio },
      webgl: webglOf(document.createElement('canvas')),
      offline: useOffline.getState().state,
      storage: await storageOf(navigator.storage as StorageManager | undefined),
      notices: notices.map(({ kind }) => kind),
      errors: lastErrors(),
    },
    new Date(),
  );
}
