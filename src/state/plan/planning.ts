/** What planning holds beside the view: never in the URL, worked out anew from it. */
import { create } from 'zustand';
import type { LngLat } from '../../content/types.ts';
import type { Evaluation } from './where/standings.ts';

/** A line, or the outline of an area, that is typed or drawn: the map shows it. Degrees WGS-84. */
export interface Sketch {
  kind: 'line' | 'area';
  points: readonly LngLat[];
}

export interface PlanningState {
  /** The initiatives that pass the condition on positions (`view.where`), by their ids; null while there is none. */
  where: ReadonlySet<string> | null;
  /**
   * How that stands: `working` until the places' shapes have come, `failed` when they did not, `unusable` while the
   * layer of one's own that it is about shows nothing to ask about.
   */
  whereStatus: 'none' | 'working' | 'ready' | 'failed' | 'unusable';
  /** What it was worked out from; null unless it is `ready`. */
  evaluation: Evaluation | null;
  /** How often it was asked for anew after a failure. */
  attempt: number;
  sketches: Readonly<Record<'where' | 'measure', Sketch | null>>;
}

export const usePlanning = create<PlanningState>(() => ({
  where: null,
  whereStatus: 'none',
  evaluation: null,
  attempt: 0,
  sketches: { where: null, measure: null },
}));

/** Works the condition out once more, after what it needs could not be loaded. */
export const tryWhereAgain = () => usePlanning.setState(({ attempt }) => ({ attempt: attempt + 1 }));

/** Puts a sketch on the map, or takes it off. */
export const showSketch = (of: keyof PlanningState['sketches'], sketch: Sketch | null) =>
  usePlanning.setState(({ sketches }) => (sketches[of] === sketch ? {} : { sketches: { ...sketches, [of]: sketch } }));

/** What draws on the map with a pointer. Calling the answer ends it without a result. */
export type DrawOnMap = (
  kind: Sketch['kind'],
  told: {
    /** At each corner, and as the pointer moves: what would be drawn if it ended here. */
    changed: (points: readonly LngLat[]) => void;
    finished: (points: readonly LngLat[]) => void;
    /** It ended, with a result or without. */
    stopped: () => void;
    failed: (error: unknown) => void;
  },
) => () => void;
