// @ts-check
/** `npm run format`: every file as the project writes them. */
import { installIfNeeded } from '../lib/install.mjs';
import { run, tool } from '../lib/run.mjs';

await installIfNeeded({ dev: true });
const { code } = await run(tool('oxfmt/bin/oxfmt', ...process.argv.slice(2)));
process.exit(code);
