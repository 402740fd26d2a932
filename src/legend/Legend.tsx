import { useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { toggleLayer } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Palette } from '../ui/palettes.ts';
import { SymbolImage } from '../ui/SymbolImage.tsx';
import { pill, type Symbol } from '../ui/symbols.ts';
import './legend.css';

interface Props {
  entries: { id: string; title: string; symbol: Symbol }[];
  palette: Palette;
}

/** What the marks mean, and a switch for each layer. Open at first on a wide screen, where it hides nothing. */
export function Legend({ entries, palette }: Props) {
  const { t } = useWords();
  const hidden = useView((view) => view.hidden);
  const initiative = useView((view) => view.initiative);
  const [open, setOpen] = useState(() => matchMedia('(min-width: 1100px) and (min-height: 700px)').matches);
  return (
    <section className="legend" aria-label={t.legend}>
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="list" size={18} />
        {t.legend}
        <Icon name="chevron-down" size={18} />
      </button>
      {open && (
        <div className="legend-body">
          <ul>
            {entries.map(({ id, title, symbol }) => (
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
            <li className="legend-note">
              <span className="legend-symbol">
                <SymbolImage symbol={pill(7, palette.text, palette.surface, palette.outline)} />
              </span>
              {t.legendPill}
            </li>
          </ul>
          {initiative && <p className="quiet">{t.legendSpokes}</p>}
        </div>
      )}
    </section>
  );
}
