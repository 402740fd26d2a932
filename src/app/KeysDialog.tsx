import { useWords } from '../i18n/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { setShortcuts, useShortcuts } from './shortcuts.ts';
import './keys.css';

/** The keys of reading and of the map, and a switch for those that are single letters. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const on = useShortcuts((shortcuts) => shortcuts.on);
  const { keys } = t;
  return (
    <Dialog title={keys.title} closeLabel={t.close} onClose={onClose}>
      <p>{keys.intro}</p>
      <KeyTable
        caption={keys.inText}
        rows={[
          ['/', keys.search],
          ['m', keys.map],
          ['l', keys.places],
          ['?', keys.help],
          [keys.escape, keys.back],
        ]}
      />
      <KeyTable
        caption={keys.onMap}
        rows={[
          [keys.arrows, keys.pan],
          ['+ −', keys.zoom],
          [keys.shiftArrows, keys.turn],
        ]}
      />
      <KeyTable
        caption={t.inView.button}
        rows={[
          ['↓ ↑', keys.walk],
          [keys.enter, keys.open],
        ]}
      />
      <label className="keys-switch">
        <input type="checkbox" checked={on} onChange={(event) => setShortcuts(event.target.checked)} />
        <span>
          {keys.single}
          <small>{keys.singleNote}</small>
        </span>
      </label>
    </Dialog>
  );
}

function KeyTable({ caption, rows }: { caption: string; rows: readonly (readonly [key: string, does: string])[] }) {
  return (
    <table className="keys">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
