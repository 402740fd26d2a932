// @ts-check
/** `npm test`: installs what is missing, then checks and tests everything. */
import { installIfNeeded } from '../lib/install.mjs';
import { readOptions } from '../lib/options.mjs';
import { everything, runSteps } from '../lib/steps.mjs';

const USAGE = `
npm test                                    every check and test; the last line counts them
`;
readOptions(USAGE, { options: {} });

await installIfNeeded({ dev: true });
process.exitCode = (await runSteps(everything)) ? 0 : 1;
