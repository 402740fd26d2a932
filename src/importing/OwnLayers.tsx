import { useEffect, useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { useImportingWords } from '../i18n/importing/context.ts';
import { changeOwnLayer, forgetUnreadable, startOwnLayers } from '../state/ownLayers/keep.ts';
import { passing, type OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { ownColours } from '../ui/ownColours.ts';
import { useFileDrop } from '../ui/useFileDrop.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { LayerFields } from './LayerFields.tsx';
import './importing.css';

interface Props {
  isDark: boolean;
  /** Moves the map to a layer, or to a feature of one. */
  onGoTo: (where: Pick<OwnLayer, 'bounds'>) => void;
}

/** A person's own layers, and the way to a new one. A file may be dropped anywhere on the page. */
export function OwnLayers({ isDark, onGoTo }: Props) {
  const { layers: words } = useImportingWords();
  const { t } = useWords();
  const { layers, unreadable, held, strange } = useOwnLayers();
  const [dialog, setDialog] = useState<{ file: File | null } | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => void startOwnLayers(), []);
  useFileDrop(([file]) => file && setDialog({ file }));
  const close = () => setDialog(null);
  const forget = async () => {
    try {
      await forgetUnreadable();
    } catch (error) {
      console.error(error);
      setIsRefused(true);
    }
  };
  return (
    <section className="own-layers" aria-labelledby="own-layers">
      <h2 id="own-layers">{words.title}</h2>
      <p className="note">{words.privacy}</p>
      {unreadable && (
        <p role="alert">
          {t.sentences(words.unreadable, '')}
          <button type="button" className="link-button" onClick={() => void forget()}>
            {words.forget}
          </button>
          {held && <span className="own-warning">{words.held}</span>}
          {isRefused && <span className="own-warning">{words.notForgotten}</span>}
        </p>
      )}
      {strange > 0 && <p role="alert">{words.strange(strange)}</p>}
      <ul>
        {layers.map((layer) => (
          <li key={layer.id} data-own-layer={layer.name}>
            <LayerLine
              layer={layer}
              isDark={isDark}
              isOpen={changed === layer.id}
              onToggle={() => setChanged(changed === layer.id ? null : layer.id)}
            />
            {changed === layer.id && (
              <LayerFields
                layer={layer}
                onGoTo={onGoTo}
                onRemoved={() => {
                  setChanged(null);
                  setSaid(words.removed(layer.name));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setDialog({ file: null })}>
        <Icon name="plus" size={18} />
        {words.add}
      </button>
      <p role="status" className="own-said">
        {said}
      </p>
      {dialog && (
        <ImportDialog
          first={dialog.file}
          onClose={close}
          onAdded={(layer, sentence) => {
            close();
            setSaid(sentence);
            onGoTo(layer);
          }}
        />
      )}
    </section>
  );
}

interface LineProps {
  layer: OwnLayer;
  isDark: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

function LayerLine({ layer, isDark, isOpen, onToggle }: LineProps) {
  const { layers: words } = useImportingWords();
  const why = useOwnLayers(({ notKept }) => notKept.get(layer.id));
  const isChangeLost = useOwnLayers(({ changeNotKept }) => changeNotKept.has(layer.id));
  const all = layer.features.features.length;
  return (
    <>
      <div className="own-line">
        <label>
          <input
            type="checkbox"
            aria-label={words.show(layer.name)}
            checked={layer.visible}
            onChange={() => void changeOwnLayer(layer.id, { visible: !layer.visible })}
          />
          <svg width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" fill={ownColours[isDark ? 'dark' : 'light'][layer.colour]} />
          </svg>
          <span className="own-name">{layer.name}</span>
        </label>
        <button
          type="button"
          className="link-button"
          aria-label={words.edit(layer.name)}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {words.editShort}
        </button>
      </div>
      <p className="note">{words.shown(layer.filter?.text ? passing(layer).length : all, all)}</p>
      {why && <p className="own-warning">{words.notKept[why]}</p>}
      {isChangeLost && <p className="own-warning">{words.changeNotKept}</p>}
    </>
  );
}
