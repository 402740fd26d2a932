/**
 * What whoever runs a copy of the atlas may add to it, read from `atlas.config.json` beside the page: an archive with
 * streets, and layers too large for a file of the app. Without it, or with nothing in it, the atlas is whole.
 */
import type { Language } from '../content/vocabulary.ts';
import type { Messages } from '../i18n/messages.ts';

/** Vector tiles in one PMTiles file on any host that answers range requests. */
export interface Archive {
  /** Absolute. */
  url: string;
  /** Whose data it is: stands with the map's credits. */
  credit: string;
}

export const ARCHIVE_GEOMETRIES = ['point', 'line', 'polygon'] as const;

/** A layer that is drawn from an archive of its own. */
export interface ArchiveLayer extends Archive {
  id: string;
  title: Record<Language, string>;
  /** The layer's name in the archive. */
  sourceLayer: string;
  geometry: (typeof ARCHIVE_GEOMETRIES)[number];
  /** `#rrggbb`. */
  colour: string;
}

export interface Deployment {
  /** Streets, buildings and their names, in the layers of the Protomaps basemap schema. */
  basemap: Archive | null;
  layers: readonly ArchiveLayer[];
}

export const NO_DEPLOYMENT: Deployment = { basemap: null, layers: [] };

/** Every archive that a deployment names, once each. */
export const archivesOf = ({ basemap, layers }: Deployment): string[] => [
  ...new Set([...(basemap ? [basemap.url] : []), ...layers.map(({ url }) => url)]),
];

/** Whose data they are, once each. */
export const archiveCredits = ({ basemap, layers }: Deployment): string[] => [
  ...new Set([basemap, ...layers].flatMap((archive) => archive?.credit || [])),
];

/** Whose data the map shows, in one line: it stands wherever the map is shown, and goes with its picture. */
export const creditLine = (t: Pick<Messages, 'credit' | 'creditSources'>, deployment: Deployment): string =>
  [t.credit, t.creditSources, ...archiveCredits(deployment)].join(' · ');
