// @ts-check
/** What a command is told: the same answer to `--help` and to what it does not know, whichever command it is. */
import { parseArgs } from 'node:util';

/**
 * Says why a command cannot do what it was told, and how it is used; ends the process.
 * @param {string} message @param {string} usage @returns {never}
 */
export function misused(message, usage) {
  console.error(`${message}\n\n${usage.trim()}`);
  process.exit(1);
}

/**
 * The options and names that a command was given. `--help` prints the usage and ends the process.
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {string} usage a line for each use @param {Config} config as for `parseArgs`
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function readOptions(usage, config) {
  const { args = process.argv.slice(2) } = config;
  if (args.includes('--help')) {
    console.log(usage.trim());
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw error;
    return misused(error.message, usage);
  }
}
