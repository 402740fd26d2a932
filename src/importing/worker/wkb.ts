/** Geometries as GeoPackage stores them: a header, and well-known binary (OGC 12-128). Heights and measures are left out. */
import type { Position } from 'geojson';

const TYPES = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;

/** Bytes of the envelope that a header may hold, by its kind. */
const ENVELOPES = [0, 32, 48, 48, 64];

/** Null for an empty geometry. Throws a RangeError where the bytes are not what they say. */
export function readGeometry(blob: Uint8Array): GeoJSON.Geometry | null {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) throw new RangeError('No GeoPackage geometry.');
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (envelope === undefined) throw new RangeError('An envelope of an unknown kind.');
  if (flags & 0b10000) return null;
  return new Reader(blob.subarray(8 + envelope)).geometry(0);
}

class Reader {
  private at = 0;
  private little = true;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): GeoJSON.Geometry {
    if (depth > 4) throw new RangeError('Geometries within geometries.');
    this.little = this.view.getUint8(this.at) === 1;
    this.at += 1;
    const code = this.number();
    // ISO adds 1000 for heights, 2000 for measures; the older way sets the highest bits.
    const size =
      2 +
      (code & 0x80000000 || [1, 3].includes(Math.floor((code & 0xffff) / 1000)) ? 1 : 0) +
      (code & 0x40000000 || [2, 3].includes(Math.floor((code & 0xffff) / 1000)) ? 1 : 0);
    if (code & 0x20000000) this.at += 4;
    const kind = (code & 0xffff) % 1000;
    if (kind === 7) {
      const geometries = Array.from({ length: this.count(5) }, () => this.geometry(depth + 1));
      return { type: 'GeometryCollection', geometries };
    }
    const type = TYPES[kind - 1];
    if (!type) throw new RangeError(`A geometry of kind ${kind}.`);
    switch (type) {
      case 'Point':
        return { type, coordinates: this.position(size) };
      case 'LineString':
        return { type, coordinates: this.line(size) };
      case 'Polygon':
        return { type, coordinates: this.rings(size) };
      default: {
        const parts = Array.from({ length: this.count(5) }, () => this.geometry(depth + 1));
        const coordinates = parts.map((part) => ('coordinates' in part ? part.coordinates : []));
        return { type, coordinates } as GeoJSON.Geometry;
      }
    }
  }

  private rings(size: number): Position[][] {
    return Array.from({ length: this.count(4) }, () => this.line(size));
  }

  private line(size: number): Position[] {
    return Array.from({ length: this.count(8 * size) }, () => this.position(size));
  }

  private position(size: number): Position {
    const x = this.view.getFloat64(this.at, this.little);
    const y = this.view.getFloat64(this.at + 8, this.little);
    this.at += 8 * size;
    return [x, y];
  }

  /** A number of things, each of at least so many bytes: more than are left is a lie. */
  private count(least: number): number {
    const count = this.number();
    if (count * least > this.view.byteLength - this.at) throw new RangeError('It breaks off.');
    return count;
  }

  private number(): number {
    const number = this.view.getUint32(this.at, this.little);
    this.at += 4;
    return number;
  }
}
