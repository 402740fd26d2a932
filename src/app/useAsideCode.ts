import { useCode } from './useCode.ts';

const load = () => import('./asides.tsx');
const FAILED = { kind: 'aside-code' } as const;

/** What stands beside the record is a chunk of its own: its keys, the map as a list. */
export const useAsideCode = (wanted: boolean) => useCode(wanted, load, FAILED);
