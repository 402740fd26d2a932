/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
// Not from vitest/config: building does not need the test runner, and `npm start` does not install it.
import { defineConfig, type Rolldown } from 'vite';
import { contentPlugin } from './scripts/content/plugin.ts';
import { firstViewPlugin } from './scripts/firstViewPlugin.ts';
import { licencesPlugins } from './scripts/licencesPlugin.ts';
import { mapWorkerPlugin } from './scripts/mapWorkerPlugin.ts';
import { offlinePlugin } from './scripts/offline/plugin.ts';
import { onlyIfWritten } from './scripts/onlyIfWritten.ts';
import { palettePlugin } from './scripts/palettePlugin.ts';
import { policyPlugin } from './scripts/policyPlugin.ts';
import { versionPlugin } from './scripts/versionPlugin.ts';
import { zipInPlacePlugin } from './scripts/zipInPlacePlugin.ts';

/**
 * What the first load shares with parts that come later. Left alone it would be cut into a chunk for each set of those
 * parts: some twenty small files, that compress badly.
 */
const BASE =
  /\/node_modules\/(react|react-dom|scheduler|zustand)\/|\/src\/(ui\/(Dialog|icons|Icon|IconButton|Menu|OpenLink|AreaTile|StatusMark|useMedia|isComposing|isReachable|turns|whenIdle)|i18n\/(context|writing)|state\/(apartFromCamera|store|view|url|surroundings|stories|actions|selectors|trail|firstPlaces|plan\/planning|ownLayers\/store)|diagnosis\/errors|app\/(useCode|shortcuts|preferences|kept|address|mapFocus|sheetHeight|useRest|isFirstView|printMap)|content\/(load|vocabulary)|search\/optionId|offline\/offline|panel\/(names|FactList|SourceLine|PanelHeader|InitiativesByArea|InitiativeRow))\.tsx?$/;

/** What a map is drawn from, by whatever draws it: the map library, the SVG drawing, a picture. */
const DRAWING =
  /virtual:atlas-files|\/node_modules\/@turf\/(bearing|circle|destination|distance|helpers|invariant|midpoint)\/|\/src\/(map\/(layers\/.*|layers|layer|buildStyle|drawing|drawn|fonts|frame|geometry|estimates|hub|images|labels|marks|ownParts|route|scene|stageScene|swatches|zone)|ui\/(palettes|symbols|ownColours|SymbolImage|trusted)|state\/(desk|fileAddress|wholeRegion)|app\/(freeBounds|legendEntries|mapDrawing|mapPicture|ownEntries|stageScale))\.tsx?$/;

/** What opened records share with other parts. */
const RECORDS =
  /\/src\/(panel\/(PlaceRow|Precision|ShowOnMap)|filters\/ActiveFilters|state\/precision|app\/pictureTexts)\.tsx?$/;

/** The chunks that the first view and its map run: the page's own code, what they share, and the map library. */
const OPENING = ['index', 'base', 'MapArea', 'drawing'];
const isOfOpening = ({ name, moduleIds }: Rolldown.RenderedChunk): boolean =>
  OPENING.includes(name) || moduleIds.some((id) => id.includes('/node_modules/maplibre-gl/'));

/** What is tested in a page: components, and what ends in `.dom.test.ts`. */
const PAGE_TESTS = '{src,tests,scripts}/**/*.{test.tsx,dom.test.ts}';

const licences = licencesPlugins();
/** The modules that the app's own code is given: in the page, and while its first view is written into it. */
const given = [contentPlugin(), versionPlugin(), palettePlugin()];

export default defineConfig({
  // Relative addresses: the same build serves from a root or any sub-path.
  base: './',
  plugins: [
    react(),
    given,
    policyPlugin(),
    mapWorkerPlugin(),
    firstViewPlugin(given),
    onlyIfWritten([...offlinePlugin([licences.worker()]), licences.app]),
    zipInPlacePlugin(),
  ],
  worker: { format: 'es', plugins: () => [licences.worker()] },
  build: {
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Chromium then compiles them whole beside the page, while they come, and not function by function when they are
        // called: that was a third of the time for which a phone that opens the map answered nobody.
        postBanner: (chunk) => (isOfOpening(chunk) ? '//# allFunctionsCalledOnLoad' : ''),
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'drawing', test: DRAWING },
            { name: 'records', test: RECORDS },
            // A half in each turn of the page: src/map/tuning/libraryAhead.ts.
            { name: 'maplibre-gl-shared', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl-shared\.mjs$/ },
            { name: 'maplibre-gl', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ },
          ],
        },
      },
    },
  },
  test: {
    // Generous, because a busy machine is slow; running out of it is a failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // More than one also where there are two cores: all files of one worker would share a page, and what was set up in it.
    maxWorkers: 2,
    // One file instead of some hundred, which each test would look for anew.
    deps: {
      optimizer: {
        ssr: { enabled: true, include: ['@turf/turf'] },
        client: { enabled: true, include: ['@turf/turf'] },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Lighter to begin than a process for each file.
          pool: 'threads',
          include: ['{src,tests,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/e2e/**', PAGE_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          // jsdom is read once for each worker, which takes longer than most of these files.
          pool: 'vmThreads',
          include: [PAGE_TESTS],
          exclude: ['**/node_modules/**', 'tests/e2e/**'],
        },
      },
    ],
  },
});
