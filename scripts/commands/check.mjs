// @ts-check
/** `npm run check`: everything but the browser, for while you work. */
import { installIfNeeded } from '../lib/install.mjs';
import { readOptions } from '../lib/options.mjs';
import { runSteps, withoutBrowser } from '../lib/steps.mjs';

const USAGE = `
npm run check                               every check and test that needs no browser
`;
readOptions(USAGE, { options: {} });

await installIfNeeded({ dev: true });
process.exitCode = (await runSteps(withoutBrowser)) ? 0 : 1;
