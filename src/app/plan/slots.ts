/** What each feature of planning adds to the frame of Plan.tsx: one line here, and nothing else there. */
import type { ComponentType } from 'react';
import type { Content, Row } from '../../content/types.ts';
import { KeepToCompare } from '../../compare/KeepToCompare.tsx';
import type { Layout } from '../../state/view.ts';
import { InitiativeTable } from '../../table/InitiativeTable.tsx';
import { ComparePane } from './ComparePane.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { MeasureSlot } from './MeasureSlot.tsx';
import { OwnLayersRail } from './OwnLayersRail.tsx';
import { WhereSlot } from './WhereSlot.tsx';
import { Timeline } from '../../timeline/Timeline.tsx';
import { ExportButton } from './ExportButton.tsx';
import { SavedButton } from './SavedButton.tsx';

export interface SlotProps {
  content: Content;
  /** What passes every filter, in the record's order; of a plenary known only in part, what it is known to have said. */
  rows: readonly Row[];
}

export type Slot = ComponentType<SlotProps>;

/** Beside the facets, below them: further ways to narrow. Each is a section with a heading of its own. */
export const RAIL: readonly Slot[] = [WhereSlot, OwnLayersRail];

/** Over the rows, at the end of the bar: buttons. */
export const TOOLS: readonly Slot[] = [KeepToCompare, MeasureSlot, ExportButton, SavedButton];

/** What the pane holds. A layout without one is not offered. */
export const PANES: Partial<Record<Layout, Slot>> = {
  table: InitiativeTable,
  matrix: MatrixPane,
  timeline: Timeline,
  compare: ComparePane,
};
