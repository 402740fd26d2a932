/**
 * The file of a story of one's own: UTF-8 JSON, texts in one language, a scene a line. Reading never throws: what is
 * damaged, too new or unknown is left out and named, the rest opens.
 */
import type { Bounds, Language, OwnStory, Shown, StoryScene } from '../../content/types.ts';
import { AREAS, LANGUAGES, ROUTE_LINES, STATUSES } from '../../content/vocabulary.ts';
import { isOwnId, LIMITS, newStoryId, USUAL_SECONDS, type Known } from './ownStory.ts';
import { beginningOf, quoted } from '../quoted.ts';
import { WHOLE_REGION } from '../wholeRegion.ts';
import type { Reference, StoryProblem } from './problems.ts';
import { isRecord, salvage } from './salvage.ts';

export const FORMAT = 'co-operation-atlas-story';
export const VERSION = 1;
/** Characters of a file: far more than 200 scenes of words need. */
export const LARGEST = 5_000_000;

export interface ReadStory {
  /** Null where nothing of a story could be found. */
  story: OwnStory | null;
  problems: StoryProblem[];
}

/** The text of a file that `readStory` turns back into this story. */
export function writeStory(story: OwnStory): string {
  const { language, id, title, summary, scenes } = story;
  const head = { format: FORMAT, version: VERSION, language, id, title, summary };
  const fields = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  // A scene a line: where a file is damaged, the lines that are not can be told.
  const lines = scenes.map((scene) => JSON.stringify(fileScene(scene)));
  return `{\n${fields.join(',\n')},\n"scenes": [\n${lines.join(',\n')}\n]\n}\n`;
}

const fileScene = ({ title, caption, notes, seconds, show, route }: StoryScene) => ({
  title,
  caption,
  notes,
  seconds,
  show,
  ...(route && { route }),
});

const STORY_FIELDS = ['format', 'version', 'language', 'id', 'title', 'summary', 'scenes'];
const SCENE_FIELDS = ['title', 'caption', 'notes', 'seconds', 'show', 'route'];
const SHOW_FIELDS = ['bounds', 'place', 'initiative', 'areas', 'statuses', 'parties', 'hide'];

/** Opens what can be opened of a file's text. The language is for a story that does not say its own. */
export function readStory(text: string, known: Known, language: Language = 'en'): ReadStory {
  if (text.length > LARGEST) return { story: null, problems: [{ kind: 'too-big' }] };
  // Some editors begin a file with a byte order mark.
  const { value, broken, cut } = salvage(text.replace(/^\uFEFF/, ''), 'scenes', isSceneLike);
  if (!isRecord(value)) return { story: null, problems: [{ kind: 'not-a-story' }] };
  const scenes = scenesOf(value);
  if (value['format'] !== FORMAT && !scenes?.some((scene) => isRecord(scene) && isSceneLike(scene)))
    return { story: null, problems: [{ kind: 'not-a-story' }] };

  const problems: StoryProblem[] = broken ? [{ kind: 'broken' }] : [];
  const report = (problem: StoryProblem) => void problems.push(problem);
  const { version } = value;
  if (version !== VERSION) {
    if (typeof version === 'number' && version > VERSION) report({ kind: 'newer', version });
    else if (!broken || version !== undefined) report({ kind: 'version-unknown' });
  }
  const list = value['scenes'];
  for (const name of unknownIn(value, STORY_FIELDS))
    if (value[name] !== scenes) report({ kind: 'unknown-field', scene: null, name });
  if (scenes === null) report({ kind: list === undefined ? 'missing' : 'wrong-type', scene: null, field: 'scenes' });
  else if (scenes.length > LIMITS.scenes)
    report({ kind: 'too-many-scenes', found: scenes.length, kept: LIMITS.scenes });

  const { id } = value;
  const story: OwnStory = {
    id: typeof id === 'string' && isOwnId(id) ? id : newStoryId(),
    order: 0,
    language: languageOf(value['language'], language, report),
    title: textOf(value, 'title', null, report),
    summary: textOf(value, 'summary', null, report, true),
    scenes: [],
  };
  for (const [i, raw] of (scenes ?? []).slice(0, LIMITS.scenes).entries()) {
    const number = i + 1;
    const hasSomething = isRecord(raw) && SCENE_FIELDS.some((field) => raw[field] !== undefined);
    if (!hasSomething) {
      report({ kind: 'scene-lost', scene: number });
      continue;
    }
    if (cut.has(raw)) report({ kind: 'scene-cut', scene: number });
    story.scenes.push(readScene(raw, number, known, cut.has(raw), report));
  }
  return { story, problems };
}

