import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/context.ts';
import { useView } from '../state/store.ts';
import { nextHeight, SHEET_HEIGHTS, useSheet } from './sheetHeight.ts';
import { useSwipe } from './useSwipe.ts';

/** The panel's paper: beside the map on a wide screen, a sheet of three heights below it on a phone. */
export function Sheet({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const height = useSheet((sheet) => sheet.height);
  const chosen = useView((view) => `${view.place}/${view.initiative}/${view.page}`);
  const [before, setBefore] = useState(chosen);
  // What is opened from the map while the sheet is low would be out of sight.
  useEffect(() => {
    if (chosen === before) return;
    setBefore(chosen);
    if (useSheet.getState().height === 'low') useSheet.setState({ height: 'half' });
  }, [chosen, before]);
  const swipe = useSwipe((up) => useSheet.setState({ height: nextHeight(height, up) }));
  const names = { low: t.sheetLow, half: t.sheetHalf, full: t.sheetFull };
  return (
    <main id="panel" className="sheet" data-height={height} tabIndex={-1}>
      <div className="sheet-heights" role="group" aria-label={t.sheetHeight} {...swipe}>
        {SHEET_HEIGHTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === height}
            onClick={() => useSheet.setState({ height: each })}
          >
            {names[each]}
          </button>
        ))}
      </div>
      {children}
    </main>
  );
}
