/** What planning holds beside the view: never in the URL, worked out anew from it. */
import { create } from 'zustand';

export interface PlanningState {
  /** The initiatives that pass the condition on positions (`view.where`), by their ids; null while there is none. */
  where: ReadonlySet<string> | null;
}

export const usePlanning = create<PlanningState>(() => ({ where: null }));
