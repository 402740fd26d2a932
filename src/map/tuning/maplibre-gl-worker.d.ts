/** What the map library's worker has, and the package does not describe. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  type Handler = (...call: unknown[]) => Promise<{ data?: unknown }>;
  export default class MapWorker {
    actor: {
      /** `LD` is the library's name for "read this GeoJSON". */
      messageHandlers: { LD: Handler };
      registerMessageHandler(type: 'LD', handler: Handler): void;
    };
  }
}
