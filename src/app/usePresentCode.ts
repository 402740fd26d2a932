import { useCode } from './useCode.ts';

const load = () => import('./present/Present.tsx');
const FAILED = { kind: 'present-code' } as const;

/** Presenting is a chunk of its own, fetched when a story is asked for. */
export const usePresentCode = (wanted: boolean) => useCode(wanted, load, FAILED);
