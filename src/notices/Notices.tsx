import { useWords } from '../i18n/context.ts';
import type { Messages } from '../i18n/messages.ts';
import { dismiss } from '../state/actions.ts';
import { useSession, type Notice } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './notices.css';

interface Props {
  /** A layer's name in the language shown. */
  layerTitle: (layer: string) => string;
  /** What a notice's button does, if it has one: try again, or take the new version. */
  retryFor: (notice: Notice) => (() => void) | null;
}

/** How much of a bad link is named: a notice must leave room for the rest. */
const NAMED = 8;

/** What went wrong or is new, a sentence each, until it is closed. */
export function Notices({ layerTitle, retryFor }: Props) {
  const { t } = useWords();
  const notices = useSession((session) => session.notices);
  return (
    <div className="notices" role="status" aria-label={t.notices}>
      {notices.map((notice) => {
        const retry = retryFor(notice);
        return (
          <div key={JSON.stringify(notice)} className="notice" data-notice={notice.kind}>
            <p>{inWords(notice, t, layerTitle)}</p>
            {retry && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  dismiss(notice);
                  retry();
                }}
              >
                {buttonOf(notice, t)}
              </button>
            )}
            <IconButton icon="x" label={t.dismiss} onClick={() => dismiss(notice)} />
          </div>
        );
      })}
    </div>
  );
}

function buttonOf({ kind }: Notice, t: Messages): string {
  if (kind === 'new-version') return t.offline.take;
  return kind === 'load-again' ? t.faults.loadAgain : t.retry;
}

function inWords(notice: Notice, t: Messages, layerTitle: Props['layerTitle']): string {
  switch (notice.kind) {
    case 'bad-parameters':
      return t.badParameters([
        ...notice.parameters.slice(0, NAMED).map(({ parameter, value }) => t.badParameter(parameter, value)),
        ...(notice.parameters.length > NAMED ? ['…'] : []),
      ]);
    case 'no-webgl':
      return t.noWebgl;
    case 'map-code':
      return t.mapCodeFailed;
    case 'present-code':
      return t.presentFailed;
    case 'rest-code':
    case 'plan-code':
    case 'where-shapes':
    case 'aside-code':
      return t.partFailed;
    case 'where-layer':
      return t.layerRemoved(notice.layer);
    case 'context-lost':
      return t.contextLost;
    case 'later':
      return t.laterFailed;
    case 'content-language':
      return t.contentFailed;
    case 'copy-failed':
      return t.copyFailed;
    case 'new-version':
      return t.offline.update;
    case 'version-delayed':
      return t.offline.delayed;
    case 'load-again':
      return t.faults.olderVersion;
    case 'not-remembered':
      return t.faults.notRemembered;
    case 'letters':
      return t.faults.letters;
    case 'geography':
      return t.layerFailed(layerTitle(notice.layer));
  }
}
