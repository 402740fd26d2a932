import { useState } from 'react';
import { ExportDialog } from '../../exporting/ExportDialog.tsx';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { addressOf } from '../address.ts';
import { placeShapes } from './placeShapes.ts';
import type { SlotProps } from './slots.ts';

/** Opens the dialog that saves what is filtered as a file. */
export function ExportButton({ content, rows }: SlotProps) {
  const { exporting } = usePlanningWords();
  const view = useView();
  const isWorkedOut = usePlanning(({ whereStatus }) => whereStatus === 'ready');
  const [isOpen, setIsOpen] = useState(false);
  // What the rows have passed: not what happens to be open beside them, nor a condition that has filtered nothing yet.
  const where = isWorkedOut ? view.where : null;
  const selection = addressOf({ ...view, place: null, initiative: null, page: null, camera: null, hidden: [], where });
  return (
    <>
      <button type="button" className="tool-button" onClick={() => setIsOpen(true)}>
        <Icon name="download" />
        {exporting.button}
      </button>
      {isOpen && (
        <ExportDialog
          content={content}
          rows={rows}
          selection={selection}
          fileName={`co-operation-atlas-${content.language}`}
          loadShapes={(places) => placeShapes(content, places)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
