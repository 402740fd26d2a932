import type { MapLayer } from '../layer.ts';
import { zoneParts, zoneSymbol } from '../zone.ts';

export default {
  id: 'qianhai',
  slot: 'zone',
  title: {
    en: 'Qianhai (original zone, approximate)',
    'zh-Hant': '前海（原有範圍，約略）',
    'zh-Hans': '前海（原有范围，大致）',
  },
  data: 'geo/qianhai.geojson',
  legend: { order: 8, symbol: zoneSymbol(true) },
  paint: (scene) => zoneParts('qianhai', scene, { drawn: true, from: 9 }),
} satisfies MapLayer;
