import { byZoom } from '../drawing.ts';
import { font } from '../fonts.ts';
import type { MapLayer } from '../layer.ts';

/** Seas and bays, where their names stand: degrees WGS-84. */
const WATERS = [
  { names: { en: 'South China Sea', 'zh-Hant': '南海', 'zh-Hans': '南海' }, at: [114.05, 21.78], from: 0 },
  { names: { en: 'Lingding Yang', 'zh-Hant': '伶仃洋', 'zh-Hans': '伶仃洋' }, at: [113.7, 22.45], from: 8 },
  { names: { en: 'Shenzhen Bay', 'zh-Hant': '深圳灣', 'zh-Hans': '深圳湾' }, at: [113.965, 22.47], from: 11 },
  { names: { en: 'Daya Bay', 'zh-Hant': '大亞灣', 'zh-Hans': '大亚湾' }, at: [114.65, 22.62], from: 9 },
];

export default {
  id: 'water-names',
  slot: 'water-name',
  title: { en: 'Names of waters', 'zh-Hant': '水域名稱', 'zh-Hans': '水域名称' },
  sources: () => ({
    'water-names': {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: WATERS.map(({ names, at, from }) => ({
          type: 'Feature',
          properties: { ...names, from },
          geometry: { type: 'Point', coordinates: at },
        })),
      },
    },
  }),
  paint: (scene) => [
    {
      id: 'water-names/text',
      type: 'symbol',
      filter: ['>=', ['zoom'], ['get', 'from']],
      layout: {
        'text-field': ['get', scene.language],
        'text-font': font(scene, 400),
        'text-size': byZoom([7, 13], [10, 15]),
        // Chinese has no italics: water is told from land by its spacing and colour.
        'text-letter-spacing': scene.language === 'en' ? 0.06 : 0.3,
        'text-padding': 12,
      },
      paint: { 'text-color': scene.palette.textOnSea },
    },
  ],
} satisfies MapLayer;
