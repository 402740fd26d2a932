/**
 * Makes the build installable and usable without a network: a web manifest, and a service worker that keeps every
 * file of this version, in a cache of this version's own. There is no cache that fills itself in use.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { filesIn, filesToKeep, isMarked, mark, versionOf, withMarks } from './files.ts';
import { webManifest } from './webManifest.ts';

const MODULE = 'virtual:atlas-files';

export function offlinePlugin(): Plugin[] {
  let folder = '';
  return [
    marksPlugin((built) => (folder = built)),
    ...VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: webManifest,
      workbox: {
        globPatterns: [],
        // One file: a worker in two parts could be half of one version and half of another.
        inlineWorkboxRuntime: true,
        sourcemap: false,
        // The view is in the query string: every address of the page is the same page.
        ignoreURLParametersMatching: [/./],
        navigateFallback: null,
        // The first visit is served as well, without loading the page again.
        clientsClaim: true,
        // Each version has its cache; the page takes away those that no window needs any more.
        cleanupOutdatedCaches: false,
        runtimeCaching: [{ urlPattern: isOfOtherVersion, handler: fromOtherVersion }],
      },
      integration: {
        beforeBuildServiceWorker({ workbox }) {
          const kept = filesToKeep(filesIn(folder));
          workbox.additionalManifestEntries = kept;
          workbox.cacheId = `atlas-${versionOf(kept)}`;
          writeFileSync(join(folder, '.vite', 'kept.json'), JSON.stringify(kept.map(({ url }) => url.split('?')[0])));
        },
      },
    }),
  ];
}

/*
 * The next two run in the service worker, where they are written as they stand here: they may use nothing else of this
 * file. A window that is still open on an older version asks for parts that this version does not have.
 */

/** A part of the app, as its address says by a hash or a mark, after this version's own were looked through. */
function isOfOtherVersion({ url, sameOrigin }: { url: URL; sameOrigin: boolean }): boolean {
  return sameOrigin && (url.pathname.includes('/assets/') || url.searchParams.has('v'));
}

/** Found by its whole address, which says what is in it: never another version's file of the same name. */
async function fromOtherVersion({ request }: { request: Request }): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Tells the app and its style sheets the marks of their files. While it is being worked on there are none. */
function marksPlugin(built: (folder: string) => void): Plugin {
  let marks: Record<string, string> = {};
  return {
    name: 'atlas-files',
    // Before addresses in style sheets are looked up.
    enforce: 'pre',
    configResolved(config) {
      built(resolve(config.root, config.build.outDir));
    },
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