type Report = (problem: StoryProblem) => void;

/** Also where the list has lost its name: the one that holds scenes. */
function scenesOf(value: Record<string, unknown>): unknown[] | null {
  if (Array.isArray(value['scenes'])) return value['scenes'] as unknown[];
  const found = Object.values(value).find(
    (list) => Array.isArray(list) && list.some((item) => isRecord(item) && isSceneLike(item)),
  );
  return (found as unknown[] | undefined) ?? null;
}

/** Two of a scene's own fields: nothing else in the file has them. */
function isSceneLike(value: object): boolean {
  return ['caption', 'notes', 'seconds', 'show'].filter((field) => field in value).length >= 2;
}

const unknownIn = (value: object, fields: readonly string[]) =>
  Object.keys(value).filter((name) => !fields.includes(name));

function languageOf(value: unknown, fallback: Language, report: Report): Language {
  const found = LANGUAGES.find((language) => language === value);
  if (!found && value !== undefined) report({ kind: 'language', value: shortened(value) });
  return found ?? fallback;
}

function readScene(
  raw: Record<string, unknown>,
  scene: number,
  known: Known,
  isCut: boolean,
  report: Report,
): StoryScene {
  for (const name of unknownIn(raw, SCENE_FIELDS)) report({ kind: 'unknown-field', scene, name });
  // Of a scene that breaks off, what is missing has been said by that.
  const text = (field: 'title' | 'caption' | 'notes') => textOf(raw, field, scene, report, isCut);
  const route = routeOf(raw['route'], scene, known, report);
  return {
    title: text('title'),
    caption: text('caption'),
    notes: text('notes'),
    seconds: secondsOf(raw['seconds'], scene, isCut, report),
    show: shownOf(raw['show'], scene, known, isCut, report),
    ...(route && { route }),
    sources: [],
  };
}

/** Plain text, whatever it looks like: nothing that it says is ever read as markup. */
function textOf(
  raw: Record<string, unknown>,
  field: 'title' | 'summary' | 'caption' | 'notes',
  scene: number | null,
  report: Report,
  mayMiss = false,
): string {
  const value = raw[field];
  if (value === undefined) {
    if (!mayMiss) report({ kind: 'missing', scene, field });
    return '';
  }
  if (typeof value !== 'string') {
    report({ kind: 'wrong-type', scene, field });
    return '';
  }
  const kept = LIMITS[field];
  if (value.length <= kept) return value;
  report({ kind: 'too-long', scene, field, length: value.length, kept });
  return beginningOf(value, kept);
}

function secondsOf(value: unknown, scene: number, isCut: boolean, report: Report): number {
  if (typeof value !== 'number') {
    if (value !== undefined || !isCut)
      report({ kind: value === undefined ? 'missing' : 'wrong-type', scene, field: 'seconds' });
    return USUAL_SECONDS;
  }
  const [least, most] = LIMITS.seconds;
  const used = Math.min(most, Math.max(least, Math.round(value)));
  if (used !== value) report({ kind: 'seconds', scene, value, used });
  return used;
}

