// @ts-check
/** `npm start`: installs what building needs, builds, serves, and says where. */
import { build } from '../lib/build.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { serve } from '../serve.mjs';

await installIfNeeded({ dev: false });
console.log('Building …');
await build();
await serve();
