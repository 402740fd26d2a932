/** The record as the app holds it: one language at a time. The types follow the schema. */
import type { LngLat } from './schema.ts';
import type {
  AreaRecord,
  FollowUpRecord,
  InitiativeRecord,
  LocalText,
  PartyRecord,
  PlaceRecord,
  PlenaryRecord,
  SourceRecord,
  StatementRecord,
  StoryRecord,
  ThreadRecord,
} from './schema.ts';
import type { Language, ROUTE_LINES } from './vocabulary.ts';

export type { LngLat, LocalText } from './schema.ts';
export type {
  AreaId,
  Basis,
  DatePart,
  InitiativeKind,
  Language,
  PlaceKind,
  Reading,
  Relation,
  Status,
} from './vocabulary.ts';

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
  kind: 'place' | 'initiative' | 'statement' | 'follow-up' | 'area' | 'party';
  id: string;
  /** As rows and the map call it: the short form where there is one. */
  title: LocalText;
  /** A place's full name where the title is short; an agreement's own title. */
  alias?: LocalText;
  romanised?: { pinyin?: string; jyutping?: string };
  /** Sentences about it: an initiative's summary, a place's facts. */
  texts?: LocalText[];
  /** Of a follow-up: when it was so, and the rows and places that it belongs to. */
  fact?: Pick<FollowUp, 'date' | 'part'> & { about: string[]; places: string[] };
}

/** Lines of the map that a scene can follow, each in parts: degrees WGS-84. */
export type RouteLines = Record<(typeof ROUTE_LINES)[number], LngLat[][]>;

/** West, south, east, north in degrees WGS-84. */
export type Bounds = [west: number, south: number, east: number, north: number];

export type Initiative = InOneLanguage<InitiativeRecord>;
/**
 * What is listed, counted and drawn: an initiative, or what a plenary that is known only in part is known to have said.
 * No document at hand gives the latter an area or a paragraph.
 */
export interface Row extends Omit<Initiative, 'area' | 'source' | 'dates'> {
  area: Initiative['area'] | null;
  dates: Statement['dates'];
  source: Initiative['source'] | null;
  /** Where it was read, if in no plenary's document. */
  sources?: Statement['sources'];
}
export type Area = InOneLanguage<AreaRecord>;
export type Party = InOneLanguage<PartyRecord>;
type AnyPlenary = InOneLanguage<PlenaryRecord>;
/** A plenary whose document the record follows, paragraph by paragraph. */
export type Plenary = AnyPlenary & Required<Pick<AnyPlenary, 'source' | 'sections'>>;
/** One that is known only in part: statements, and no paragraphs. */
export type PartialPlenary = AnyPlenary & Required<Pick<AnyPlenary, 'partial' | 'sources'>>;
/** What the first load knows of it. */
export type PlenaryInBrief = Pick<PartialPlenary, 'id' | 'number' | 'name' | 'date' | 'partial'>;
/** What a plenary known only in part said, or what a whole one said outside its document. */
export type Statement = InOneLanguage<StatementRecord>;
/** A dated fact about initiatives from outside their plenary's document. */
export type FollowUp = InOneLanguage<FollowUpRecord>;
export type Thread = InOneLanguage<ThreadRecord>;
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
  /** There while only what the first view shows has come: texts are empty, and most sources are missing. */
  isBrief?: true;
  initiatives: Initiative[];
  /** The initiatives, and what else plenaries are known to have said; absent until that has been loaded. */
  rows?: Row[];
  /** The day that statuses are of, YYYY-MM-DD; absent: each is of its plenary's. */
  asOf?: string;
  places: Place[];
  areas: Area[];
  parties: Party[];
  /** Those with a whole record, newest first. */
  plenaries: Plenary[];
  /** Those known only in part, newest first: their statements are in `Later`. */
  partialPlenaries: PlenaryInBrief[];
  /** What its screens cite; the others are in `Later`. */
  sources: Source[];
  /** What a list of stories says of each; the scenes are loaded with the story. */
  stories: { id: string; title: string; scenes: number }[];
}

/** What is known from outside the plenaries' own documents: loaded when someone asks for it. */
export interface Later {
  language: Language;
  /** By date, oldest first; a year or a month counts from its end. */
  followUps: FollowUp[];
  /** By plenary, newest first. */
  statements: Statement[];
  threads: Thread[];
  /** Newest first. */
  plenaries: PartialPlenary[];
  /** The sources and parties that the first load does not have. */
  sources: Source[];
  parties: Party[];
}

/** What an opened record says beside what the first view shows: it comes after it. Records by their ids. */
export interface Texts {
  initiatives: Record<string, Pick<Initiative, 'summary' | 'note' | 'instrument' | 'places'>>;
  places: Record<string, Pick<Place, 'names' | 'romanised' | 'facts'>>;
  sources: Source[];
}