function shownOf(value: unknown, scene: number, known: Known, isCut: boolean, report: Report): Shown {
  if (!isRecord(value)) {
    if (value !== undefined || !isCut)
      report({ kind: value === undefined ? 'missing' : 'wrong-type', scene, field: 'show' });
    return { bounds: [...WHOLE_REGION] };
  }
  for (const name of unknownIn(value, SHOW_FIELDS)) report({ kind: 'unknown-field', scene, name: `show.${name}` });
  const one = (of: 'place' | 'initiative', ids: ReadonlySet<string>) =>
    knownIds([value[of]], of, ids, scene, report)[0];
  const several = <T extends string>(key: string, of: Reference, ids: ReadonlySet<T> | null): T[] => {
    const list = value[key];
    if (list === undefined) return [];
    if (Array.isArray(list)) return knownIds(list, of, ids, scene, report);
    report({ kind: 'wrong-type', scene, field: 'show' });
    return [];
  };
  const place = one('place', known.places);
  const initiative = one('initiative', known.initiatives);
  const areas = several('areas', 'area', new Set(AREAS));
  const statuses = several('statuses', 'status', new Set(STATUSES));
  const parties = several('parties', 'party', known.parties);
  const hide = several('hide', 'layer', known.layers);
  return {
    bounds: boundsOf(value['bounds'], scene, report),
    ...(place && { place }),
    ...(initiative && { initiative }),
    ...(areas.length > 0 && { areas }),
    ...(statuses.length > 0 && { statuses }),
    ...(parties.length > 0 && { parties }),
    ...(hide.length > 0 && { hide }),
  };
}

/** Those of a list that the atlas has, once each; the others are named. Null takes all that look like ids. */
function knownIds<T extends string>(
  values: readonly unknown[],
  of: Reference,
  ids: ReadonlySet<T> | null,
  scene: number,
  report: Report,
): T[] {
  const found = new Set<T>();
  for (const value of values) {
    if (value === undefined) continue;
    const isKnown = typeof value === 'string' && (ids ? (ids as ReadonlySet<string>).has(value) : LAYER.test(value));
    if (isKnown) found.add(value as T);
    else report({ kind: 'unknown-id', scene, of, id: shortened(value) });
  }
  return [...found];
}

const LAYER = /^[a-z0-9-]{1,60}$/;

/** West, south, east, north. Put right where it can be seen what was meant, and kept within the atlas. */
function boundsOf(value: unknown, scene: number, report: Report): Bounds {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) {
    report({ kind: 'bounds-lost', scene });
    return [...WHOLE_REGION];
  }
  let [west, south, east, north] = value as Bounds;
  const [farWest, farSouth, farEast, farNorth] = LIMITS.bounds;
  let swapped = false;
  // Latitude first: there is no such place in the atlas, and it is plain what was meant.
  if ([west, east].every((lat) => lat >= farSouth && lat <= farNorth) && Math.min(south, north) > farNorth) {
    [west, south, east, north] = [south, west, north, east];
    swapped = true;
  }
  if (west > east) [west, east, swapped] = [east, west, true];
  if (south > north) [south, north, swapped] = [north, south, true];
  if (swapped) report({ kind: 'bounds-swapped', scene });
  if (east < farWest || west > farEast || north < farSouth || south > farNorth) {
    report({ kind: 'bounds-lost', scene });
    return [...WHOLE_REGION];
  }
  const kept = withinAtlas([west, south, east, north]);
  if (kept.some((side, i) => side !== [west, south, east, north][i])) report({ kind: 'bounds-outside', scene });
  return kept;
}

/** The part of bounds that a story may show. */
export const withinAtlas = ([west, south, east, north]: Bounds): Bounds => [
  Math.max(west, LIMITS.bounds[0]),
  Math.max(south, LIMITS.bounds[1]),
  Math.min(east, LIMITS.bounds[2]),
  Math.min(north, LIMITS.bounds[3]),
];

function routeOf(value: unknown, scene: number, known: Known, report: Report): StoryScene['route'] {
  if (value === undefined) return undefined;
  if (isRecord(value)) {
    for (const name of unknownIn(value, ['line', 'through']))
      report({ kind: 'unknown-field', scene, name: `route.${name}` });
    if (value['line'] !== undefined) {
      const [line] = knownIds([value['line']], 'line', new Set(ROUTE_LINES), scene, report);
      return line && { line };
    }
    if (Array.isArray(value['through'])) {
      const places = new Set(knownIds(value['through'], 'place', known.places, scene, report));
      // A way may come back to where it was.
      const through = (value['through'] as string[]).filter((id) => places.has(id));
      if (through.length >= 2) return { through };
    }
  }
  report({ kind: 'route-lost', scene });
  return undefined;
}

/** A value from a file, short enough for a sentence. Of lists only that they are: they may be nested beyond measure. */
function shortened(value: unknown): string {
  return quoted(Array.isArray(value) ? '[…]' : isRecord(value) ? '{…}' : String(value));
}
