// @ts-check
/** Serves dist as it is: `node scripts/serve.mjs [--port 4173] [--strict] [--base /a/path/]`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/root.mjs';
import { listen, packAhead, staticServer } from './lib/serve.mjs';

/** @param {string[]} [args] */
export async function serve(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4173' },
      strict: { type: 'boolean', default: false },
      base: { type: 'string', default: '/' },
    },
  });
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build` first.');
  const packed = new Map();
  const server = staticServer(dist, values.base, packed);
  const port = await listen(server, Number(values.port), values.strict ? 1 : undefined);
  console.log(`The atlas is at http://localhost:${port}${values.base}  (Ctrl-C stops it)`);
  void packAhead(dist, packed);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === import.meta.filename) await serve();
