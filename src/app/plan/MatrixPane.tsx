import { Matrix } from '../../matrix/Matrix.tsx';
import { InitiativeTable } from '../../table/InitiativeTable.tsx';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { usePane } from './pane.ts';
import type { SlotProps } from './slots.ts';

/** Areas by places; where the map has made room, over the rows that pass: a cell narrows them, and stays in sight. */
export function MatrixPane({ content, rows }: SlotProps) {
  const isNarrow = useMedia(NARROW);
  const { isWhole } = usePane();
  if (isNarrow || !isWhole) return <Matrix content={content} />;
  return (
    <div className="plan-both">
      <Matrix content={content} isOverRows />
      <InitiativeTable content={content} rows={rows} />
    </div>
  );
}
