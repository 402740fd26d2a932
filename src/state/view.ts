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

/** What the panel can show beside places and initiatives: the page about the atlas, and what the map shows now. */
export const PAGES = ['about', 'in-view'] as const;
export type Page = (typeof PAGES)[number];

export interface View {
  language: Language;
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
