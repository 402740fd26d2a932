/**
 * Writes the text of the first view into the page, in every language, and a small script before it that tells which one
 * is to be seen. The app takes its place when it has come; without scripts all of them can be read.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FirstParts } from 'virtual:atlas-first-parts';
import { build, createServer, type Plugin, type Rolldown } from 'vite';
import { LANGUAGES } from '../src/content/vocabulary.ts';

const SCRIPT = 'src/first.ts';
const PARTS = 'virtual:atlas-first-parts';

export function firstViewPlugin(): Plugin {
  let root = '';
  return {
    name: 'atlas-first-view',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const source = await script(root, partsOf(bundle));
      this.emitFile({ type: 'asset', fileName: `assets/first-${mark(source)}.js`, source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => name.startsWith('assets/first-'));
        if (!file) throw new Error(`The build has no script of ${SCRIPT}.`);
        const head = `<script src="./${file}"></script>\n    `;
        return (
          html
            .replace('<div id="atlas"></div>', `<div id="atlas">${await views(root)}</div>`)
            // Before the style sheets, which a script after them would wait for: it is small, and comes while they do.
            .replace(/<(script type="module"|link rel="(modulepreload|stylesheet)")/, (tag) => head + tag)
        );
      },
    },
  };
}

/**
 * What an address needs beside the app itself, in each language, and what more where it opens something else: fetched
 * together with the app, which would ask for it only when it runs.
 */
function partsOf(bundle: Rolldown.OutputBundle): FirstParts {
  const file = (part: string) => {
    const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(part));
    if (!chunk) throw new Error(`The build has no chunk of ${part}.`);
    return chunk.fileName;
  };
  const files = LANGUAGES.map((language) => [
    language,
    {
      first: [file(`virtual:atlas-content/${language}`), file(`src/i18n/${language}.ts`)],
      rest: [file(`virtual:atlas-texts/${language}`), file('src/app/rest.tsx')],
    },
  ]);
  return Object.fromEntries(files);
}

/** The script in one piece: as a chunk of the app it would wait for the chunks that it shares with it. */
async function script(root: string, parts: FirstParts): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'atlas-first-parts',
        resolveId: (id) => (id === PARTS ? `\0${id}` : undefined),
        load: (id) => (id === `\0${PARTS}` ? `export default ${JSON.stringify(parts)}` : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, SCRIPT), output: { format: 'iife' } },
    },
  });
  const code = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const [chunk] = code;
  if (chunk?.type !== 'chunk' || code.length !== 1) throw new Error(`${SCRIPT} is to be one script.`);
  return chunk.code;
}

const mark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

async function views(root: string): Promise<string> {
  const server = await createServer({
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
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
