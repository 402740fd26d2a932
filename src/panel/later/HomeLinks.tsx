import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { openPage, openThread, plannedOnly, planOnly } from '../../state/actions.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useView } from '../../state/store.ts';
import { hrefOf } from '../../state/url.ts';
import { knownOn } from '../../state/asof.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { LaterPlenary } from './LaterPlenary.tsx';
import './later.css';

/** Which other plenaries are known in part, and the ways to what changed and to the subjects. */
export function HomeLinks({ content }: { content: Content }) {
  const { t } = useWords();
  const { home: words } = useTimeWords();
  const view = useView(apartFromCamera);
  const day = content.asOf;
  const partial = content.partialPlenaries.filter((each) => !day || knownOn(each.date, day) === 'certain');
  return (
    <>
      <LaterPlenary content={content} />
      {partial.length > 0 && (
        <p className="home-partial">
          <span className="quiet">{t.sentences(words.partialNote, '')}</span>
          {partial.map(({ number }, at) => (
            <span key={number}>
              <OpenLink
                href={hrefOf(view, plannedOnly({ plenaries: [String(number)] }))}
                onOpen={() => planOnly({ plenaries: [String(number)] })}
              >
                {t.inPart(t.plenaryNumber(number))}
              </OpenLink>
              {at < partial.length - 1 && ' · '}
            </span>
          ))}
        </p>
      )}
      <ul className="home-links">
        <li>
          <OpenLink
            href={hrefOf(view, { page: 'changes', place: null, initiative: null })}
            onOpen={() => openPage('changes')}
          >
            {t.pages.changes}
          </OpenLink>
        </li>
        <li>
          <OpenLink
            href={hrefOf(view, { page: 'threads', thread: null, place: null, initiative: null })}
            onOpen={() => openThread(null)}
          >
            {t.pages.threads}
          </OpenLink>
        </li>
      </ul>
    </>
  );
}
