import { dirname } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * A module with all that it imports, as one classic script: what runs apart from the app, and as a chunk of it would wait
 * for the chunks that it shares with it.
 * @param module its path
 */
export async function oneScript(module: string, plugins: Plugin[]): Promise<string> {
  const built = await build({
    root: dirname(module),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: module, output: { format: 'iife' } },
    },
  });
  const code = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const [chunk] = code;
  if (chunk?.type !== 'chunk' || code.length !== 1) throw new Error(`${module} is to be one script.`);
  return chunk.code;
}
