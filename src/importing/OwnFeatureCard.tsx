import { useEffect, useRef } from 'react';
import { useImportingWords } from '../i18n/importing/context.ts';
import { nameOf, textOf } from '../state/ownLayers/ownLayer.ts';
import { leaveOwnFeature, useOwnLayers } from '../state/ownLayers/store.ts';
import { atMost } from '../state/quoted.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './importing.css';

/** Characters of a field, and of a name: a layout of some hundred thousand would hold up the page. */
const MOST = { field: 10_000, name: 200 };

/** What the file says of a feature that was clicked: as text, whatever it looks like. */
export function OwnFeatureCard() {
  const { layers: words } = useImportingWords();
  const { layers, chosen } = useOwnLayers();
  const heading = useRef<HTMLHeadingElement>(null);
  const layer = layers.find(({ id }) => id === chosen?.layer);
  const feature = chosen ? layer?.features.features[chosen.feature] : undefined;
  const cameFrom = useRef<Element | null>(null);
  const isShown = feature !== undefined;
  useEffect(() => {
    if (!isShown) return;
    cameFrom.current = document.activeElement;
    return () => {
      // Whoever came by a list goes on in it.
      const { current } = cameFrom;
      if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
    };
  }, [isShown]);
  useEffect(() => heading.current?.focus(), [chosen]);
  if (!layer || !feature) return null;
  const fields = layer.fields.filter((field) => textOf(feature.properties[field]) !== '');
  return (
    // Escape in it is a shortcut for its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="own-card"
      aria-labelledby="own-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveOwnFeature();
      }}
    >
      <header>
        <h2 id="own-card" ref={heading} tabIndex={-1}>
          {atMost(nameOf(layer, feature), MOST.name) || words.feature(feature.id + 1)}
        </h2>
        <IconButton icon="x" label={words.close} onClick={leaveOwnFeature} />
      </header>
      <p className="note">{words.ofLayer(layer.name)}</p>
      {fields.length === 0 ? (
        <p>{words.noFields}</p>
      ) : (
        <dl>
          {fields.map((field) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{atMost(textOf(feature.properties[field]), MOST.field)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
