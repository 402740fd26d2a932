import { useState } from 'react';
import { useImportingWords } from '../i18n/importing/context.ts';
import { freeNameAmong } from '../state/freeName.ts';
import { changeOwnLayer, removeOwnLayer } from '../state/ownLayers/keep.ts';
import { OWN_COLOURS, type OwnColour, type OwnFilter, type OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { FeatureList } from './FeatureList.tsx';

interface Props {
  layer: OwnLayer;
  onGoTo: (where: Pick<OwnLayer, 'bounds'>) => void;
  onRemoved: () => void;
}

/** What can be changed of an own layer. Each change shows at once. */
export function LayerFields({ layer, onGoTo, onRemoved }: Props) {
  const { layers: words } = useImportingWords();
  const [isSure, setIsSure] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const { id, filter } = layer;
  const narrow = (change: Partial<OwnFilter>) =>
    void changeOwnLayer(id, { filter: { field: null, test: 'contains', text: '', ...filter, ...change } });
  return (
    <div className="own-fields">
      <label>
        <span>{words.name}</span>
        <input
          // Another window may have changed it since.
          key={layer.name}
          type="text"
          maxLength={120}
          defaultValue={layer.name}
          onBlur={({ target }) => {
            const wanted = target.value.trim();
            const others = useOwnLayers.getState().layers.filter((other) => other.id !== id);
            // Two of one name could not be told apart in a list or a legend.
            const name = wanted && freeNameAmong(new Set(others.map((other) => other.name)), wanted);
            if (name && name !== layer.name) void changeOwnLayer(id, { name });
            else target.value = layer.name;
          }}
        />
      </label>
      <label>
        <span>{words.colour}</span>
        <select
          value={layer.colour}
          onChange={({ target }) => void changeOwnLayer(id, { colour: target.value as OwnColour })}
        >
          {OWN_COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {words.colours[colour]}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.filter}</legend>
        <select
          aria-label={words.filter}
          value={filter?.field ?? ''}
          onChange={({ target }) => narrow({ field: target.value === '' ? null : target.value })}
        >
          <option value="">{words.anyField}</option>
          {layer.fields.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </select>
        <select
          aria-label={`${words.contains} / ${words.equals}`}
          value={filter?.test ?? 'contains'}
          onChange={({ target }) => narrow({ test: target.value as OwnFilter['test'] })}
        >
          <option value="contains">{words.contains}</option>
          <option value="equals">{words.equals}</option>
        </select>
        <input
          type="text"
          aria-label={words.filterText}
          value={filter?.text ?? ''}
          onChange={({ target }) => narrow({ text: target.value })}
        />
      </fieldset>
      <FeatureList layer={layer} onGoTo={onGoTo} />
      {isSure ? (
        <div role="group" aria-label={words.removeSure(layer.name)}>
          <p>{words.removeSure(layer.name)}</p>
          {isRefused && (
            <p role="alert" className="own-warning">
              {words.notRemoved(layer.name)}
            </p>
          )}
          <div className="own-buttons">
            <button
              type="button"
              className="button"
              onClick={() => {
                // Said when it is gone for good, not before.
                removeOwnLayer(id).then(onRemoved, (error: unknown) => {
                  console.error(error);
                  setIsRefused(true);
                });
              }}
            >
              {words.removeYes}
            </button>
            <button type="button" className="button" onClick={() => setIsSure(false)}>
              {words.removeNo}
            </button>
          </div>
        </div>
      ) : (
        <div className="own-buttons">
          <button type="button" className="button" onClick={() => onGoTo(layer)}>
            {words.goTo}
          </button>
          <button type="button" className="button" onClick={() => setIsSure(true)}>
            {words.remove}
          </button>
        </div>
      )}
    </div>
  );
}
