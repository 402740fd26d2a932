/**
 * Joins content/ to the build: checks it (a problem fails the build, every problem named), gives the app two modules
 * a language (what the first view shows, and the rest), one a language each for the stories and for what is known from
 * elsewhere, one for the routes, and one for the search, keeps the two point layers of public/geo in step with the places, and publishes the
 * open data.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { pointLayers } from '../../geography/points.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { briefOf, textsOf } from '../../src/content/split.ts';
import { contentIn, laterIn, openData, searchEntries, storiesIn } from './emit.ts';
import { judgeContent } from './judge.ts';
import { routeLines } from './routes.ts';
import { readContent } from './read.ts';

const MODULE = 'virtual:atlas-content/';
const TEXTS = 'virtual:atlas-texts/';
const STORIES = 'virtual:atlas-stories/';
const LATER = 'virtual:atlas-later/';
const ROUTES = 'virtual:atlas-routes';
const SEARCH = 'virtual:atlas-search';
/** Of the open data that is no JSON. */
const TYPES: Record<string, string> = { '.csv': 'text/csv; charset=utf-8', '.md': 'text/markdown; charset=utf-8' };

/** Everything that the records give, from the project's root; throws with every problem in its message. */
export function loadContent(root: string) {
  const { changelog, geometry, problems, records } = judgeContent(root);
  if (problems.length > 0 || !changelog) throw new Error(`The content is not in order:\n${problems.join('\n')}`);
  return { records, geometry, changelog };
}

/** A new place appears on the map by its record alone: only files that change are written. */
function writePointLayers(folder: string, places: Parameters<typeof pointLayers>[0]): void {
  for (const [layer, collection] of Object.entries(pointLayers(places))) {
    const file = join(folder, `${layer}.geojson`);
    const text = `${JSON.stringify(collection)}\n`;
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

export function contentPlugin(): Plugin {
  let root = '';
  // Read and checked once, until a record changes.
  let loaded: ReturnType<typeof loadContent> | null = null;
  const content = () => (loaded ??= loadContent(root));
  // A string parses faster than the same object written as code.
  const asModule = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  return {
    name: 'atlas-content',
    configResolved(config) {
      root = config.root;
      // Before public/ is copied. Under test the files are judged as they stand, so a stale one is found.
      if (!process.env.VITEST)
        writePointLayers(join(root, 'public/geo'), readContent(join(root, 'content')).records.places);
    },
    // Each module that is made of the record would tell its problems again.
    buildStart() {
      if (this.environment.config.command === 'build') content();
    },
    resolveId: (id) =>
      [MODULE, TEXTS, STORIES, LATER].some((name) => id.startsWith(name)) || id === SEARCH || id === ROUTES
        ? `\0${id}`
        : undefined,
    load(id) {
      if (id === `\0${SEARCH}`) return asModule(searchEntries(content().records));
      if (id === `\0${ROUTES}`) return asModule(routeLines(join(root, 'public/geo')));
      const told = LANGUAGES.find((candidate) => id === `\0${STORIES}${candidate}`);
      if (told) return asModule(storiesIn(told, content().records));
      const later = LANGUAGES.find((candidate) => id === `\0${LATER}${candidate}`);
      if (later) return asModule(laterIn(later, content().records));
      for (const language of LANGUAGES) {
        const whole = () => contentIn(language, content().records, content().geometry);
        if (id === `\0${MODULE}${language}`) return asModule(briefOf(whole()));
        if (id === `\0${TEXTS}${language}`) return asModule(textsOf(whole()));
      }
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const { records, geometry, changelog } = content();
      for (const [fileName, source] of openData(records, geometry, changelog)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.watcher.add(join(root, 'content'));
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(join(root, 'content'))) return;
        loaded = null;
        writePointLayers(join(root, 'public/geo'), readContent(join(root, 'content')).records.places);
        for (const id of [
          ...LANGUAGES.flatMap((language) => [MODULE, TEXTS, STORIES, LATER].map((name) => name + language)),
          SEARCH,
        ]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split('?')[0]?.slice(1) ?? '';
        if (!name.startsWith('data/')) return next();
        const { records, geometry, changelog } = content();
        const text = openData(records, geometry, changelog).get(name);
        if (text === undefined) return next();
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/json');
        response.end(text);
      });
    },
  };
}
