import { useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { toggleLayer } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { SymbolImage } from '../ui/SymbolImage.tsx';
import type { Symbol } from '../ui/symbols.ts';
import './legend.css';

export interface LegendEntry {
  id: string;
  title: string;
  symbol: Symbol;
}

interface Props {
  /** What is drawn now and needs a word. */
  keys: LegendEntry[];
  /** A sentence below the keys, where they could be misread. */
  note: string | null;
  /** Layers that can be switched off. */
  layers: LegendEntry[];
}

/** What the marks mean, and behind it a switch for each layer. */
export function Legend({ keys, note, layers }: Props) {
  const { t } = useWords();
  const hidden = useView((view) => view.hidden);
  const isPlanning = useView((view) => view.mode === 'plan');
  const isPlaceOpen = useView((view) => view.place !== null && view.initiative === null);
  const [isWide] = useState(() => matchMedia('(min-width: 1100px) and (min-height: 640px)').matches);
  const [chosen, setChosen] = useState<boolean | null>(null);
  // Open where it explains the whole map or an initiative's links; a place needs the room, and so do a planner's rows.
  const open = chosen ?? (isWide && !isPlaceOpen && !isPlanning);
  return (
    <section className="legend" aria-label={t.legend}>
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setChosen(!open)}>
        <Icon name="list" size={18} />
        {t.legend}
        <Icon name="chevron-down" size={18} />
      </button>
      {open && (
        <div className="legend-body">
          <ul>
            {keys.map(({ id, title, symbol }) => (
              <li key={id} className="legend-key">
                <span className="legend-symbol">
                  <SymbolImage symbol={symbol} />
                </span>
                {title}
              </li>
            ))}
          </ul>
          {note && <p className="quiet">{note}</p>}
          <details className="legend-layers">
            <summary>{t.layers}</summary>
            <ul>
              {layers.map(({ id, title, symbol }) => (
                <li key={id}>
                  <label>
                    <input
                      type="checkbox"
                      data-layer={id}
                      checked={!hidden.includes(id)}
                      onChange={() => toggleLayer(id)}
                    />
                    <span className="legend-symbol">
                      <SymbolImage symbol={symbol} />
                    </span>
                    {title}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        </div>
      )}
    </section>
  );
}
