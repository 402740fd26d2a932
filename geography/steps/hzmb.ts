/** The Hong Kong-Zhuhai-Macao Bridge in its parts, cut at their ends from one line so that they join at one vertex. */
import { bearing, nearestPointOnLine } from '@turf/turf';
import type { Feature, LineString, Point, Position } from 'geojson';
import { drawn } from '../lib/drawn.ts';
import { type Layer, feature, layer } from '../lib/write.ts';

/** Where the parts meet, east to west: way points of the route, but for the tunnel's west portal between two. */
const TUNNEL_UNDER_HILL: Position[] = [
  [113.9404, 22.3033],
  [113.9327, 22.2929],
];
const BOUNDARY: Position = [113.8503, 22.2813];
const EAST_PORTAL: Position = [113.8436, 22.2829];
const WEST_PORTAL: Position = [113.785, 22.28365];

/** Lines and points with `part` deck, tunnel, landfall, boundary, island or tower; a tower has the deck's `bearing`. */
export function hzmb(): Layer {
  const shapes = drawn('hzmb').features;
  const route = shapes.find((shape): shape is typeof shape & Feature<LineString> => shape.properties.id === 'route');
  if (!route) throw new Error('drawn/hzmb.geojson has no feature "route".');
  const points = withPortal(route.geometry.coordinates);
  const [hill = [], out = []] = [TUNNEL_UNDER_HILL[0], TUNNEL_UNDER_HILL[1]];
  const link = [stretch(points, points[0] ?? [], hill), stretch(points, out, BOUNDARY)];
  const deck = [stretch(points, BOUNDARY, EAST_PORTAL), stretch(points, WEST_PORTAL, points.at(-1) ?? [])];
  const line = { type: 'LineString', coordinates: points } as const;
  return layer(
    feature({ id: 'hzmb', part: 'deck' }, { type: 'MultiLineString', coordinates: deck }),
    feature({ id: 'hzmb-hk-link-road', part: 'deck' }, { type: 'MultiLineString', coordinates: link }),
    feature(
      { id: 'scenic-hill-tunnel', part: 'tunnel' },
      { type: 'LineString', coordinates: stretch(points, hill, out) },
    ),
    feature(
      { id: 'hzmb-tunnel', part: 'tunnel' },
      { type: 'LineString', coordinates: stretch(points, EAST_PORTAL, WEST_PORTAL) },
    ),
    ...shapes
      .filter((shape) => shape !== route)
      .map(({ properties, geometry }) => {
        const [id, part] = [String(properties.id), String(properties.part)];
        return feature(
          part === 'tower' && geometry.type === 'Point' ? { id, part, bearing: along(line, geometry) } : { id, part },
          geometry,
        );
      }),
  );
}

/** The immersed tunnel ends on a straight stretch between two way points. */
function withPortal(points: Position[]): Position[] {
  const after = points.findIndex(([lng = 0]) => lng < (WEST_PORTAL[0] ?? 0));
  return [...points.slice(0, after), WEST_PORTAL, ...points.slice(after)];
}

/** Throws when an end is not a way point. */
function stretch(points: Position[], from: Position, to: Position): Position[] {
  const at = ([x, y]: Position) => points.findIndex(([x2, y2]) => x === x2 && y === y2);
  const [start, end] = [at(from), at(to)];
  if (start < 0 || end < 0) throw new Error(`The bridge has no way point ${start < 0 ? from : to}.`);
  return points.slice(start, end + 1);
}

/** Degrees clockwise from north, 0 to 180, of the stretch of `line` that is nearest to `point`. */
function along(line: LineString, point: Point): number {
  const { index = 0 } = nearestPointOnLine(line, point).properties;
  const degrees = bearing(line.coordinates[index] ?? [], line.coordinates[index + 1] ?? []);
  return Math.round((degrees + 180) % 180);
}
