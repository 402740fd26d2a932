/**
 * The file of saved views: UTF-8 JSON, a view a line. Reading never throws: what is damaged, too new or unknown is left
 * out and named, the rest opens.
 */
import type { Language } from '../content/types.ts';
import { isRecord, salvage } from '../state/ownStories/salvage.ts';
import { beginningOf, quoted } from '../state/quoted.ts';
import { knownView, readView, writeView } from '../state/url.ts';
import type { View } from '../state/view.ts';

export const FORMAT = 'co-operation-atlas-views';
export const VERSION = 1;
/** Characters of a file, of a name, of a query string; views of a file. More is no list that someone made here. */
export const LIMITS = { file: 5_000_000, name: 200, search: 8_000, views: 1_000 } as const;

export interface SavedView {
  id: string;
  name: string;
  /** The query string of the view, without its language: it opens in the one that is shown. */
  search: string;
}

export type ViewProblem =
  | { kind: 'not-views' }
  | { kind: 'too-big' }
  | { kind: 'broken' }
  | { kind: 'newer'; version: number }
  | { kind: 'version-unknown' }
  | { kind: 'too-many'; found: number; kept: number }
  | { kind: 'unknown-field'; name: string }
  /** Of one view, counted as in the file from 1. */
  | { kind: 'lost'; view: number }
  | { kind: 'nameless'; view: number }
  | { kind: 'name-cut'; view: number; kept: number }
  /** A part of the address that this atlas could not use. */
  | { kind: 'parameter'; view: number; parameter: string; value: string };

/** The record, of whatever day, and what came later, against which views are read. */
export interface KnownRecord {
  record: Parameters<typeof knownView>[1];
  later: Parameters<typeof knownView>[2];
}

/** `crypto.randomUUID` would be there over HTTPS only. */
export const newViewId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is longer is not read again, so it is not kept either. */
export const isTooLong = (search: string): boolean => search.length > LIMITS.search;

export const searchOf = (view: View): string => writeView(view).replace(/^\?lang=[^&]*&?/, '?');

/** The view in the language shown; what of it the atlas does not have is left out and named. */
export function viewOf({ search }: Pick<SavedView, 'search'>, language: Language, { record, later }: KnownRecord) {
  const { view, bad } = readView(search, language);
  const known = knownView({ ...view, language }, record, later);
  return { view: known.view, bad: [...bad, ...known.bad] };
}

/** Reads a file as `readViews` does. What is larger than its characters can be is not even read. Rejects where it cannot be. */
export async function openViews(
  file: File,
  known: KnownRecord,
  unnamed: string,
): Promise<ReturnType<typeof readViews>> {
  // A character takes at most four bytes.
  if (file.size > LIMITS.file * 4) return { views: [], problems: [{ kind: 'too-big' }] };
  return readViews(await file.text(), known, unnamed);
}

/** The text of a file that `readViews` turns back into these views. */
export function writeViews(views: readonly SavedView[]): string {
  // A view a line: where a file is damaged, the lines that are not can be told.
  const lines = views.map(({ name, search }) => JSON.stringify({ name, search }));
  return `{\n"format": "${FORMAT}",\n"version": ${VERSION},\n"views": [\n${lines.join(',\n')}\n]\n}\n`;
}

/** Opens what can be opened of a file's text, as new views. `unnamed` is what a view without a name is called. */
export function readViews(
  text: string,
  known: KnownRecord,
  unnamed: string,
): { views: SavedView[]; problems: ViewProblem[] } {
  if (text.length > LIMITS.file) return { views: [], problems: [{ kind: 'too-big' }] };
  // Some editors begin a file with a byte order mark.
  const { value, broken, cut } = salvage(text.replace(/^\uFEFF/, ''), 'views', isViewLike);
  const list = isRecord(value) ? value['views'] : null;
  if (!isRecord(value) || !Array.isArray(list) || (value['format'] !== FORMAT && !list.some(isLikeOne)))
    return { views: [], problems: [{ kind: 'not-views' }] };

  const problems: ViewProblem[] = broken ? [{ kind: 'broken' }] : [];
  const { version } = value;
  if (typeof version === 'number' && version > VERSION) problems.push({ kind: 'newer', version });
  else if (version !== VERSION) problems.push({ kind: 'version-unknown' });
  for (const name of Object.keys(value))
    if (!['format', 'version', 'views'].includes(name)) problems.push({ kind: 'unknown-field', name: quoted(name) });
  if (list.length > LIMITS.views) problems.push({ kind: 'too-many', found: list.length, kept: LIMITS.views });

  const views = list.slice(0, LIMITS.views).flatMap((raw: unknown, at): SavedView[] => {
    const number = at + 1;
    // Half an address would open something else.
    const isWhole = isRecord(raw) && !cut.has(raw);
    const search = isWhole ? raw['search'] : null;
    if (!isWhole || typeof search !== 'string' || isTooLong(search)) return lost(number);
    for (const name of Object.keys(raw))
      if (!['name', 'search'].includes(name)) problems.push({ kind: 'unknown-field', name: quoted(name) });
    const { view, bad } = viewOf({ search }, 'en', known);
    const written = searchOf({ ...view, mode: 'plan' });
    // What stands plainly in the file may be longer in an address.
    if (isTooLong(written)) return lost(number);
    problems.push(...bad.map((each): ViewProblem => ({ kind: 'parameter', view: number, ...each })));
    return [{ id: newViewId(), name: nameOf(raw['name'], number), search: written }];
  });
  return { views, problems };

  function lost(view: number): [] {
    problems.push({ kind: 'lost', view });
    return [];
  }

  function nameOf(name: unknown, view: number): string {
    const text = typeof name === 'string' ? name.trim() : '';
    if (text === '') problems.push({ kind: 'nameless', view });
    if (text.length > LIMITS.name) problems.push({ kind: 'name-cut', view, kept: LIMITS.name });
    return shortName(text) || unnamed;
  }
}

export const shortName = (name: string): string => beginningOf(name, LIMITS.name).trim();

const isViewLike = (value: object): boolean => 'search' in value;
const isLikeOne = (value: unknown): boolean => isRecord(value) && isViewLike(value);
