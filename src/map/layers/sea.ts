import type { MapLayer } from '../layer.ts';

export default {
  id: 'sea',
  slot: 'sea',
  title: { en: 'Sea', 'zh-Hant': '海', 'zh-Hans': '海' },
  paint: ({ palette }) => [{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } }],
} satisfies MapLayer;
