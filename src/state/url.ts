/** The view as a query string, and back. Reading never throws: a bad value falls back and is reported. */
import type { Content, Language, Later } from '../content/types.ts';
import { AREAS, BASES, INITIATIVE_KINDS, LANGUAGES, STATUSES } from '../content/vocabulary.ts';
import { beginningOf, quoted } from './quoted.ts';
import { isCamera, isNearCamera, nearestCamera } from './surroundings.ts';
import { FIRST_DAY, latestDay } from './today.ts';
import {
  COLUMNS,
  defaultView,
  GROUPINGS,
  LAYOUTS,
  MODES,
  PAGES,
  SCREENS,
  SORTINGS,
  type Camera,
  type Column,
  type View,
} from './view.ts';

/** A value in the URL that the atlas could not use: as it stood there, or its beginning. */
export interface BadParameter {
  parameter: string;
  value: string;
}

/** Scenes and plenaries count from 1. */
const NUMBER = /^[1-9]\d{0,3}$/;
const YEAR = /^\d{4}$/;
/** Longest search text that a URL may carry. */
const QUERY_LIMIT = 200;

/** What the query string asks for. Ids are taken on trust here: `knownView` judges them once the record is loaded. */
export function readView(
  search: string,
  language: Language,
  latest = latestDay(new Date()),
): { view: View; bad: BadParameter[] } {
  const query = new URLSearchParams(search);
  const bad: BadParameter[] = [];
  const report = (parameter: string, value: string) => void bad.push({ parameter, value: quoted(value) });

  /** Of a parameter that is said more than once the first counts; without a value it says nothing. */
  const first = (parameter: string): string | null => {
    const [value = null, ...others] = query.getAll(parameter).filter(Boolean);
    for (const other of new Set(others)) if (other !== value) report(parameter, other);
    return value;
  };
  /** Of a list that is said more than once all count. */
  const listed = (parameter: string): string[] => list(query.getAll(parameter));
  const one = <T extends string, F>(parameter: string, allowed: readonly T[], fallback: F): T | F => {
    const value = first(parameter);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) report(parameter, value);
    return found ?? fallback;
  };
  const several = <T extends string>(parameter: string, allowed: readonly T[]): T[] => {
    const values = listed(parameter);
    for (const value of values) if (!allowed.some((candidate) => candidate === value)) report(parameter, value);
    return allowed.filter((candidate) => values.includes(candidate));
  };

  /** A column's name, with a minus before it from the last to the first. */
  const sorting = (): View['sort'] => {
    const value = first('sort');
    const by = SORTINGS.find((id) => id === value?.replace(/^-/, ''));
    if (value && !by) report('sort', value);
    return by ? { by, down: value?.startsWith('-') === true } : null;
  };
  /** The title is always there: alone it says that no other column is. Nothing but mistakes says nothing. */
  const columns = (): readonly Column[] => {
    const named = several('columns', ['initiative', ...COLUMNS]);
    return named.length > 0 ? named.filter((id) => id !== 'initiative') : defaultView.columns;
  };

  const matching = (parameter: string, pattern: RegExp): string[] =>
    listed(parameter).filter((value) => pattern.test(value) || report(parameter, value));
  /** A day that there is, from those of which the record can know, and not after today, wherever the link is from. */
  const day = (parameter: string): string | null => {
    const value = first(parameter);
    if (value === null || (isDay(value) && value <= latest)) return value;
    report(parameter, value);
    return null;
  };

  const mode = one('mode', MODES, 'explore');
  const story = first('story');
  const scene = first('scene');
  if (scene !== null && !NUMBER.test(scene)) report('scene', scene);
  const text = first('q') ?? '';
  if (text.length > QUERY_LIMIT) report('q', text);
  const camera = first('view');
  const parsed = camera === null ? null : readCamera(camera);
  if (camera !== null && (parsed === null || !isCamera(parsed))) report('view', camera);

  return {
    view: {
      ...defaultView,
      language: one('lang', LANGUAGES, language),
      mode,
      story,
      scene: scene !== null && NUMBER.test(scene) ? Number(scene) : 1,
      screen: one('screen', SCREENS, 'stage'),
      desk: first('desk'),
      autoplay: one('autoplay', ['0', '1'], '0') === '1',
      place: first('place'),
      initiative: first('initiative'),
      // Presenting begins with the choice of a story.
      page: one('page', PAGES, null) ?? (mode === 'present' && !story ? 'stories' : null),
      thread: first('thread'),
      areas: several('area', AREAS),
      statuses: several('status', STATUSES),
      parties: listed('party'),
      q: beginningOf(text, QUERY_LIMIT),
      ...(mode === 'plan' && {
        layout: one('layout', LAYOUTS, 'table'),
        sort: sorting(),
        group: one('group', GROUPINGS, null),
        columns: columns(),
        kinds: several('kind', INITIATIVE_KINDS),
        bases: several('basis', BASES),
        years: matching('year', YEAR),
        plenaries: matching('plenary', NUMBER),
        at: listed('at'),
        where: first('where'),
        compare: first('compare'),
      }),
      asof: day('asof'),
      camera: parsed && nearestCamera(parsed),
      hidden: listed('hide'),
    },
    bad,
  };
}

/**
 * The view with every id that the record does not have taken out, and named. Ids that only what came later may have are
 * judged once that is given.
 */
