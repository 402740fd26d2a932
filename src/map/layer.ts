import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LocalText } from '../content/schema.ts';
import type { Symbol } from '../ui/symbols.ts';
import type { Deployment } from '../state/deployment.ts';
import type { Scene } from './scene.ts';

/** The order of drawing, bottom up. A part without a slot of its own stands in its layer's. */
export const SLOTS = [
  'sea',
  'glow',
  'land',
  'tint',
  'street',
  'river',
  'city-line',
  'area-fill',
  'zone',
  'own-area',
  'boundary',
  'selection',
  'bridge',
  'route',
  'spoke',
  'street-name',
  'water-name',
  'own-line',
  'label',
  'mark',
  'own-point',
  'hub',
] as const;
export type Slot = (typeof SLOTS)[number];

type WithoutSource<T> = T extends { source: string } ? Omit<T, 'source'> & { source?: string } : T;

/** One MapLibre layer. `source` is the map layer's own file unless said; `hit` marks what a click can choose. */
export type Part = WithoutSource<LayerSpecification> & { slot?: Slot; hit?: boolean };

/** One subject of the map: its data, its title, its legend entry, its drawing. One file in layers/ each. */
export interface MapLayer {
  id: string;
  slot: Slot;
  title: LocalText;
  /** Its file below the page's address; layers drawn from the record alone have none. */
  data?: string;
  /** Pixels within which its lines may be straightened, where that is not as much as usual. */
  smoothing?: number;
  /** Sources of its own making, beside its file. */
  sources?: (scene: Scene) => Record<string, SourceSpecification>;
  /** How the legend shows it. Without one it is not listed and cannot be switched off. */
  legend?: {
    order: number;
    symbol: (scene: Pick<Scene, 'palette'>) => Symbol;
    /** Whether this copy of the atlas has it; always, unless said. */
    when?: (deployment: Deployment) => boolean;
  };
  paint: (scene: Scene) => Part[];
}
