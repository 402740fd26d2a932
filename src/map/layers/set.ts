import { imageName } from '../images.ts';
import { anchorOf } from '../geometry.ts';
import { frameOf, zoomToFit } from '../frame.ts';
import { freeSide, hubFor } from '../hub.ts';
import type { MapLayer } from '../layer.ts';
import type { Scene } from '../scene.ts';
import type { AreaId, LngLat } from '../../content/types.ts';
import type { IconName } from '../../ui/icons.ts';

/** The open initiative: a hub with its area's icon, and a spoke to each of its places. */
export default {
  id: 'set',
  slot: 'spoke',
  title: { en: 'Places of the open initiative', 'zh-Hant': '所選項目的地方', 'zh-Hans': '所选项目的地点' },
  sources: (scene) => ({ set: { type: 'geojson', promoteId: 'id', data: setFeatures(scene) } }),
  paint: (scene) => {
    if (!scene.set) return [];
    const colour = scene.palette[scene.set.area];
    const { theme } = scene;
    const casing = { 'line-color': scene.palette.inkCasing, 'line-width': 5, 'line-opacity': 0.85 };
    return [
      {
        id: 'set/spoke-casing',
        type: 'line',
        filter: ['==', ['get', 'role'], 'spoke'],
        layout: { 'line-cap': 'round' },
        paint: casing,
      },
      {
        id: 'set/spoke-named',
        type: 'line',
        filter: ['all', ['==', ['get', 'role'], 'spoke'], ['==', ['get', 'basis'], 'named']],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': colour, 'line-width': 2.4 },
      },
      {
        id: 'set/spoke-inferred',
        type: 'line',
        filter: ['all', ['==', ['get', 'role'], 'spoke'], ['==', ['get', 'basis'], 'inferred']],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': colour, 'line-width': 2.4, 'line-dasharray': [0.1, 2] },
      },
      {
        id: 'set/ends',
        type: 'symbol',
        slot: 'mark',
        hit: true,
        filter: ['==', ['get', 'role'], 'end'],
        layout: {
          'icon-image': [
            'case',
            ['==', ['get', 'basis'], 'named'],
            imageName('end', theme, scene.set.area, 'solid'),
            imageName('end', theme, scene.set.area, 'hollow'),
          ],
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
      {
        id: 'set/hub',
        type: 'symbol',
        slot: 'hub',
        filter: ['==', ['get', 'role'], 'hub'],
        layout: {
          'icon-image': imageName('hub', theme, scene.set.area, AREA_ICONS[scene.set.area]),
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    ];
  },
} satisfies MapLayer;

const AREA_ICONS: Record<AreaId | 'ink', IconName> = {
  'innovation-technology': 'cpu',
  'financial-services': 'landmark',
  'northern-metropolis': 'building-2',
  'commerce-investment': 'handshake',
  'transport-logistics': 'truck',
  ink: 'file-text',
};

function setFeatures(scene: Scene): GeoJSON.FeatureCollection {
  const ends = (scene.set?.links ?? []).flatMap(({ id, basis }) => {
    const place = scene.places.get(id);
    const at = place && anchorOf(place);
    return at ? [{ id, basis, at }] : [];
  });
  const frame = frameOf(scene);
  const zoom = frame ? zoomToFit(frame.bounds, frame.closest, scene.room) : 0;
  const points = ends.map(({ at }) => at);
  const hub = frame && hubFor(points, zoom);
  const features: GeoJSON.Feature[] = ends.map(({ id, basis, at }) =>
    feature(
      { id, basis, role: 'end', free: frame ? freeSide(at, points, frame.bounds, hub, zoom) : 'east' },
      point(at),
    ),
  );
  if (hub) {
    features.push(feature({ role: 'hub' }, point(hub)));
    for (const { id, basis, at } of ends) {
      features.push(feature({ id, basis, role: 'spoke' }, { type: 'LineString', coordinates: [hub, at] }));
    }
  }
  return { type: 'FeatureCollection', features };
}

const point = (at: LngLat): GeoJSON.Point => ({ type: 'Point', coordinates: at });
const feature = (properties: Record<string, string>, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry,
});
