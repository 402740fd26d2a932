/** A person's own layers, as this visit holds them; `keep.ts` holds them for the next. */
import { create } from 'zustand';
import type { OwnLayer } from './ownLayer.ts';

/** Why a layer is here for this visit alone. `gone`: it was kept, and has been deleted elsewhere. */
export type NotKept = 'full' | 'denied' | 'gone';

export interface OwnLayersState {
  /** In the order in which they were added, the newest last: it is drawn on top. */
  layers: readonly OwnLayer[];
  /** What is kept has been read, or could not be. */
  ready: boolean;
  notKept: ReadonlyMap<string, NotKept>;
  /** Layers that are kept, and whose last change is not: it holds for this visit. */
  changeNotKept: ReadonlySet<string>;
  /** What this browser has kept could not be read. */
  unreadable: boolean;
  /** It is to be thrown away, and is as soon as another window lets go of it. */
  held: boolean;
  /** How many layers it has kept that this version cannot read. They stay as they are. */
  strange: number;
  /** A feature that was clicked, by its layer's id and its own. */
  chosen: { layer: string; feature: number } | null;
}

export const useOwnLayers = create<OwnLayersState>(() => ({
  layers: [],
  ready: false,
  notKept: new Map(),
  changeNotKept: new Set(),
  unreadable: false,
  held: false,
  strange: 0,
  chosen: null,
}));

export const chooseOwnFeature = (layer: string, feature: number): void =>
  useOwnLayers.setState({ chosen: { layer, feature } });

export const leaveOwnFeature = (): void => useOwnLayers.setState({ chosen: null });
