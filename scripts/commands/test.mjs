// @ts-check
/** `npm test`: installs what is missing, then checks and tests everything. */
import { installIfNeeded } from '../lib/install.mjs';
import { everything, runSteps } from '../lib/steps.mjs';

await installIfNeeded({ dev: true });
process.exitCode = (await runSteps(everything)) ? 0 : 1;
