// @ts-check
/** `npm run fonts`: cuts the fonts of map, page and handouts again, after a text has brought new characters. */
import { join } from 'node:path';
import { installIfNeeded } from '../lib/install.mjs';
import { readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';

const USAGE = `
npm run fonts                               public/fonts, cut to the record and the interface
`;
readOptions(USAGE, { options: {} });

await installIfNeeded({ dev: false });
await installIfNeeded({ dev: false, folder: join(root, 'scripts', 'fonts') });
await import('../fonts/build.mjs');
