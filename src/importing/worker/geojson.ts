/** GeoJSON: a collection, one feature, a bare geometry, or a feature a line. */
import { ImportFault, MOST_ROWS } from './fault.ts';
import { plainValue, type Crs, type Encoding, type RawFeature, type RowProblem, type Shapes } from './source.ts';
import { decode, encodingOf } from './text.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws an ImportFault where there are no features in it. */
export function readGeojson(bytes: Uint8Array, chosen?: Encoding): Shapes {
  const text = encodingOf(bytes);
  const encoding = chosen ?? text.encoding;
  const body = decode(bytes, encoding).replace(/^\uFEFF/, '');
  const { items, numbers, whole, broken } = itemsOf(body);
  if (items.length === 0) throw new ImportFault('no-features');
  if (items.length > MOST_ROWS) throw new ImportFault('too-many-rows', items.length);
  return {
    kind: 'shapes',
    format: 'geojson',
    features: items.map((item, at) => rawFeature(item, numbers?.[at] ?? at + 1)),
    broken,
    ...crsOf(whole),
    text: { encoding, sure: text.sure },
    sheets: null,
  };
}

interface Items {
  items: unknown[];
  /** Where some could not be read: the number of each of the others among all. */
  numbers?: number[];
  broken: RowProblem[];
}

function itemsOf(body: string): Items & { whole: unknown } {
  let whole: unknown;
  try {
    whole = JSON.parse(body) as unknown;
  } catch {
    const lines = ofLines(body);
    if (lines) return { ...lines, whole: null };
    throw new ImportFault(/^\s*[[{]/.test(body) ? 'damaged' : 'not-geojson');
  }
  if (!isObject(whole)) throw new ImportFault('not-geojson');
  if (Array.isArray(whole['features'])) {
    const items: unknown[] = whole['features'];
    if (items.length > 0 && items.every(isEsri)) throw new ImportFault('not-geojson');
    return { items, whole, broken: [] };
  }
  if (whole['type'] === 'GeometryCollection' && Array.isArray(whole['geometries']))
    return { items: whole['geometries'], whole, broken: [] };
  if (whole['type'] === 'Feature' || Array.isArray(whole['coordinates'])) return { items: [whole], whole, broken: [] };
  throw new ImportFault('not-geojson');
}

/** A feature of Esri's own JSON, whose geometries are others. */
const isEsri = (item: unknown): boolean => isObject(item) && isObject(item['attributes']) && !('properties' in item);

/** A feature a line, as some tools write them; null where the first line is none. */
function ofLines(body: string): Items | null {
  const items: unknown[] = [];
  const numbers: number[] = [];
  const broken: RowProblem[] = [];
  for (const line of body.split('\n')) {
    // RFC 8142 begins each with a record separator.
    const text = (line.startsWith('\u001e') ? line.slice(1) : line).trim();
    if (!text) continue;
    const number = items.length + broken.length + 1;
    try {
      const item = JSON.parse(text) as unknown;
      if (!isObject(item) || typeof item['type'] !== 'string') return null;
      items.push(item);
      numbers.push(number);
    } catch {
      if (items.length === 0) return null;
      broken.push({ row: number, kind: 'not-readable' });
    }
  }
  return items.length > 0 ? { items, numbers, broken } : null;
}

function rawFeature(item: unknown, number: number): RawFeature {
  if (!isObject(item)) return { number, id: null, geometry: null, properties: {} };
  const isFeature = 'geometry' in item || item['type'] === 'Feature';
  const id = typeof item['id'] === 'string' || typeof item['id'] === 'number' ? item['id'] : null;
  const own = isFeature && isObject(item['properties']) ? Object.entries(item['properties']) : [];
  // An id may stand beside the fields alone.
  const properties =
    isFeature && id !== null && own.every(([key]) => key !== 'id') ? [...own, ['id', id] as const] : own;
  return {
    number,
    id,
    geometry: isFeature ? item['geometry'] : item,
    properties: Object.fromEntries(properties.map(([key, value]) => [key, plainValue(value)])),
  };
}

/** Older files name their coordinate system; RFC 7946 knows WGS-84 alone. */
function crsOf(whole: unknown): { crs: Crs | null; unknownCrs: string | null } {
  const crs = isObject(whole) ? whole['crs'] : null;
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) && typeof properties['name'] === 'string' ? properties['name'] : null;
  return name === null ? { crs: null, unknownCrs: null } : namedCrs(name);
}

/**
 * A coordinate system by its name or its EPSG number, also in an address. CGCS2000, that of the Mainland, is WGS-84
 * within a metre.
 */
export function namedCrs(name: string): { crs: Crs | null; unknownCrs: string | null } {
  if (/CRS84|EPSG[:/][\d.:/]*\b(4326|4490)\b|WGS ?84/i.test(name) && !/UTM|Mercator/i.test(name))
    return { crs: 'wgs84', unknownCrs: null };
  if (/EPSG[:/][\d.:/]*\b2326\b|Hong Kong 1980 Grid/i.test(name)) return { crs: 'hk1980', unknownCrs: null };
  if (/GCJ-?02/i.test(name)) return { crs: 'gcj02', unknownCrs: null };
  return { crs: null, unknownCrs: name.slice(0, 80) };
}
