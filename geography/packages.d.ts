/** Only what the rebuild uses: the packages are not installed where the types of the whole project are checked. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}

declare module 'gcoord' {
  const gcoord: {
    transform<T>(input: T, from: string, to: string): T;
    GCJ02: string;
    WGS84: string;
  };
  export default gcoord;
}

declare module 'geobuf' {
  export function decode(pbf: object): import('geojson').GeoJSON;
}

declare module 'pbf' {
  export class PbfReader {
    constructor(buffer: Uint8Array);
  }
}
