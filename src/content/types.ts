/** The record as the app holds it: one language at a time. The types follow the schema. */
import type { LngLat } from './schema.ts';
import type {
  AreaRecord,
  InitiativeRecord,
  LocalText,
  PartyRecord,
  PlaceRecord,
  PlenaryRecord,
  SourceRecord,
  StoryRecord,
} from './schema.ts';
import type { Language, ROUTE_LINES } from './vocabulary.ts';

export type { LngLat, LocalText } from './schema.ts';
export type { AreaId, Basis, InitiativeKind, Language, PlaceKind, Status } from './vocabulary.ts';

/** T with every text in three languages replaced by the one that was loaded. */
export type InOneLanguage<T> = T extends LocalText
  ? string
  : T extends readonly [number, ...number[]]
    ? T
    : T extends readonly (infer Item)[]
      ? InOneLanguage<Item>[]
      : T extends object
        ? { [K in keyof T]: InOneLanguage<T[K]> }
        : T;

/** What the search box knows of a record: its names in every language, whichever is shown. */
export interface SearchEntry {
  kind: 'place' | 'initiative' | 'area' | 'party';
  id: string;
  /** As rows and the map call it: the short form where there is one. */
  title: LocalText;
  /** A place's full name where the title is short; an agreement's own title. */
  alias?: LocalText;
  romanised?: { pinyin?: string; jyutping?: string };
  /** Sentences about it: an initiative's summary, a place's facts. */
  texts?: LocalText[];
}

/** Lines of the map that a scene can follow, each in parts: degrees WGS-84. */
export type RouteLines = Record<(typeof ROUTE_LINES)[number], LngLat[][]>;

/** West, south, east, north in degrees WGS-84. */
export type Bounds = [west: number, south: number, east: number, north: number];

export type Initiative = InOneLanguage<InitiativeRecord>;
export type Area = InOneLanguage<AreaRecord>;
export type Party = InOneLanguage<PartyRecord>;
export type Plenary = InOneLanguage<PlenaryRecord>;
export type Source = InOneLanguage<SourceRecord>;
/** A story in one language: a shipped one, or a person's own. */
export type Story = InOneLanguage<StoryRecord>;
export type StoryScene = Story['scenes'][number];
/** A person's own story: written in one language, kept in this browser. */
export type OwnStory = Story & { language: Language };
/** What a scene shows: what a link can say, the camera as bounds. */
export type Shown = StoryScene['show'];
export type Place = InOneLanguage<PlaceRecord> & {
  names: LocalText;
  /** Of its shape; null where it has none. */
  bounds: Bounds | null;
};

export interface Content {
  language: Language;
  initiatives: Initiative[];
  places: Place[];
  areas: Area[];
  parties: Party[];
  plenaries: Plenary[];
  sources: Source[];
  /** What a list of stories says of each; the scenes are loaded with the story. */
  stories: { id: string; title: string; scenes: number }[];
}
