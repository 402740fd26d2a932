import { useCode } from './useCode.ts';

const load = () => import('./plan/Plan.tsx');
const FAILED = { kind: 'plan-code' } as const;

/** Planning is a chunk of its own, fetched when its mode is. */
export const usePlanCode = (wanted: boolean) => useCode(wanted, load, FAILED);
