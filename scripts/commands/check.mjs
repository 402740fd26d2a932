// @ts-check
/** `npm run check`: everything but the browser, for while you work. */
import { installIfNeeded } from '../lib/install.mjs';
import { runSteps, withoutBrowser } from '../lib/steps.mjs';

await installIfNeeded({ dev: true });
process.exitCode = (await runSteps(withoutBrowser)) ? 0 : 1;
