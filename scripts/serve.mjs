// @ts-check
/** Serves dist as it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './lib/options.mjs';
import { root } from './lib/root.mjs';
import { listen, packAhead, staticServer } from './lib/serve.mjs';

const USAGE = `
npm start                                   at port 4173, or the next that is free
npm start -- --port 8080 --strict           at another; there or not at all
npm start -- --base /a/path/                below a path, as on a host with other pages
`;

export const serveOptions = () =>
  readOptions(USAGE, {
    options: {
      port: { type: 'string', default: '4173' },
      strict: { type: 'boolean', default: false },
      base: { type: 'string', default: '/' },
    },
  }).values;

/** @param {ReturnType<typeof serveOptions>} values */
export async function serve(values) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build` first.');
  const packed = new Map();
  const server = staticServer(dist, values.base, packed);
  const port = await listen(server, Number(values.port), values.strict ? 1 : undefined);
  console.log(`The atlas is at http://localhost:${port}${values.base}  (Ctrl-C stops it)`);
  void packAhead(dist, packed);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === import.meta.filename) await serve(serveOptions());
