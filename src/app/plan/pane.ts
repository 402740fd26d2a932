import { create } from 'zustand';

/** Whether the rows stand in the map's place, not below it: kept for the visit. */
export const usePane = create<{ isWhole: boolean }>(() => ({ isWhole: false }));
