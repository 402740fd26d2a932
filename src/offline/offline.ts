/** Whether the atlas would open without a network: what a page may show of it. */
import { create } from 'zustand';

/**
 * `checking`: not known yet, or on its way. `ready`: all of it is kept in this browser. `unavailable`: this browser does
 * not keep it, or its storage is full or denied. `update`: kept, and a newer version is there to be taken.
 */
export type OfflineState = 'checking' | 'ready' | 'unavailable' | 'update';

export const useOffline = create<{ state: OfflineState }>(() => ({ state: 'checking' }));
