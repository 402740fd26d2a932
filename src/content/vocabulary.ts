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
/** How much of a source was read: all of it, its opening, or a copy that another publisher keeps. */
export const READINGS = ['whole', 'opening', 'copy'] as const;
/**
 * What a follow-up is to an initiative: a later step, what went before, a second source for the same, a source that
 * says otherwise, or another matter that bears on it.
 */
export const RELATIONS = ['follows', 'background', 'confirms', 'conflicts', 'relates'] as const;
/** The part of a month or year in which something was. */
export const DATE_PARTS = ['early', 'first-half', 'second-half', 'late', 'end'] as const;
/** Why a source has no date: it shows none, it changes all the time, it is the atlas's own work, or nobody noted it. */
export const UNDATED = ['none-shown', 'kept-up-to-date', 'own-work', 'not-noted'] as const;
export const PARTY_KINDS = ['government', 'body', 'sector', 'person'] as const;

export type Language = (typeof LANGUAGES)[number];
export type AreaId = (typeof AREAS)[number];
export type Status = (typeof STATUSES)[number];
export type Basis = (typeof BASES)[number];
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];
export type Reading = (typeof READINGS)[number];
export type Relation = (typeof RELATIONS)[number];
export type DatePart = (typeof DATE_PARTS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Lines of the map that a scene can have draw themselves. */
export const ROUTE_LINES = ['hzmb', 'boundary'] as const;
