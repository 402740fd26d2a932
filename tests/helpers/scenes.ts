/** What a map can be asked to draw. */
import type { Content } from '../../src/content/types.ts';
import { PLACE_KINDS } from '../../src/content/vocabulary.ts';
import { buildStyle } from '../../src/map/buildStyle.ts';
import { layers, legendLayers } from '../../src/map/layers.ts';
import { sceneOf, type Scene, type SceneView } from '../../src/map/scene.ts';
import type { PaletteName } from '../../src/ui/palettes.ts';
import { defaultView } from '../../src/state/view.ts';
import { content } from './content.ts';

export const THEMES = ['light', 'dark', 'stage'] as const satisfies PaletteName[];

export const sceneWith = (
  change: Partial<SceneView> = {},
  theme: PaletteName = 'light',
  record: Content = content,
): Scene => sceneOf(record, { ...defaultView, ...change }, theme);

export const styleOf = (scene: Scene) => buildStyle(scene, layers, 'https://atlas.example/sub/');

export const styleWith = (...args: Parameters<typeof sceneWith>) => styleOf(sceneWith(...args));

/** Each kind of thing that can be on the map: nothing chosen, a place of each kind, every initiative, filters, layers. */
export const interestingViews: readonly Partial<SceneView>[] = [
  {},
  ...PLACE_KINDS.flatMap((kind) => {
    const place = content.places.find((candidate) => candidate.kind === kind);
    return place ? [{ place: place.id }] : [];
  }),
  { place: 'hkia-dongguan-logistics-park' },
  ...content.initiatives.map(({ id }) => ({ initiative: id })),
  { place: 'nansha', initiative: 'insurance-after-sales-centres' },
  { areas: ['financial-services'] },
  { areas: ['northern-metropolis'], statuses: ['achieved'], place: 'shenzhen' },
  { q: 'no such words' },
  ...legendLayers.map(({ id }) => ({ hidden: [id] })),
  { hidden: legendLayers.map(({ id }) => id), place: 'hzmb' },
  { hidden: ['no-such-layer'] },
];
