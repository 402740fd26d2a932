import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useImportingWords } from '../i18n/importing/context.ts';
import { changeOwnLayer } from '../state/ownLayers/keep.ts';
import { boundsOf, nameOf, passing, textOf, type OwnFeature, type OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { chooseOwnFeature } from '../state/ownLayers/store.ts';
import { atMost } from '../state/quoted.ts';

interface Props {
  layer: OwnLayer;
  /** Moves the map to something. */
  onGoTo: (where: Pick<OwnLayer, 'bounds'>) => void;
}

/** Features that are listed at once. */
const STEP = 50;
/** Characters of a name or a value: a field may hold a page. */
const MOST = 200;

/** The features of a layer by their names: what a click on the map opens, without a pointer. */
export function FeatureList({ layer, onGoTo }: Props) {
  const { layers: words } = useImportingWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="own-features" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.list}</summary>
      {isOpen && <Found layer={layer} onGoTo={onGoTo} />}
    </details>
  );
}

function Found({ layer, onGoTo }: Props) {
  const { layers: words } = useImportingWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [room, setRoom] = useState(STEP);
  const text = useDeferredValue(typed.trim());
  const found = useMemo(() => findIn(layer, text), [layer, text]);
  const titleOf = (feature: OwnFeature) => atMost(nameOf(layer, feature), MOST) || words.feature(feature.id + 1);
  const open = (feature: OwnFeature) => {
    // What is opened is seen.
    if (!layer.visible) void changeOwnLayer(layer.id, { visible: true });
    const bounds = boundsOf([feature]);
    if (bounds) onGoTo({ bounds });
    chooseOwnFeature(layer.id, feature.id);
  };
  return (
    <>
      <label htmlFor={id}>{words.find}</label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setRoom(STEP);
        }}
      />
      <p role="status" className="note">
        {words.found(Math.min(room, found.length), found.length)}
      </p>
      <ul>
        {found.slice(0, room).map(({ feature, because }) => (
          <li key={feature.id}>
            <button type="button" className="link-button" onClick={() => open(feature)}>
              {titleOf(feature)}
            </button>
            {because && <span className="note">{because}</span>}
          </li>
        ))}
      </ul>
      {found.length > room && (
        <button type="button" className="button" onClick={() => setRoom(room + STEP)}>
          {words.more(Math.min(STEP, found.length - room))}
        </button>
      )}
    </>
  );
}

interface Hit {
  feature: OwnFeature;
  because: string | null;
}

/** Those that the layer shows and that have the text in any field; and the value that has it, where the name has not. */
function findIn(layer: OwnLayer, text: string): Hit[] {
  const wanted = text.toLowerCase();
  const has = (value: string) => value.toLowerCase().includes(wanted);
  return passing(layer).flatMap((feature): Hit[] => {
    if (wanted === '' || has(nameOf(layer, feature))) return [{ feature, because: null }];
    const value = layer.fields.map((field) => textOf(feature.properties[field])).find(has);
    return value === undefined ? [] : [{ feature, because: partWith(wanted, value) }];
  });
}

/** A value as far as a list has room: from a little before what was looked for. */
function partWith(wanted: string, value: string): string {
  const from = value.length > MOST ? Math.max(0, value.toLowerCase().indexOf(wanted) - 40) : 0;
  return atMost(from > 0 ? `…${value.slice(from).replace(/^[\uDC00-\uDFFF]/, '')}` : value, MOST);
}
