import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { useView } from '../../state/store.ts';
import { isPresenting } from '../../state/stories.ts';
import { useCode } from '../useCode.ts';

const load = () => import('./OwnFeature.tsx');
const FAILED = { kind: 'plan-code' } as const;

/** The card comes when a feature of an own layer is chosen for the first time. A stage shows nothing of whoever presents. */
export function useOwnFeatureCode() {
  const isOnStage = useView(isPresenting);
  const wanted = useOwnLayers(({ chosen }) => chosen !== null) && !isOnStage;
  const code = useCode(wanted, load, FAILED);
  return wanted ? code : null;
}
