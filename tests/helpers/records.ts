/** Records of content/ in all languages at once. */
import { readGeometry } from '../../scripts/content/geometry.ts';
import { readContent, readLayers } from '../../scripts/content/read.ts';

/** The atlas's own records, and what reading them found wrong. */
export const { records, problems } = readContent('content');
export const geometry = readGeometry('public/geo');
export const layers = readLayers('src/map/layers');
