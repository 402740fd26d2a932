// @ts-check
/** `npm run build`: the static site, into dist; what is asked for beside it is Vite's to answer. */
import { installIfNeeded } from '../lib/install.mjs';
import { run, tool } from '../lib/run.mjs';

await installIfNeeded({ dev: false });
const { code } = await run(tool('vite/bin/vite.js', 'build', ...process.argv.slice(2)));
process.exit(code);
