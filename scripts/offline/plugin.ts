/**
 * Makes the build installable and usable without a network: a web manifest, and the service worker with its list of
 * this version's files.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { oneScript } from '../oneScript.ts';
import { filesIn, filesToKeep, isMarked, mark, versionOf, withMarks } from './files.ts';
import { webManifest } from './webManifest.ts';

const MODULE = 'virtual:atlas-files';
const KEPT = 'virtual:atlas-kept';
const WORKER = join(import.meta.dirname, '../../src/offline/sw.ts');
const MANIFEST = 'manifest.webmanifest';

/** Also given are plugins for the bundle of the service worker. */
export function offlinePlugin(ofWorker: Plugin[] = []): Plugin[] {
  let folder = '';
  return [
    marksPlugin(),
    {
      name: 'atlas-offline',
      apply: 'build',
      configResolved(config) {
        folder = resolve(config.root, config.build.outDir);
      },
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(webManifest) });
      },
      transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' }],
      closeBundle: {
        // After all files that it keeps have been written.
        order: 'post',
        sequential: true,
        async handler() {
          const worker = await oneScript(WORKER, [keptPlugin(folder), ...ofWorker]);
          writeFileSync(join(folder, 'sw.js'), worker);
        },
      },
    },
  ];
}

/** Tells the service worker what it keeps: the files that the build has written. */
function keptPlugin(built: string): Plugin {
  return {
    name: 'atlas-kept',
    resolveId: (id) => (id === KEPT ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${KEPT}`) return;
      const kept = filesToKeep(filesIn(built));
      writeFileSync(join(built, '.vite', 'kept.json'), JSON.stringify(kept.map(({ url }) => url.split('?')[0])));
      return `export default 'atlas-${versionOf(kept)}';\nexport const files = ${JSON.stringify(kept)};`;
    },
  };
}

/** Tells the app and its style sheets the marks of their files. While it is being worked on there are none. */
function marksPlugin(): Plugin {
  let marks: Record<string, string> = {};
  return {
    name: 'atlas-files',
    // Before addresses in style sheets are looked up.
    enforce: 'pre',
    buildStart() {
      if (this.environment.config.command !== 'build') return;
      const files = filesIn(this.environment.config.publicDir).filter(({ path }) => isMarked(path));
      marks = Object.fromEntries(files.map(({ path, bytes }) => [path, mark(bytes)]));
    },
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(marks)};` : undefined),
    transform: (code, id) => (id.endsWith('.css') ? withMarks(code, marks) : undefined),
  };
}
