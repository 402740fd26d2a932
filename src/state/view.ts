/** All that a shared URL restores, and nothing else. */
import type { AreaId, Basis, InitiativeKind, Language, Status } from '../content/types.ts';

/** Where the map looks: degrees WGS-84, zoom of 512-pixel tiles, bearing and pitch in degrees. */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}

/** What the panel can show beside places and initiatives. */
export const PAGES = ['about', 'in-view', 'stories', 'edit-story', 'threads', 'changes'] as const;
export type Page = (typeof PAGES)[number];

/** Explore reads the map and the panel; plan filters and counts; present runs a story. */
export const MODES = ['explore', 'plan', 'present'] as const;
export type Mode = (typeof MODES)[number];

/** The two windows of a presentation: what the room sees, and what the speaker sees. */
export const SCREENS = ['stage', 'presenter'] as const;

/** How a planner looks at what the facets let through. */
export const LAYOUTS = ['table', 'matrix', 'timeline', 'compare'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the planner's table can say of each row beside its title. */
export const COLUMNS = ['area', 'status', 'kind', 'places', 'parties', 'dates', 'paragraph', 'source'] as const;
export type Column = (typeof COLUMNS)[number];
/** By what its rows can stand in order: their titles, or a column. */
export const SORTINGS = ['initiative', ...COLUMNS] as const;
/** By what they can stand together. */
export const GROUPINGS = ['area', 'status', 'kind'] as const satisfies readonly Column[];

export interface View {
  language: Language;
  mode: Mode;
  /** The story that is presented or edited: a shipped one, a person's own (`my-…`), or one carried whole (`~…`). */
  story: string | null;
  /** Its scene, from 1. */
  scene: number;
  screen: (typeof SCREENS)[number];
  /** Joins the windows of one presentation. */
  desk: string | null;
  /** Scenes follow each other by themselves: for a kiosk. */
  autoplay: boolean;
  place: string | null;
  initiative: string | null;
  page: Page | null;
  /** Of the page `threads`: the subject that is open there. */
  thread: string | null;
  /** None chosen means all: the same for statuses and parties. */
  areas: readonly AreaId[];
  statuses: readonly Status[];
  parties: readonly string[];
  q: string;
  /** Of planning, down to `compare`: an address says them in that mode alone. */
  layout: Layout;
  /** Of the table. Null: the record's own order. */
  sort: { by: (typeof SORTINGS)[number]; down: boolean } | null;
  group: (typeof GROUPINGS)[number] | null;
  /** In the order of `COLUMNS`. */
  columns: readonly Column[];
  kinds: readonly InitiativeKind[];
  bases: readonly Basis[];
  /** Of four digits. */
  years: readonly string[];
  /** By their numbers. */
  plenaries: readonly string[];
  /** Places; one counts what lies inside it. */
  at: readonly string[];
  /** A condition on positions, in the syntax of `plan/where/condition.ts`. */
  where: string | null;
  /** The query string of the selection to compare with. */
  compare: string | null;
  /** The day that statuses are of, YYYY-MM-DD; null for the day of each plenary. */
  asof: string | null;
  /** Null: the map frames what is chosen, or the whole region. */
  camera: Camera | null;
  /** Layers switched off in the legend. */
  hidden: readonly string[];
}

export const defaultView: View = {
  language: 'en',
  mode: 'explore',
  story: null,
  scene: 1,
  screen: 'stage',
  desk: null,
  autoplay: false,
  place: null,
  initiative: null,
  page: null,
  thread: null,
  areas: [],
  statuses: [],
  parties: [],
  q: '',
  layout: 'table',
  sort: null,
  group: null,
  columns: ['status', 'places', 'paragraph'],
  kinds: [],
  bases: [],
  years: [],
  plenaries: [],
  at: [],
  where: null,
  compare: null,
  asof: null,
  camera: null,
  hidden: [],
};
