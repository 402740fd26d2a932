import type { MapLayer } from '../layer.ts';
import { zoneParts, zoneSymbol } from '../zone.ts';

export default {
  id: 'nansha',
  slot: 'zone',
  title: { en: 'Nansha', 'zh-Hant': '南沙', 'zh-Hans': '南沙' },
  data: 'geo/nansha.geojson',
  legend: { order: 7, symbol: zoneSymbol(false) },
  paint: (scene) => zoneParts('nansha', scene, { drawn: false }),
} satisfies MapLayer;
