/**
 * Writes the text of the first view into the page, in every language, and a small script beside it that shows the one
 * to be seen. The app takes its place when it has come; without scripts all of them can be read.
 */
import { createServer, type Plugin } from 'vite';
import { LANGUAGES } from '../src/content/vocabulary.ts';

const SCRIPT = 'src/first.ts';

export function firstViewPlugin(): Plugin {
  let root = '';
  return {
    name: 'atlas-first-view',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id: SCRIPT, name: 'first' });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const script = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(SCRIPT),
        );
        if (!script) throw new Error(`The build has no chunk of ${SCRIPT}.`);
        return {
          html: html.replace('<div id="atlas"></div>', `<div id="atlas">${await views(root)}</div>`),
          // After the app's own script, by which a page is known to be of a version.
          tags: [
            { tag: 'script', attrs: { type: 'module', async: true, src: `./${script.fileName}` }, injectTo: 'head' },
          ],
        };
      },
    },
  };
}

async function views(root: string): Promise<string> {
  const server = await createServer({
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { firstView } = (await server.ssrLoadModule('/src/app/firstView.tsx')) as {
      firstView: (language: (typeof LANGUAGES)[number]) => Promise<string>;
    };
    // One after the other: they share a store.
    let all = '';
    for (const language of LANGUAGES) all += await firstView(language);
    return withoutStyles(all);
  } finally {
    await server.close();
  }
}

/**
 * The page's policy lets no element bring a style of its own: colour and size of an area's tile stand in
 * src/app/first-view.css. Throws where something else has one, which would not be seen.
 */
function withoutStyles(html: string): string {
  const plain = html.replaceAll(
    / style="background:var\(--([\w-]+)\);width:(\d+)px;height:\2px"/g,
    ' data-tile="$1" data-size="$2"',
  );
  const left = / style="[^"]*"/.exec(plain)?.[0];
  if (left) throw new Error(`The first view has a style that the page may not have:${left}`);
  return plain;
}
