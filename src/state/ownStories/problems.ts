/** What a file or a link had that could not be restored: data, which the interface puts into sentences. */

/** A part of a story or of a scene, by its name in the file. */
export type Field = 'title' | 'summary' | 'caption' | 'notes' | 'seconds' | 'show' | 'route' | 'scenes' | 'language';

/** What kind of record an id was to name. */
export type Reference = 'place' | 'initiative' | 'party' | 'area' | 'status' | 'layer' | 'line';

export type StoryProblem =
  /** Of the whole file. */
  | { kind: 'not-a-story' }
  | { kind: 'too-big' }
  | { kind: 'link-damaged' }
  | { kind: 'newer'; version: number }
  | { kind: 'version-unknown' }
  | { kind: 'broken' }
  | { kind: 'too-many-scenes'; found: number; kept: number }
  | { kind: 'language'; value: string }
  /** Of one scene, counted as in the file from 1; null: of the story itself. */
  | { kind: 'scene-cut'; scene: number }
  | { kind: 'scene-lost'; scene: number }
  | { kind: 'missing'; scene: number | null; field: Field }
  | { kind: 'wrong-type'; scene: number | null; field: Field }
  | { kind: 'unknown-field'; scene: number | null; name: string }
  | { kind: 'unknown-id'; scene: number; of: Reference; id: string }
  | { kind: 'bounds-swapped'; scene: number }
  | { kind: 'bounds-outside'; scene: number }
  | { kind: 'bounds-lost'; scene: number }
  | { kind: 'seconds'; scene: number; value: number; used: number }
  | { kind: 'too-long'; scene: number | null; field: Field; length: number; kept: number }
  | { kind: 'route-lost'; scene: number };

/** The scene that a problem is about; null for the story as a whole. */
export const sceneOf = (problem: StoryProblem): number | null => ('scene' in problem ? problem.scene : null);
