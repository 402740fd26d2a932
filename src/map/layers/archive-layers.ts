/** Layers that whoever runs the atlas has added, each from an archive of its own: they may be of any size. */
import type { MapLayer, Part } from '../layer.ts';
import type { ArchiveLayer } from '../../state/deployment.ts';
import { ADDED, ARCHIVE } from './streets.ts';

const sourceOf = ({ id }: ArchiveLayer) => `${ADDED}${id}`;

function partsOf(layer: ArchiveLayer): Part[] {
  const { id, colour, sourceLayer, geometry } = layer;
  const from = { source: sourceOf(layer), 'source-layer': sourceLayer };
  const line = (width: number): Part => ({
    ...from,
    id: `archive/${id}-line`,
    type: 'line',
    paint: { 'line-color': colour, 'line-width': width },
  });
  if (geometry === 'line') return [line(2)];
  if (geometry === 'polygon') {
    return [
      { ...from, id: `archive/${id}-fill`, type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': 0.25 } },
      line(1.2),
    ];
  }
  return [
    {
      ...from,
      id: `archive/${id}-point`,
      type: 'circle',
      paint: { 'circle-color': colour, 'circle-radius': 4, 'circle-stroke-width': 1, 'circle-stroke-color': '#ffffff' },
    },
  ];
}

export default {
  id: 'archive-layers',
  slot: 'area-fill',
  title: { en: 'Added layers', 'zh-Hant': '附加圖層', 'zh-Hans': '附加图层' },
  sources: ({ deployment }) =>
    Object.fromEntries(
      deployment.layers.map((layer) => [
        sourceOf(layer),
        { type: 'vector' as const, url: `${ARCHIVE}://${layer.url}` },
      ]),
    ),
  paint: ({ deployment, hidden }) => deployment.layers.filter(({ id }) => !hidden.includes(id)).flatMap(partsOf),
} satisfies MapLayer;
