// @ts-check
/** Serves dist as it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { headersWith } from './lib/headers.mjs';
import { misused, readOptions } from './lib/options.mjs';
import { root } from './lib/root.mjs';
import { listen, packAhead, staticServer } from './lib/serve.mjs';

const USAGE = `
npm start                                   at port 4173, or the next that is free
npm start -- --port 8080 --strict           at another; there or not at all
npm start -- --base /a/path/                below a path, as on a host with other pages
`;

/** @param {string[]} [args] */
export function serveOptions(args) {
  const { port, strict, base } = readOptions(USAGE, {
    args,
    options: {
      port: { type: 'string', default: '4173' },
      strict: { type: 'boolean', default: false },
      base: { type: 'string', default: '/' },
    },
  }).values;
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    misused(`--port is a number from 1 to 65535, not "${port}".`, USAGE);
  if (!/^[\w./-]*$/.test(base)) misused(`--base is a path such as /a/path/, not "${base}".`, USAGE);
  const folders = base.split('/').filter((folder) => folder !== '');
  return { port: Number(port), strict, base: ['', ...folders, ''].join('/') };
}

/** @param {ReturnType<typeof serveOptions>} options */
export async function serve({ port, strict, base }) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build` first.');
  const packed = new Map();
  const server = staticServer(dist, base, packed, await headersFor(dist));
  const found = await listen(server, port, strict ? 1 : undefined);
  console.log(`The atlas is at http://localhost:${found}${base}  (Ctrl-C stops it)`);
  void packAhead(dist, packed);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

/** As the page's own policy: hosts that the copy's config file names may be asked. @param {string} folder */
export async function headersFor(folder) {
  // Vite is there: it has just built the folder.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'scripts/policyPlugin.ts'), {
    root,
    configFile: false,
    logLevel: 'warn',
  });
  const { foreignOrigins } = /** @type {typeof import('./policyPlugin.ts')} */ (module);
  return headersWith(foreignOrigins(folder));
}
