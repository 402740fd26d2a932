/** The closed lists that records choose from, plain values: the app loads them without the schema library. */
export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export const AREAS = [
  'innovation-technology',
  'financial-services',
  'northern-metropolis',
  'commerce-investment',
  'transport-logistics',
] as const;
export const STATUSES = ['planned', 'under-way', 'signed', 'in-operation', 'achieved'] as const;
export const BASES = ['named', 'inferred'] as const;
export const INITIATIVE_KINDS = [
  'agreement',
  'event',
  'infrastructure',
  'network',
  'policy',
  'ranking',
  'scheme',
  'task-force',
] as const;
export const PLACE_KINDS = [
  'airport',
  'area',
  'bridge',
  'centre',
  'city',
  'control-point',
  'district',
  'group',
  'island',
  'port',
  'railway',
  'region',
  'sar',
  'station',
  'tunnel',
  'zone',
] as const;
export const PARTY_KINDS = ['government', 'body', 'sector', 'person'] as const;

export type Language = (typeof LANGUAGES)[number];
export type AreaId = (typeof AREAS)[number];
export type Status = (typeof STATUSES)[number];
export type Basis = (typeof BASES)[number];
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Lines of the map that a scene can have draw themselves. */
export const ROUTE_LINES = ['hzmb', 'boundary'] as const;
