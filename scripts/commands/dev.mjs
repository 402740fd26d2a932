// @ts-check
/** `npm run dev`: the app while it is being worked on, each change shown as it is saved. */
import { installIfNeeded } from '../lib/install.mjs';
import { run, tool } from '../lib/run.mjs';

await installIfNeeded({ dev: true });
const { code } = await run(tool('vite/bin/vite.js', ...process.argv.slice(2)));
process.exit(code);
