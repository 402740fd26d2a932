/** The config file of a copy of the atlas, judged. Apart from its types, which the first load needs. */
import { LANGUAGES } from '../content/vocabulary.ts';
import { ARCHIVE_GEOMETRIES, NO_DEPLOYMENT, type Archive, type ArchiveLayer, type Deployment } from './deployment.ts';

/** The map's own layers, by their ids: whoever hides one would hide an added one of that name with it. A test compares them. */
export const BUILT_IN: readonly string[] = [
  'archive-layers',
  'boundary',
  'control-points',
  'hong-kong',
  'hzmb',
  'labels',
  'land',
  'lok-ma-chau-loop',
  'macao',
  'mainland-cities',
  'nansha',
  'northern-metropolis',
  'own',
  'places',
  'qianhai',
  'rivers',
  'route',
  'sea',
  'set',
  'streets',
  'water-names',
  'where',
];

/**
 * What a config file says. Never throws: what cannot be used is left out and named in a sentence for whoever wrote it.
 * @param pageUrl what relative addresses are relative to
 */
export function readDeployment(value: unknown, pageUrl: string): { deployment: Deployment; problems: string[] } {
  const problems: string[] = [];
  const report = (where: string, what: string) => void problems.push(`atlas.config.json: ${where} ${what}`);
  if (!isRecord(value)) {
    report('the file', 'is not a JSON object.');
    return { deployment: NO_DEPLOYMENT, problems };
  }
  for (const key of Object.keys(value)) {
    if (key !== 'basemap' && key !== 'layers') report(`"${key}"`, 'is not known; the keys are "basemap" and "layers".');
  }
  const archive = (found: Record<string, unknown>, where: string): Archive | null => {
    const url = addressOf(found.url, pageUrl);
    if (!url) report(where, 'needs a "url": an address that ends in .pmtiles, by http or https.');
    return url === null ? null : { url, credit: typeof found.credit === 'string' ? found.credit : '' };
  };
  const basemap = asRecord(typeof value.basemap === 'string' ? { url: value.basemap } : value.basemap);
  if (value.basemap != null && !basemap) report('"basemap"', 'is neither an address nor an object with a "url".');
  const layers = Array.isArray(value.layers) ? (value.layers as unknown[]) : [];
  if (value.layers !== undefined && !Array.isArray(value.layers)) report('"layers"', 'is not a list.');
  const known = new Set<string>();
  return {
    deployment: {
      basemap: basemap && archive(basemap, '"basemap"'),
      layers: layers.flatMap((entry, at): ArchiveLayer[] => {
        const where = `"layers", number ${at + 1},`;
        const layer = asRecord(entry);
        const found = layer && archive(layer, where);
        if (!layer) report(where, 'is not an object.');
        if (!layer || !found) return [];
        const { id, title, sourceLayer, geometry, colour } = layer;
        const faults = [
          [
            typeof id === 'string' && /^[a-z0-9-]{1,40}$/.test(id),
            'needs an "id" of small letters, figures and hyphens.',
          ],
          [typeof id !== 'string' || !known.has(id), 'has the "id" of another layer.'],
          [!BUILT_IN.some((name) => name === id), 'has the "id" of a layer that the atlas has itself.'],
          [isTitle(title), `needs a "title" with ${LANGUAGES.join(', ')}.`],
          [typeof sourceLayer === 'string' && sourceLayer !== '', 'needs a "sourceLayer".'],
          [
            ARCHIVE_GEOMETRIES.some((name) => name === geometry),
            `needs a "geometry": ${ARCHIVE_GEOMETRIES.join(', ')}.`,
          ],
          [typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour), 'needs a "colour" such as "#127a88".'],
        ].filter(([holds]) => !holds);
        for (const [, fault] of faults) report(where, String(fault));
        if (faults.length > 0) return [];
        known.add(String(id));
        return [{ ...found, id, title, sourceLayer, geometry, colour } as ArchiveLayer];
      }),
    },
    problems,
  };
}

function addressOf(value: unknown, pageUrl: string): string | null {
  if (typeof value !== 'string' || !URL.canParse(value, pageUrl)) return null;
  const url = new URL(value, pageUrl);
  return /^https?:$/.test(url.protocol) && url.pathname.endsWith('.pmtiles') ? url.href : null;
}

const isTitle = (value: unknown): boolean =>
  isRecord(value) && LANGUAGES.every((language) => typeof value[language] === 'string' && value[language] !== '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asRecord = (value: unknown) => (isRecord(value) ? value : null);
