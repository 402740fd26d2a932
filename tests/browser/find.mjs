// @ts-check
/**
 * Which browser the tests, the benchmark and the screenshots drive: `CHROME_PATH`, else an installed Chrome or
 * Chromium, else the one inside the npm package. `ATLAS_BROWSER=package` passes over the installed ones.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium'];

/**
 * Where an installed browser may be, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function installedCandidates(platform, env) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    );
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  const apps = ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
    MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  );
  return [...onPath, ...(platform === 'darwin' ? apps : ['/usr/bin/chromium', '/usr/bin/google-chrome'])];
}

/**
 * @param {object} [machine]
 * @param {NodeJS.Platform} [machine.platform]
 * @param {Record<string, string | undefined>} [machine.env]
 * @param {(path: string) => boolean} [machine.exists]
 * @param {(path: string) => boolean} [machine.starts]
 * @returns {string | undefined} a path; undefined means the browser of the npm package
 * @throws when CHROME_PATH names a file that is not there: a wish should not be passed over in silence
 */
export function findBrowser({ platform = process.platform, env = process.env, exists = existsSync, starts } = {}) {
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, and there is no such file: correct it or unset it.`);
  }
  if (env.ATLAS_BROWSER === 'package') return undefined;
  const works = starts ?? ((path) => platform === 'win32' || printsVersion(path));
  return installedCandidates(platform, env).find((path) => exists(path) && works(path));
}

/**
 * Some systems install a `chromium-browser` that only says where to get the real one. Windows is not asked: there
 * `--version` opens a window.
 * @param {string} path
 */
function printsVersion(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}
