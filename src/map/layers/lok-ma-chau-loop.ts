import type { MapLayer } from '../layer.ts';
import { zoneParts, zoneSymbol } from '../zone.ts';

export default {
  id: 'lok-ma-chau-loop',
  slot: 'zone',
  title: { en: 'Lok Ma Chau Loop', 'zh-Hant': '落馬洲河套', 'zh-Hans': '落马洲河套' },
  data: 'geo/lok-ma-chau-loop.geojson',
  legend: { order: 9, symbol: zoneSymbol(false) },
  paint: (scene) => zoneParts('lok-ma-chau-loop', scene, { drawn: false, from: 9 }),
} satisfies MapLayer;
