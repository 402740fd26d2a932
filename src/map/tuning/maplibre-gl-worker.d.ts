/** What the map library's worker has, and the package does not describe. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  /** `LD` is the library's name for "read this GeoJSON", `LT` and `RT` are "load this tile" and "load it again". */
  interface Handlers {
    LD: (...call: unknown[]) => Promise<{ data?: unknown }>;
    LT: (map: string, tile: { type: string; source: string; uid: string | number }) => Promise<unknown>;
    RT: Handlers['LT'];
  }
  export default class MapWorker {
    actor: {
      messageHandlers: Handlers;
      registerMessageHandler<Type extends keyof Handlers>(type: Type, handler: Handlers[Type]): void;
    };
  }
}
