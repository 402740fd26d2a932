/** Ways in for someone who does not know yet what to look for: places that initiatives name, and the whole region. */
export const FIRST_PLACES: readonly string[] = [
  'nansha',
  'qianhai',
  'lok-ma-chau-loop',
  'hzmb',
  'heung-yuen-wai',
  'hkia',
  'gba',
  'guangdong',
];
