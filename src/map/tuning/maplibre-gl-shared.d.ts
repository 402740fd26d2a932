/** What the map library's page and worker share: taken in ahead, and never named. */
declare module 'maplibre-gl/dist/maplibre-gl-shared.mjs';
