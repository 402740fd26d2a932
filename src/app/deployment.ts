/** What whoever runs this copy has added to it: asked for when the map is drawn, so that the first view waits for nothing. */
import { notify } from '../state/actions.ts';
import { archivesOf, NO_DEPLOYMENT } from '../state/deployment.ts';
import { readDeployment } from '../state/readDeployment.ts';
import { useSession } from '../state/store.ts';

const FILE = 'atlas.config.json';

/** Never rejects: without the file, or with one that cannot be used, the atlas stays as it was built. */
export async function startDeployment(): Promise<void> {
  if (useSession.getState().deployment !== NO_DEPLOYMENT) return;
  const { deployment, problems } = readDeployment(await configFile(), document.baseURI);
  for (const problem of problems) console.error(problem);
  if (archivesOf(deployment).length === 0) return;
  try {
    await import('../map/archives.ts');
    useSession.setState({ deployment });
  } catch (error) {
    console.error(error);
    notify({ kind: 'geography', layer: 'streets' });
  }
}

async function configFile(): Promise<unknown> {
  try {
    const response = await fetch(FILE);
    if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
    return await response.json();
  } catch (error) {
    // A copy without the file is whole.
    console.warn(error);
    return {};
  }
}
