/** How the table is arranged: kept for the visit, so that it stands as it was left. */
import { create } from 'zustand';
import type { ColumnId, GROUPINGS } from './rows.ts';

interface TableChoice {
  /** Null: the record's own order. */
  sorting: { id: ColumnId; desc: boolean } | null;
  grouping: (typeof GROUPINGS)[number] | null;
  shown: readonly ColumnId[];
}

export const useTableChoice = create<TableChoice>(() => ({
  sorting: null,
  grouping: null,
  shown: ['initiative', 'status', 'places', 'paragraph'],
}));

/** The title stays: it leads to the initiative. */
export const toggleColumn = (id: Exclude<ColumnId, 'initiative'>) =>
  useTableChoice.setState(({ shown }) => ({
    shown: shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id],
  }));
