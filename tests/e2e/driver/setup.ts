import { existsSync } from 'node:fs';
import { listen, staticServer } from '../../../scripts/lib/serve.mjs';
import { browserLaunchOptions } from '../../browser/launch.mjs';

/** Before any worker: the browser is unpacked where that is needed, and the built app is served. */
export default async function setup() {
  const { executablePath } = browserLaunchOptions();
  console.log(`Browser: ${executablePath}`);
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/index.html: run `npm run build` first.');
  const server = staticServer('dist');
  // Not the port that `npm start` uses: both may run at once.
  const port = await listen(server, 4273);
  process.env.ATLAS_URL = `http://localhost:${port}/`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
