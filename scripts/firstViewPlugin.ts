/**
 * Writes the first view into the page, in every language, and a small script before it that tells which one is to be
 * seen. The app takes that one over when it has come; without scripts all of them can be read.
 */
import { join } from 'node:path';
import type { FirstParts } from 'virtual:atlas-first-parts';
import { createServer, type Plugin, type PluginOption, type Rolldown } from 'vite';
import type { Language } from '../src/content/types.ts';
import { LANGUAGES } from '../src/content/vocabulary.ts';
import { BESIDE_MAP, MAP } from './lib/mapParts.mjs';
import { filesIn, isMarked, mark } from './offline/files.ts';
import { oneScript } from './oneScript.ts';
import { PAGE } from './policyPlugin.ts';

const SCRIPT = 'src/first.ts';
const PARTS = 'virtual:atlas-first-parts';
/** The marks of files: here they are asked for by their plain names. */
const FILES = 'virtual:atlas-files';

/** @param given the modules that the app's own code is given, here as in the page. */
export function firstViewPlugin(given: PluginOption): Plugin {
  let root = '';
  let publicDir = '';
  const source: Source = (work) => withSource(root, given, work);
  return {
    name: 'atlas-first-view',
    apply: 'build',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    async generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const parts = virtualModule(PARTS, await partsOf(bundle, publicDir, source));
      const code = await oneScript(join(root, SCRIPT), [parts]);
      this.emitFile({
        type: 'asset',
        fileName: `assets/first-${mark(Buffer.from(code)).slice(0, 8)}.js`,
        source: code,
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => name.startsWith('assets/first-'));
        if (!file) throw new Error(`The build has no script of ${SCRIPT}.`);
        return (
          withTextFirst(html, file)
            .replace('<div id="atlas"></div>', `<div id="atlas">${await views(source)}</div>`)
            // After all that the page asks for: a browser that meets a policy in the page looks ahead no further than
            // the next script that it has to wait for.
            .replace('</head>', `<script src="./${file}"></script></head>`)
        );
      },
    },
  };
}

/**
 * Nothing is painted before the style sheets and the script before the text have come: they are asked for before the
 * code, which can wait until what the text needs is there. The script itself stands at the end, and a browser that has
 * six connections would ask for it behind them all. A frame that is shut off is refused what is asked for with
 * `crossorigin`, so they are not.
 */
function withTextFirst(html: string, script: string): string {
  const sheet = /\s*<link rel="stylesheet"[^>]*>/g;
  const sheets = html.match(sheet) ?? [];
  return html
    .replace(sheet, '')
    .replace(/(\s*)<script type="module"/, (tag, indent) => {
      const asked = [...sheets, `${indent}<link rel="preload" as="script" href="./${script}">`];
      return asked.join('').replaceAll(' crossorigin', '') + tag;
    })
    .replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');
}

/** What first.ts has fetched ahead: beside the app itself, which would ask for it only when it runs. */
async function partsOf(bundle: Rolldown.OutputBundle, publicDir: string, source: Source): Promise<FirstParts> {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const chunkOf = (part: string) => {
    const chunk = chunks.find((each) => each.facadeModuleId?.endsWith(part));
    if (!chunk) throw new Error(`The build has no chunk of ${part}.`);
    return chunk;
  };
  const file = (part: string) => chunkOf(part).fileName;
  const withImports = (part: string): Rolldown.OutputChunk[] => {
    const found = new Set([chunkOf(part)]);
    for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
    return [...found];
  };
  const entry = withImports('/index.html');
  const map = withImports(MAP).filter((chunk) => !entry.includes(chunk));
  const marked = Object.fromEntries(
    filesIn(publicDir)
      .filter(({ path }) => isMarked(path))
      .map(({ path, bytes }) => [path, `${path}?v=${mark(bytes)}`]),
  );
  const letters = await source(async (load) => {
    const { letteringFiles } = (await load('/src/map/files.ts')) as typeof import('../src/map/files.ts');
    return (language: Language) =>
      letteringFiles(language, PAGE).map(({ url }) => marked[new URL(url).pathname.slice(1)] ?? url);
  });
  const languages = LANGUAGES.map((language) => [
    language,
    {
      first: [file(`virtual:atlas-content/${language}`), file(`src/i18n/${language}.ts`)],
      rest: [
        file(`virtual:atlas-texts/${language}`),
        ...withImports('src/app/rest.tsx')
          .filter((chunk) => !entry.includes(chunk) && !map.includes(chunk))
          .map(({ fileName }) => fileName),
      ],
      letters: letters(language),
    },
  ]);
  return {
    languages: Object.fromEntries(languages),
    map: {
      code: [...map.map(({ fileName }) => fileName), ...BESIDE_MAP.map(file)],
      styles: map.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
      geography: Object.values(marked).filter((path) => path.startsWith('geo/')),
    },
  };
}

const virtualModule = (name: string, value: object): Plugin => ({
  name,
  resolveId: (id) => (id === name ? `\0${id}` : undefined),
  load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(value)}` : undefined),
});

function views(source: Source): Promise<string> {
  return source(async (load) => {
    const { firstView } = (await load('/src/app/firstView.tsx')) as typeof import('../src/app/firstView.tsx');
    // One after the other: they share a store.
    let all = '';
    for (const language of LANGUAGES) all += await firstView(language);
    assertNoStyles(all);
    return all;
  });
}

/** Runs modules of the app while it is built. */
type Source = <T>(work: (load: (file: string) => Promise<unknown>) => Promise<T>) => Promise<T>;

async function withSource<T>(
  root: string,
  given: PluginOption,
  work: (load: (file: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const server = await createServer({
    root,
    // What the rest of the build's own plugins do is for a browser.
    configFile: false,
    plugins: [given, virtualModule(FILES, {})],
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return await work((file) => server.ssrLoadModule(file));
  } finally {
    await server.close();
  }
}

/** The page's policy lets no element bring a style of its own: it would not be seen. Throws where one does. */
function assertNoStyles(html: string): void {
  const style = / style="[^"]*"/.exec(html)?.[0];
  if (style) throw new Error(`The first view has a style that the page may not have:${style}`);
}
