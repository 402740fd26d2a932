// @ts-check
/** `npm run fonts`: cuts the fonts of map and page again, after a text has brought new characters. */
import { join } from 'node:path';
import { installIfNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

await installIfNeeded({ dev: false });
await installIfNeeded({ dev: false, folder: join(root, 'scripts', 'fonts') });
await import('./fonts/build.mjs');
