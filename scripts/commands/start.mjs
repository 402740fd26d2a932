// @ts-check
/** `npm start`: installs what building needs, builds, serves, and says where. */
import { build } from '../lib/build.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { serve, serveOptions } from '../serve.mjs';

// Before anything is built: what is asked for wrongly should be known at once.
const options = serveOptions();
await installIfNeeded({ dev: false });
console.log('Building …');
await build();
await serve(options);
