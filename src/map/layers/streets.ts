/**
 * Streets, railways, buildings and their names, where whoever runs the atlas has given it an archive of them: tiles in
 * the Protomaps basemap schema. They lie under everything that the atlas is about.
 */
import type { ExpressionSpecification } from 'maplibre-gl';
import { byZoom } from '../drawing.ts';
import { font } from '../fonts.ts';
import type { MapLayer, Part } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { stroke } from '../swatches.ts';

/** The kind of address that src/map/archives.ts answers. */
export const ARCHIVE = 'atlas-archive';

/** Layers that whoever runs the atlas has added have sources with this mark in their names: no other has. */
export const ADDED = 'archive:';

/** This layer's id, and its source's: a person hears of every archive under this name. */
export const STREETS = 'streets';

/** Whether a source of the style comes from an archive. */
export const isArchive = (source: string): boolean => source === STREETS || source.startsWith(ADDED);

/** Nearer than this the built-in map has nothing more to say, and streets begin to help. */
const FROM = 10;

/** The name in the language shown, or as it is written there. */
const nameIn = (language: Scene['language']): ExpressionSpecification => {
  const names = language === 'en' ? ['name:en'] : [`name:${language}`, 'name:zh'];
  return ['coalesce', ...names.map((key) => ['get', key]), ['get', 'name']] as unknown as ExpressionSpecification;
};

const kinds = (...all: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', all]];

function road(id: string, filter: ExpressionSpecification, minzoom: number, colour: string, width: Part): Part {
  return {
    ...width,
    id: `streets/${id}`,
    type: 'line',
    'source-layer': 'roads',
    minzoom,
    filter,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { ...(width.paint as object), 'line-color': colour },
  } as Part;
}
const wide = (...stops: [zoom: number, width: number][]) => ({ paint: { 'line-width': byZoom(...stops) } }) as Part;

export default {
  id: STREETS,
  slot: 'street',
  title: { en: 'Streets', 'zh-Hant': '街道', 'zh-Hans': '街道' },
  legend: { order: 13, symbol: ({ palette }) => stroke(palette.rule, 3), when: ({ basemap }) => basemap !== null },
  sources: ({ deployment }): ReturnType<NonNullable<MapLayer['sources']>> =>
    deployment.basemap ? { streets: { type: 'vector', url: `${ARCHIVE}://${deployment.basemap.url}` } } : {},
  paint: (scene) => {
    if (!scene.deployment.basemap) return [];
    const { palette, language } = scene;
    const name = nameIn(language);
    const ground = { minzoom: FROM, 'source-layer': 'water' } as const;
    const text = { 'text-color': palette.textQuiet, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 };
    return [
      {
        id: 'streets/green',
        type: 'fill',
        'source-layer': 'landuse',
        minzoom: FROM,
        filter: kinds('park', 'forest', 'wood', 'nature_reserve', 'national_park', 'golf_course', 'cemetery', 'grass'),
        paint: { 'fill-color': palette.macao, 'fill-opacity': 0.35 },
      },
      {
        ...ground,
        id: 'streets/water',
        type: 'fill',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': palette.sea },
      },
      {
        id: 'streets/buildings',
        type: 'fill',
        'source-layer': 'buildings',
        minzoom: 14,
        paint: { 'fill-color': palette.rule, 'fill-opacity': 0.7, 'fill-outline-color': palette.cityLine },
      },
      road('paths', kinds('path', 'other'), 14.5, palette.rule, wide([14.5, 0.6], [17, 2])),
      road('minor', kinds('minor_road'), 12.5, palette.rule, wide([12.5, 0.6], [15, 3], [18, 14])),
      road('major', kinds('major_road'), FROM, palette.cityLine, wide([FROM, 0.6], [13, 2], [15, 5], [18, 20])),
      road('highways', kinds('highway'), FROM, palette.cityLine, wide([FROM, 1.2], [13, 3.5], [15, 7], [18, 24])),
      road('rail', kinds('rail'), 11, palette.outline, wide([11, 0.8], [15, 1.8])),
      {
        id: 'streets/names',
        type: 'symbol',
        slot: 'street-name',
        'source-layer': 'roads',
        minzoom: 13.5,
        filter: ['all', ['has', 'name'], kinds('highway', 'major_road', 'minor_road')],
        layout: {
          'symbol-placement': 'line',
          'text-field': name,
          'text-font': font(scene, 400),
          'text-size': 12,
        },
        paint: text,
      },
      {
        id: 'streets/quarters',
        type: 'symbol',
        slot: 'street-name',
        'source-layer': 'places',
        minzoom: 12,
        filter: kinds('neighbourhood', 'macrohood', 'locality'),
        layout: { 'text-field': name, 'text-font': font(scene, 400), 'text-size': 13, 'text-max-width': 8 },
        paint: text,
      },
    ];
  },
} satisfies MapLayer;