export function knownView(
  view: View,
  content: Pick<Content, 'places' | 'initiatives' | 'parties' | 'plenaries' | 'partialPlenaries' | 'stories'>,
  later: Pick<Later, 'statements' | 'parties' | 'threads'> | 'missing' | null = null,
): { view: View; bad: BadParameter[] } {
  const bad: BadParameter[] = [];
  const mayBeLater = later === 'missing';
  const more = mayBeLater ? null : later;
  const known = (parameter: string, id: string | null, records: readonly { id: string }[]) => {
    if (id === null || records.some((record) => record.id === id)) return id;
    bad.push({ parameter, value: quoted(id) });
    return null;
  };
  // A person's own story, and one that its link carries, are judged by those who read them.
  const isOwn = view.story !== null && /^(my-|~)/.test(view.story);
  const story = isOwn ? view.story : known('story', view.story, content.stories);
  const scenes = content.stories.find((candidate) => candidate.id === story)?.scenes;
  const isPast = scenes !== undefined && view.scene > scenes;
  if (isPast) bad.push({ parameter: 'scene', value: String(view.scene) });
  const all = (parameter: string, ids: readonly string[], records: readonly { id: string }[]) =>
    ids.filter((id) => known(parameter, id, records));
  return {
    view: {
      ...view,
      story,
      scene: story === null || isPast ? 1 : view.scene,
      page: view.page ?? (view.mode === 'present' && !story ? 'stories' : null),
      place: known('place', view.place, content.places),
      initiative: mayBeLater
        ? view.initiative
        : known('initiative', view.initiative, [...content.initiatives, ...(more?.statements ?? [])]),
      parties: mayBeLater ? view.parties : all('party', view.parties, [...content.parties, ...(more?.parties ?? [])]),
      thread: mayBeLater ? view.thread : known('thread', view.thread, more?.threads ?? []),
      plenaries: all(
        'plenary',
        view.plenaries,
        [...content.plenaries, ...content.partialPlenaries].map(({ number }) => ({ id: String(number) })),
      ),
      at: all('at', view.at, content.places),
    },
    bad,
  };
}

/** The shortest query string that `readView` turns back into this view; the language is always said. */
export function writeView(view: View): string {
  const query = new URLSearchParams({ lang: view.language });
  const set = (parameter: string, value: string | null) => {
    if (value) query.set(parameter, value);
  };
  const isPresent = view.mode === 'present';
  set('mode', view.mode === 'explore' ? null : view.mode);
  set('story', view.story);
  set('scene', view.story && (isPresent || view.scene > 1) ? String(view.scene) : null);
  set('screen', view.screen === 'stage' ? null : view.screen);
  set('desk', view.desk);
  set('autoplay', view.autoplay ? '1' : null);
  set('place', view.place);
  set('initiative', view.initiative);
  set('page', isPresent && view.page === 'stories' ? null : view.page);
  set('thread', view.thread);
  set('area', view.areas.join());
  set('status', view.statuses.join());
  set('party', view.parties.join());
  set('q', view.q);
  if (view.mode === 'plan') {
    set('layout', view.layout === 'table' ? null : view.layout);
    set('sort', view.sort && `${view.sort.down ? '-' : ''}${view.sort.by}`);
    set('group', view.group);
    set('columns', view.columns.join() === defaultView.columns.join() ? null : view.columns.join() || 'initiative');
    set('kind', view.kinds.join());
    set('basis', view.bases.join());
    set('year', view.years.join());
    set('plenary', view.plenaries.join());
    set('at', view.at.join());
    set('where', view.where);
    set('compare', view.compare);
  }
  set('asof', view.asof);
  set('view', view.camera && writeCamera(view.camera));
  set('hide', view.hidden.join());
  // A comma is legal in a query and reads better than its code.
  return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** The address of a view that differs from this one: what a real link points at. The camera is left to the map. */
export function hrefOf(view: View, change: Partial<View>): string {
  // As when it is clicked: what is opened takes the place of a page that is read, and not of a story that is edited.
  const isOpened = (change.place ?? change.initiative ?? null) !== null && view.page !== 'edit-story';
  const target = { ...view, camera: null, ...(isOpened && { page: null }), ...change };
  // What is opened from the choice of a story is read outside it.
  const isChoice = target.mode === 'present' && !target.story && target.page === null;
  return writeView(isChoice ? { ...target, mode: 'explore' } : target);
}

function readCamera(text: string): Camera | null {
  const parts = text.split(',');
  if (parts.length < 3 || parts.length > 5 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return null;
  const [lng = 0, lat = 0, zoom = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const camera = { lng, lat, zoom, bearing, pitch };
  return isNearCamera(camera) ? camera : null;
}

/** Five decimals are about a metre; two of a zoom are less than a pixel across the screen. */
function writeCamera({ lng, lat, zoom, bearing, pitch }: Camera): string {
  const round = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));
  return [round(lng, 5), round(lat, 5), round(zoom, 2), round(bearing, 1), round(pitch, 1)].join();
}

/** A date that the calendar has, from 2017 on. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return text.length === 10 && text >= FIRST_DAY && date.getTime() >= 0 && date.toISOString().startsWith(text);
}

function list(values: readonly string[]): string[] {
  return [...new Set(values.join().split(',').filter(Boolean))];
}
