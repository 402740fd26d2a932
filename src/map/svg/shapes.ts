/** Geography made ready to be drawn: on the Mercator plane once, simplified once for each zoom, cut to what is seen. */
import { geoIdentity, geoPath } from 'd3-geo';
import type { LngLat } from '../../content/types.ts';
import type { Camera } from '../../state/view.ts';
import { pixelsPerRadian, toPlane, type Size } from './mercator.ts';

type Point = [x: number, y: number];
type Box = [left: number, bottom: number, right: number, top: number];

/** One polygon with its holes, one line, or one point, in radians on the plane. */
interface Piece {
  rings: Point[][];
  box: Box;
  /** Its rings by whole zoom, simplified for it; none where it is too small to be seen. */
  simplified: Map<number, Point[][]>;
}

/** One feature of a source on the plane. */
export interface Shape {
  id: string;
  properties: Readonly<Record<string, unknown>>;
  /** As GeoJSON calls it. */
  geometry: string;
  pieces: readonly Piece[];
}

/** What a simplified line may be off, in pixels, where it is drawn largest. */
const TOLERANCE = 0.5;
/** How far beyond the drawing shapes are cut, in pixels: wider than any line, so that no cut is seen. */
const BEYOND = 30;

const made = new WeakMap<GeoJSON.GeoJSON, readonly Shape[]>();

/** What GeoJSON holds, as features: the line of a scene comes as a geometry alone. */
function featuresOf(data: GeoJSON.GeoJSON): readonly GeoJSON.Feature[] {
  if (data.type === 'FeatureCollection') return data.features;
  return [data.type === 'Feature' ? data : { type: 'Feature', properties: {}, geometry: data }];
}

/** The features of GeoJSON on the plane, made once. */
export function shapesOf(data: GeoJSON.GeoJSON): readonly Shape[] {
  const known = made.get(data);
  if (known) return known;
  const shapes = featuresOf(data).map(({ properties, geometry }) => ({
    id: String(properties?.id ?? ''),
    properties: properties ?? {},
    geometry: geometry.type,
    pieces: piecesOf(geometry),
  }));
  made.set(data, shapes);
  return shapes;
}

/** The path of a polygon or line as SVG, in pixels with one decimal; empty where none of it is in sight. */
export function pathOf(shape: Shape, camera: Camera, size: Size): string {
  const scale = pixelsPerRadian(camera.zoom);
  const [x, y] = toPlane([camera.lng, camera.lat]);
  const reach = { across: (size.width / 2 + BEYOND) / scale, up: (size.height / 2 + BEYOND) / scale };
  const seen = shape.pieces
    .filter(
      ({ box: [left, bottom, right, top] }) =>
        right > x - reach.across && left < x + reach.across && top > y - reach.up && bottom < y + reach.up,
    )
    .map((piece) => simplifiedFor(piece, isArea(shape), camera.zoom))
    .filter((rings) => rings.length > 0);
  if (seen.length === 0) return '';
  // A plane, not a sphere: which way a ring turns makes no difference.
  const plane = geoIdentity()
    .reflectY(true)
    .scale(scale)
    .translate([size.width / 2 - x * scale, size.height / 2 + y * scale])
    .clipExtent([
      [-BEYOND, -BEYOND],
      [size.width + BEYOND, size.height + BEYOND],
    ]);
  const geometry: GeoJSON.Geometry = isArea(shape)
    ? { type: 'MultiPolygon', coordinates: seen }
    : { type: 'MultiLineString', coordinates: seen.flat() };
  return geoPath(plane).digits(1)(geometry) ?? '';
}

export const isArea = ({ geometry }: Pick<Shape, 'geometry'>): boolean => geometry.endsWith('Polygon');
export const isPoint = ({ geometry }: Pick<Shape, 'geometry'>): boolean => geometry.endsWith('Point');

function simplifiedFor({ rings, box, simplified }: Piece, closed: boolean, zoom: number): Point[][] {
  const level = Math.floor(zoom);
  const known = simplified.get(level);
  if (known) return known;
  const tolerance = TOLERANCE / pixelsPerRadian(level + 1);
  // An island smaller than that cannot be seen.
  const isTooSmall = closed && Math.max(box[2] - box[0], box[3] - box[1]) < tolerance;
  const simple = isTooSmall
    ? []
    : rings.map((ring) => simplify(ring, tolerance)).filter((ring) => ring.length >= (closed ? 4 : 2));
  simplified.set(level, simple);
  return simple;
}

/** The line with fewest points that Douglas and Peucker's way finds within the tolerance. Ends stay. */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let worst = 0;
    let at = -1;
    for (let i = from + 1; i < to; i += 1) {
      const off = distanceTo(points[i], points[from], points[to]);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (worst <= tolerance * tolerance) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return points.filter((_, i) => keep[i]);
}

/** The square of a point's distance to a line between two others. */
function distanceTo([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

function piecesOf(geometry: GeoJSON.Geometry): Piece[] {
  switch (geometry.type) {
    case 'Polygon':
      return [pieceOf(geometry.coordinates)];
    case 'MultiPolygon':
      return geometry.coordinates.map(pieceOf);
    case 'LineString':
      return [pieceOf([geometry.coordinates])];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => pieceOf([line]));
    case 'Point':
      return [pieceOf([[geometry.coordinates]])];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => pieceOf([[point]]));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(piecesOf);
  }
}

function pieceOf(lines: readonly GeoJSON.Position[][]): Piece {
  const rings = lines.map((line) => line.map((position) => toPlane(position as LngLat)));
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings[0] ?? []) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { rings, box, simplified: new Map() };
}

/** Where the points of a feature stand that are in sight, in pixels of the drawing. Of lines and areas none. */
export function pixelsOf(shape: Shape, camera: Camera, size: Size): Point[] {
  if (!isPoint(shape)) return [];
  const scale = pixelsPerRadian(camera.zoom);
  const [x, y] = toPlane([camera.lng, camera.lat]);
  return shape.pieces.flatMap(({ rings }): Point[] => {
    const point = rings[0]?.[0];
    if (!point) return [];
    const at: Point = [size.width / 2 + (point[0] - x) * scale, size.height / 2 - (point[1] - y) * scale];
    return at[0] >= 0 && at[1] >= 0 && at[0] <= size.width && at[1] <= size.height ? [at] : [];
  });
}

/** Where a point feature stands, in pixels of the drawing. */
export function pixelOf(shape: Shape, camera: Camera, size: Size): Point | null {
  const point = shape.pieces[0]?.rings[0]?.[0];
  if (!point) return null;
  const scale = pixelsPerRadian(camera.zoom);
  const [x, y] = toPlane([camera.lng, camera.lat]);
  return [size.width / 2 + (point[0] - x) * scale, size.height / 2 - (point[1] - y) * scale];
}
