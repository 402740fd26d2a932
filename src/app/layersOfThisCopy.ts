import { layers } from '../map/layers.ts';
import { keepKnownLayers } from '../state/actions.ts';
import { useSession } from '../state/store.ts';
import { startDeployment } from './deployment.ts';

/** Asks for what whoever runs this copy has added; layers that a link hides and this copy does not have are named. */
export async function keepLayersOfThisCopy(): Promise<void> {
  await startDeployment();
  const added = useSession.getState().deployment.layers;
  keepKnownLayers([...layers, ...added].map((layer) => layer.id));
}
