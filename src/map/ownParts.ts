/** How a person's own layer is drawn: areas under the names, lines under the marks, points over them. */
import type { ExpressionSpecification, SourceSpecification } from 'maplibre-gl';
import type { OwnFilter, OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { ownColours } from '../ui/ownColours.ts';
import type { Part } from './layer.ts';
import type { OwnDrawing, Scene } from './scene.ts';

/** Before a layer's id: the address of its features. */
export const OWN_ADDRESS = 'own-layer://';

export const ownSource = (layer: string): string => `own-${layer}`;

/** Half the side of the square in which a press finds a point or a line, in CSS pixels. */
export const OWN_REACH = { point: 8, line: 4 };

/** What the map is given of a layer. Fields by their numbers: a name from a file may be one that the library keeps for itself. */
export const drawable = ({ features, fields }: Pick<OwnLayer, 'features' | 'fields'>): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.features.map(({ id, geometry, properties }) => ({
    type: 'Feature',
    id,
    geometry,
    properties: Object.fromEntries(fields.map((field, at) => [`f${at}`, properties[field] ?? null])),
  })),
});

/** The same for every filter and colour, so that nothing is loaded again. Small features are not simplified away. */
export const ownSources = ({ own }: Scene): Record<string, SourceSpecification> =>
  Object.fromEntries(
    own.map(({ id }) => [ownSource(id), { type: 'geojson', data: OWN_ADDRESS + id, tolerance: 0.4, buffer: 32 }]),
  );

const partId = (layer: string, part: string) => `own/${layer}/${part}`;

/** The ids of the layers that draw this part of own layers, in a style of this scene. */
export const ownLayersIn = ({ own }: Scene, part: 'fill' | 'outline' | 'line' | 'point'): string[] =>
  own.filter(({ visible }) => visible).map(({ id }) => partId(id, part));

const IS_CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false];

export function ownParts({ own, theme, palette }: Scene): Part[] {
  const colours = ownColours[theme === 'light' ? 'light' : 'dark'];
  return own
    .filter(({ visible }) => visible)
    .flatMap((layer): Part[] => {
      const source = ownSource(layer.id);
      const colour = colours[layer.colour];
      const filter = (form: string): ExpressionSpecification => [
        'all',
        ['==', ['geometry-type'], form],
        passesFilter(layer),
      ];
      const line = { layout: { 'line-cap': 'round', 'line-join': 'round' } } as const;
      return [
        {
          id: partId(layer.id, 'fill'),
          type: 'fill',
          slot: 'own-area',
          source,
          filter: filter('Polygon'),
          paint: { 'fill-color': colour, 'fill-opacity': ['case', IS_CHOSEN, 0.4, 0.2] },
        },
        {
          id: partId(layer.id, 'outline'),
          type: 'line',
          slot: 'own-area',
          source,
          filter: filter('Polygon'),
          ...line,
          paint: { 'line-color': colour, 'line-width': ['case', IS_CHOSEN, 3.5, 1.6] },
        },
        {
          id: partId(layer.id, 'casing'),
          type: 'line',
          slot: 'own-line',
          source,
          filter: filter('LineString'),
          ...line,
          paint: { 'line-color': palette.inkCasing, 'line-width': ['case', IS_CHOSEN, 8, 5] },
        },
        {
          id: partId(layer.id, 'line'),
          type: 'line',
          slot: 'own-line',
          source,
          filter: filter('LineString'),
          ...line,
          paint: { 'line-color': colour, 'line-width': ['case', IS_CHOSEN, 5, 2.6] },
        },
        {
          id: partId(layer.id, 'point'),
          type: 'circle',
          slot: 'own-point',
          source,
          filter: filter('Point'),
          paint: {
            'circle-color': colour,
            'circle-radius': [
              'interpolate',
              ['linear'],
              ['zoom'],
              7,
              ['case', IS_CHOSEN, 8, 3.5],
              13,
              ['case', IS_CHOSEN, 10, 6],
            ],
            'circle-stroke-color': ['case', IS_CHOSEN, palette.ink, palette.inkCasing],
            'circle-stroke-width': ['case', IS_CHOSEN, 3, 1.2],
          },
        },
      ];
    });
}

/** As `passes` of the layer's own rule says it: a test holds the two together. */
export function passesFilter({ filter, fields }: Pick<OwnDrawing, 'filter' | 'fields'>): ExpressionSpecification {
  if (!filter?.text) return ['literal', true] as unknown as ExpressionSpecification;
  const tested = filter.field === null ? fields.map((_, at) => at) : [fields.indexOf(filter.field)];
  return ['any', ...tested.filter((at) => at >= 0).map((at) => passesIn(at, filter))];
}

function passesIn(field: number, { test, text }: OwnFilter): ExpressionSpecification {
  const value: ExpressionSpecification = ['downcase', ['to-string', ['get', `f${field}`]]];
  const wanted = text.toLowerCase();
  return test === 'equals' ? ['==', value, wanted] : ['in', wanted, value];
}
