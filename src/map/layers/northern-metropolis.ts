import type { MapLayer } from '../layer.ts';
import { zoneParts, zoneSymbol } from '../zone.ts';

export default {
  id: 'northern-metropolis',
  slot: 'zone',
  title: { en: 'Northern Metropolis', 'zh-Hant': '北部都會區', 'zh-Hans': '北部都会区' },
  data: 'geo/northern-metropolis.geojson',
  legend: { order: 10, symbol: zoneSymbol(false) },
  paint: (scene) => zoneParts('northern-metropolis', scene, { drawn: false }),
} satisfies MapLayer;
