/** Drawing a line or an area on the map with a pointer: a chunk of its own, fetched when someone begins. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { LngLat } from '../content/types.ts';
import type { Sketch } from '../state/plan/planning.ts';
import type { Palette } from '../ui/palettes.ts';

interface Told {
  changed: (points: readonly LngLat[]) => void;
  finished: (points: readonly LngLat[]) => void;
}

/** What the library calls its sources and layers. */
const PREFIX = 'drawing';
/** CSS pixels within which a click means the corner that is there: for fingers too. */
const REACH = 20;

/** Listens to the map from now on, until the answer is called. One area or line; `finished` is told once. */
export function startDrawing(map: MapLibreMap, kind: Sketch['kind'], palette: Palette, told: Told): () => void {
  const colour = palette.focus as `#${string}`;
  const casing = palette.inkCasing as `#${string}`;
  const points = {
    closingPointColor: colour,
    closingPointWidth: 6,
    closingPointOutlineColor: casing,
    closingPointOutlineWidth: 2,
  };
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map: withOrWithoutStyle(map), prefixId: PREFIX }),
    modes: [
      new TerraDrawPolygonMode({
        pointerDistance: REACH,
        styles: { fillColor: colour, fillOpacity: 0.1, outlineColor: colour, outlineWidth: 2.4, ...points },
      }),
      new TerraDrawLineStringMode({
        pointerDistance: REACH,
        styles: { lineStringColor: colour, lineStringWidth: 2.4, ...points },
      }),
    ],
  });
  const isDrawn = (mode: unknown) => mode === 'polygon' || mode === 'linestring';
  draw.on('change', () => {
    const shape = draw
      .getSnapshot()
      .find(({ geometry, properties }) => geometry.type !== 'Point' && isDrawn(properties.mode));
    if (shape) told.changed(pointsOf(shape.geometry));
  });
  draw.on('finish', (id) => {
    const shape = draw.getSnapshotFeature(id);
    if (shape) told.finished(pointsOf(shape.geometry));
  });
  draw.start();
  draw.setMode(kind === 'area' ? 'polygon' : 'linestring');
  return () => draw.stop();
}

/**
 * The map as the library may ask it at any time. From when it loses its WebGL until that is back there are none of the
 * library's sources and layers: it would fail, and could not even be stopped. What was drawn by then comes back with the
 * style, and what is drawn meanwhile with the next move.
 */
function withOrWithoutStyle(map: MapLibreMap): MapLibreMap {
  const nowhere = { setData: () => undefined };
  const sourceOf = (layer: string) => layer.replace(/-(marker|outline)$/, '');
  const instead = {
    getSource: (id: string) => map.getSource(id) ?? nowhere,
    removeSource: (id: string) => (map.getSource(id) ? map.removeSource(id) : map),
    removeLayer: (id: string) => (map.getSource(sourceOf(id)) ? map.removeLayer(id) : map),
  };
  return new Proxy(map, {
    get(_, name) {
      const value: unknown = Reflect.get(name in instead ? instead : map, name);
      return typeof value === 'function' ? (value.bind(map) as unknown) : value;
    },
  });
}

/** The library's own sources and layers are in no style of the atlas: a redrawn map keeps them above the rest. */
export function keepDrawing(before: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  if (!before) return next;
  const own = (id: string) => id.startsWith(`${PREFIX}-`);
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(Object.entries(before.sources).filter(([id]) => own(id))) },
    layers: [...next.layers, ...before.layers.filter(({ id }) => own(id))],
  };
}

/** Corners in their order, each once in a row, an area's first not again at the end. */
function pointsOf(geometry: GeoJSON.Geometry): LngLat[] {
  const way =
    geometry.type === 'Polygon'
      ? (geometry.coordinates[0] ?? []).slice(0, -1)
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : [];
  return way
    .map(([lng = NaN, lat = NaN]): LngLat => [lng, lat])
    .filter(([lng, lat], at, all) => at === 0 || lng !== all[at - 1]?.[0] || lat !== all[at - 1]?.[1]);
}
