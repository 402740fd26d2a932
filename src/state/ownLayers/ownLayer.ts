/** A person's own layer: from a file of theirs, beside the record and never part of it. */
import type { Bounds } from '../../content/types.ts';

/** Colours that stand apart from each other and from the five areas; what each is on a ground: `src/ui/ownColours.ts`. */
export const OWN_COLOURS = ['violet', 'orange', 'teal', 'red', 'blue', 'slate'] as const;
export type OwnColour = (typeof OWN_COLOURS)[number];

/** What a field of a row may hold: nothing else comes through the import. */
export type OwnValue = string | number | boolean | null;

export type OwnGeometry = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;
/** Its id is its place in the layer, from 0. */
export type OwnFeature = GeoJSON.Feature<OwnGeometry, Record<string, OwnValue>> & { id: number };
/** Degrees WGS-84, longitude first. */
export type OwnFeatures = { type: 'FeatureCollection'; features: OwnFeature[] };

/** Rows whose field (any field: null) contains the text, or equals it. Capitals and small letters are the same. */
export interface OwnFilter {
  field: string | null;
  test: 'contains' | 'equals';
  text: string;
}

export interface OwnLayer {
  /** `my-…`: small letters and digits. */
  id: string;
  name: string;
  colour: OwnColour;
  visible: boolean;
  filter: OwnFilter | null;
  /** The names of the fields, in the order of the file. */
  fields: readonly string[];
  /** The field that names a feature; null where none does. */
  nameField: string | null;
  features: OwnFeatures;
  /** Around all features. */
  bounds: Bounds;
  counts: { points: number; lines: number; areas: number };
}

/** What of a layer a person may change after it was added. */
export type OwnLayerStyle = Pick<OwnLayer, 'name' | 'colour' | 'visible' | 'filter'>;

/** How a value is compared and shown. */
export const textOf = (value: OwnValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The rule by which the map draws a feature and a list counts it. */
export function passes({ properties }: OwnFeature, filter: OwnFilter | null, fields: readonly string[]): boolean {
  if (!filter?.text) return true;
  const wanted = filter.text.toLowerCase();
  const tested = filter.field === null ? fields : [filter.field];
  return tested.some((field) => {
    const value = textOf(properties[field]).toLowerCase();
    return filter.test === 'equals' ? value === wanted : value.includes(wanted);
  });
}

/** The features that a layer shows under its filter, whether or not it is visible. */
export const passing = ({ features, filter, fields }: OwnLayer): OwnFeature[] =>
  filter?.text ? features.features.filter((feature) => passes(feature, filter, fields)) : features.features;

/** What a feature is called: by its naming field, else by nothing. */
export const nameOf = (layer: OwnLayer, feature: OwnFeature): string =>
  layer.nameField === null ? '' : textOf(feature.properties[layer.nameField]);

const FORM = {
  Point: 'points',
  MultiPoint: 'points',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'areas',
  MultiPolygon: 'areas',
} as const;

/** Whether a geometry is drawn as points, lines or areas. */
const formOf = ({ type }: OwnGeometry): keyof OwnLayer['counts'] => FORM[type];

export function countsOf(features: readonly OwnFeature[]): OwnLayer['counts'] {
  const counts = { points: 0, lines: 0, areas: 0 };
  for (const { geometry } of features) counts[formOf(geometry)] += 1;
  return counts;
}

/** Around all features: west, south, east, north in degrees. Null of none. */
export function boundsOf(features: readonly Pick<OwnFeature, 'geometry'>[]): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part as unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    } else for (const inner of part) widen(inner);
  };
  for (const { geometry } of features) widen(geometry.coordinates);
  return bounds[0] <= bounds[2] ? bounds : null;
}

export const newLayerId = (): string =>
  `my-${Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('')}`;

/** The colour that the fewest of the layers have. */
export function nextColour(layers: readonly Pick<OwnLayer, 'colour'>[]): OwnColour {
  const uses = (colour: OwnColour) => layers.filter((layer) => layer.colour === colour).length;
  return OWN_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
