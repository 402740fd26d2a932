import { useWords } from '../i18n/context.ts';
import { useOffline } from './offline.ts';

/** Whether the atlas would open without a network, in a sentence; the way to a newer version, if there is one. */
export function OfflineStatus({ onTake }: { onTake: () => void }) {
  const { t } = useWords();
  const state = useOffline((offline) => offline.state);
  return (
    <section>
      <h2>{t.offline.title}</h2>
      <p data-offline={state}>{t.offline[state]}</p>
      {state === 'update' && (
        <button type="button" className="button" onClick={onTake}>
          {t.offline.take}
        </button>
      )}
    </section>
  );
}
