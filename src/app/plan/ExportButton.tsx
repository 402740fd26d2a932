import { useState } from 'react';
import { ExportDialog } from '../../exporting/ExportDialog.tsx';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useView } from '../../state/store.ts';
import { defaultView } from '../../state/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { addressOf } from '../address.ts';
import { placeShapes } from './placeShapes.ts';
import type { SlotProps } from './slots.ts';

/** Opens the dialog that saves what is filtered as a file. */
export function ExportButton({ content, rows }: SlotProps) {
  const { exporting } = usePlanningWords();
  const view = useView(apartFromCamera);
  const isWorkedOut = usePlanning(({ whereStatus }) => whereStatus === 'ready');
  const [isOpen, setIsOpen] = useState(false);
  // What the rows have passed: not what happens to be open beside them, nor a condition that has filtered nothing yet.
  const where = isWorkedOut ? view.where : null;
  // The rows stand as the record has them, whatever shows them on the screen.
  const { layout, sort, group, columns } = defaultView;
  const shown = { place: null, initiative: null, page: null, camera: null, hidden: [], layout, sort, group, columns };
  const selection = addressOf({ ...view, ...shown, where });
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
          fileName={['co-operation-atlas', content.asOf, content.language].filter(Boolean).join('-')}
          loadShapes={(places) => placeShapes(content, places)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
