/** All that a shared URL restores, and nothing else. */
import type { AreaId, Language, Status } from '../content/types.ts';

/** Where the map looks: degrees WGS-84, zoom of 512-pixel tiles, bearing and pitch in degrees. */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}

/** What the panel can show beside places and initiatives. */
export const PAGES = ['about', 'in-view', 'stories', 'edit-story'] as const;
export type Page = (typeof PAGES)[number];

/** Explore reads the map and the panel; present runs a story. */
export const MODES = ['explore', 'present'] as const;
export type Mode = (typeof MODES)[number];

/** The two windows of a presentation: what the room sees, and what the speaker sees. */
export const SCREENS = ['stage', 'presenter'] as const;

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
  /** None chosen means all: the same for statuses and parties. */
  areas: readonly AreaId[];
  statuses: readonly Status[];
  parties: readonly string[];
  q: string;
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
  areas: [],
  statuses: [],
  parties: [],
  q: '',
  camera: null,
  hidden: [],
};
