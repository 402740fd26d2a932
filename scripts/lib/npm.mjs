// @ts-check
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from './run.mjs';
import { root } from './root.mjs';

/** Runs npm, its output on the screen. @param {string[]} args @param {string} [cwd] */
export async function npm(args, cwd = root) {
  const self = process.env.npm_execpath;
  // Under `npm start` the same npm goes on; called directly, the one on PATH (on Windows a batch file, hence the shell).
  /** @type {import('./run.mjs').Command} */
  const command = self && basename(self).startsWith('npm') ? [process.execPath, self] : ['npm'];
  const { code } = await run([...command, ...args], {
    cwd,
    env: { npm_config_cache: writableCache() },
    shell: command.length === 1 && process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`npm ${args[0]} failed (${code}): see its message above.`);
}

/** npm's own cache, or one inside the project where the home folder is read-only or missing. */
function writableCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return usual;
  } catch {
    return join(root, '.cache', 'npm');
  }
}
