import type { MapLayer } from '../layer.ts';
import { ownParts, ownSources } from '../ownParts.ts';

/** A person's own layers. Each is named, shown and hidden where it is kept, and so not in the legend's list. */
export default {
  id: 'own',
  slot: 'own-point',
  title: { en: 'Your own layers', 'zh-Hant': '自加圖層', 'zh-Hans': '自加图层' },
  sources: ownSources,
  paint: ownParts,
} satisfies MapLayer;
