/** The view as a query string, and back. Reading never throws: a bad value falls back and is reported. */
import type { Content, Language } from '../content/types.ts';
import { AREAS, LANGUAGES, STATUSES } from '../content/vocabulary.ts';
import { PAGES, type Camera, type View } from './view.ts';

/** A value in the URL that the atlas could not use, as it stood there. */
export interface BadParameter {
  parameter: string;
  value: string;
}

/** Longest search text that a URL may carry. */
const QUERY_LIMIT = 200;
/** What a camera in a URL may say, lowest and highest: the atlas's own surroundings. */
const CAMERA_LIMITS = { lng: [105, 121], lat: [17, 28], zoom: [5, 18], bearing: [-360, 360], pitch: [0, 60] } as const;

/** What the query string asks for. Ids are taken on trust here: `knownView` judges them once the record is loaded. */
export function readView(search: string, language: Language): { view: View; bad: BadParameter[] } {
  const query = new URLSearchParams(search);
  const bad: BadParameter[] = [];
  const report = (parameter: string, value: string) => void bad.push({ parameter, value });

  const one = <T extends string>(parameter: string, allowed: readonly T[], fallback: T): T => {
    const value = query.get(parameter);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) report(parameter, value);
    return found ?? fallback;
  };
  const several = <T extends string>(parameter: string, allowed: readonly T[]): T[] => {
    const values = list(query.get(parameter));
    for (const value of values) if (!allowed.some((candidate) => candidate === value)) report(parameter, value);
    return allowed.filter((candidate) => values.includes(candidate));
  };

  one('mode', ['explore'], 'explore');
  const text = query.get('q') ?? '';
  if (text.length > QUERY_LIMIT) report('q', `${text.slice(0, 20)}…`);
  const camera = query.get('view');
  const parsed = camera === null ? null : readCamera(camera);
  if (camera !== null && parsed === null) report('view', camera);

  return {
    view: {
      language: one('lang', LANGUAGES, language),
      place: query.get('place') || null,
      initiative: query.get('initiative') || null,
      page: several('page', PAGES)[0] ?? null,
      areas: several('area', AREAS),
      statuses: several('status', STATUSES),
      parties: list(query.get('party')),
      q: text.slice(0, QUERY_LIMIT),
      camera: parsed,
      hidden: list(query.get('hide')),
    },
    bad,
  };
}

/** The view with every id that the record does not have taken out, and named. */
export function knownView(
  view: View,
  content: Pick<Content, 'places' | 'initiatives' | 'parties'>,
): { view: View; bad: BadParameter[] } {
  const bad: BadParameter[] = [];
  const known = (parameter: string, id: string | null, records: readonly { id: string }[]) => {
    if (id === null || records.some((record) => record.id === id)) return id;
    bad.push({ parameter, value: id });
    return null;
  };
  const parties = view.parties.filter((id) => known('party', id, content.parties));
  return {
    view: {
      ...view,
      place: known('place', view.place, content.places),
      initiative: known('initiative', view.initiative, content.initiatives),
      parties,
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
  set('place', view.place);
  set('initiative', view.initiative);
  set('page', view.page);
  set('area', view.areas.join());
  set('status', view.statuses.join());
  set('party', view.parties.join());
  set('q', view.q);
  set('view', view.camera && writeCamera(view.camera));
  set('hide', view.hidden.join());
  // A comma is legal in a query and reads better than its code.
  return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** The address of a view that differs from this one: what a real link points at. The camera is left to the map. */
export const hrefOf = (view: View, change: Partial<View>): string => writeView({ ...view, camera: null, ...change });

function readCamera(text: string): Camera | null {
  const parts = text.split(',');
  if (parts.length < 3 || parts.length > 5 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return null;
  const [lng = 0, lat = 0, zoom = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const camera = { lng, lat, zoom, bearing, pitch };
  const within = (key: keyof Camera) => {
    const [low, high] = CAMERA_LIMITS[key];
    return camera[key] >= low && camera[key] <= high;
  };
  return (Object.keys(CAMERA_LIMITS) as (keyof Camera)[]).every(within) ? camera : null;
}

/** Five decimals are about a metre; two of a zoom are less than a pixel across the screen. */
function writeCamera({ lng, lat, zoom, bearing, pitch }: Camera): string {
  const round = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));
  return [round(lng, 5), round(lat, 5), round(zoom, 2), round(bearing, 1), round(pitch, 1)].join();
}

function list(value: string | null): string[] {
  return value ? [...new Set(value.split(',').filter(Boolean))] : [];
}
