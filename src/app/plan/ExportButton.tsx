import { useMemo, useState } from 'react';
import { ExportDialog } from '../../exporting/ExportDialog.tsx';
import { useWords } from '../../i18n/context.ts';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useView } from '../../state/store.ts';
import { defaultView } from '../../state/view.ts';
import { sorted } from '../../table/rows.ts';
import { Icon } from '../../ui/Icon.tsx';
import { addressOf } from '../address.ts';
import { placeShapes } from './placeShapes.ts';
import type { SlotProps } from './slots.ts';

/** Opens the dialog that saves what is filtered as a file. */
export function ExportButton({ content, rows }: SlotProps) {
  const words = useWords();
  const planning = usePlanningWords();
  const { exporting } = planning;
  const view = useView(apartFromCamera);
  const isWorkedOut = usePlanning(({ whereStatus }) => whereStatus === 'ready');
  const [isOpen, setIsOpen] = useState(false);
  // What the rows have passed: not what is open or compared beside them, nor a condition that has filtered nothing yet.
  const where = isWorkedOut ? view.where : null;
  // Nor what shows them on the screen: only their order is kept.
  const { layout, group, columns } = defaultView;
  const shown = { camera: null, hidden: [], layout, group, columns };
  const beside = { place: null, initiative: null, page: null, thread: null, compare: null };
  const selection = addressOf({ ...view, ...beside, ...shown, where });
  const { sort } = view;
  const inOrder = useMemo(
    () => (isOpen ? sorted(rows, sort, content, words, planning) : rows),
    [isOpen, rows, sort, content, words, planning],
  );
  return (
    <>
      <button type="button" className="outlined-button" onClick={() => setIsOpen(true)}>
        <Icon name="download" />
        {exporting.button}
      </button>
      {isOpen && (
        <ExportDialog
          content={content}
          rows={inOrder}
          selection={selection}
          fileName={['co-operation-atlas', content.asOf, content.language].filter(Boolean).join('-')}
          loadShapes={(places) => placeShapes(content, places)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
