import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { useCode } from '../useCode.ts';

const load = () => import('./OwnFeature.tsx');
const FAILED = { kind: 'plan-code' } as const;

/** The card comes when a feature of an own layer is chosen for the first time. */
export function useOwnFeatureCode() {
  const wanted = useOwnLayers(({ chosen }) => chosen !== null);
  const code = useCode(wanted, load, FAILED);
  return wanted ? code : null;
}
