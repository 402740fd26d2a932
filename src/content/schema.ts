/**
 * What a record in content/ may say. The schema comes first and the types follow it; unknown keys are errors.
 * Only build scripts and tests load this file's values: the app imports its types, so the schema library
 * stays out of the download. The closed lists stand in vocabulary.ts, which the app may load.
 */
import {
  array,
  boolean,
  integer,
  literal,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  strictTuple,
  union,
  url,
  type InferOutput,
} from 'valibot';
import {
  type AreaId,
  AREAS,
  BASES,
  INITIATIVE_KINDS,
  type Language,
  LANGUAGES,
  PARTY_KINDS,
  PLACE_KINDS,
  DATE_PARTS,
  READINGS,
  RELATIONS,
  ROUTE_LINES,
  STATUSES,
  UNDATED,
} from './vocabulary.ts';

const text = pipe(string(), minLength(1));
const id = pipe(string(), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has small letters, figures and hyphens only'));
/** The same words in every language of the atlas: a missing one is an error. */
const localText = strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<Language, typeof text>,
);
/** A year, a month or a day: its length says how precise it is. */
const date = pipe(string(), regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));
/** Degrees, WGS-84, longitude first. The ranges are the box of the atlas: a swapped pair is outside it. */
const lngLat = strictTuple([pipe(number(), minValue(111), maxValue(116)), pipe(number(), minValue(21), maxValue(25))]);

/** A statement about a place or a plenary, with where it was read. */
const fact = strictObject({
  text: localText,
  /** Ids of content/sources. More than one where they agree; where they differ, each is a fact of its own. */
  sources: pipe(array(id), minLength(1)),
});

/** A source of a claim, and how much of it was read. */
const citation = strictObject({ source: id, read: picklist(READINGS) });

const placeLink = strictObject({
  id,
  /** `named`: the source names it. `inferred`: the editor concludes it; the note says from what. */
  basis: picklist(BASES),
  note: optional(localText),
});

const datedFact = {
  date,
  /** What happened, or is to happen, on it. */
  what: localText,
  basis: picklist(['stated', 'inferred']),
  /** True for an aim or a plan, as it stood when the source was written. */
  target: optional(boolean()),
};
/** A part of the month or year, where the source says no more. */
const plenaryDate = strictObject({ ...datedFact, part: optional(picklist(['late', 'end'])) });
const otherDate = strictObject({ ...datedFact, part: optional(picklist(DATE_PARTS)) });

export const sourceSchema = strictObject({
  title: localText,
  publisher: optional(localText),
  /** The day the page bears or the data were current. A source has it, or says why not. */
  date: optional(date),
  undated: optional(picklist(UNDATED)),
  url: optional(pipe(string(), url())),
  licence: optional(text),
  /** What a reader should know before relying on it. */
  note: optional(localText),
});

export const partySchema = strictObject({
  kind: picklist(PARTY_KINDS),
  name: localText,
});

export const areaSchema = strictObject({
  /** Position in lists, from 1. */
  order: pipe(number(), integer(), minValue(1)),
  /** A lucide icon's name. */
  icon: picklist(['cpu', 'landmark', 'building-2', 'handshake', 'truck']),
  name: localText,
});

export const plenarySchema = strictObject({
  number: pipe(number(), integer(), minValue(1)),
  name: localText,
  date,
  summary: localText,
  /** Party ids of the two who chaired it. */
  chairs: array(id),
  venue: optional(strictObject({ place: id, basis: picklist(BASES), note: optional(localText) })),
  /** True where the record holds only what could be found of it: it has statements, and no paragraphs. */
  partial: optional(literal(true)),
  /** Other dates that a source gives for it, kept beside the one above. */
  otherDates: optional(array(strictObject({ date, what: localText, sources: pipe(array(citation), minLength(1)) }))),
  /** The page that a whole record follows, an id of content/sources. */
  source: optional(id),
  /** What a partial record was put together from. */
  sources: optional(pipe(array(citation), minLength(1))),
  /** The source's own headings, in its order, with how many paragraphs stand under each; a partial record has none. */
  sections: optional(
    array(strictObject({ area: picklist(AREAS), name: localText, paragraphs: pipe(number(), integer(), minValue(1)) })),
  ),
  /** What is missing from the record, or known only from elsewhere. */
  gaps: array(fact),
});

export const placeSchema = strictObject({
  kind: picklist(PLACE_KINDS),
  name: localText,
  /** The short form, for the map and for rows. */
  label: optional(localText),
  romanised: optional(strictObject({ pinyin: optional(text), jyutping: optional(text) })),
  /** The city, region or zone that it lies in. */
  within: optional(id),
  /** Control points across the border that this one joins. */
  pair: optional(pipe(array(id), minLength(1))),
  /** The places that a group, region or line is made of: choosing it lights them up. */
  members: optional(pipe(array(id), minLength(1))),
  /** True where the group reaches beyond what the map shows. */
  beyond: optional(boolean()),
  position: optional(
    strictObject({
      at: lngLat,
      /** Metres within which the real place lies: up to 150 is drawn as exact. */
      radius: pipe(number(), minValue(1)),
      source: id,
    }),
  ),
  /** Its outline or line is a feature of this layer in public/geo, with the place's id. */
  shape: optional(strictObject({ layer: id, basis: picklist(['data', 'drawn']) })),
  /** Where its name stands on the map, if not at its position. */
  labelAt: optional(lngLat),
  /** The site is not known: it has no mark, and is listed under the place it lies within. */
  siteUnknown: optional(boolean()),
  facts: optional(array(fact)),
});

export const initiativeSchema = strictObject({
  plenary: pipe(number(), integer(), minValue(1)),
  area: picklist(AREAS),
  kind: picklist(INITIATIVE_KINDS),
  /** As of the day of the plenary. */
  status: picklist(STATUSES),
  title: localText,
  summary: localText,
  /** An agreement's or policy paper's own title, exact; the languages in which it is the atlas's own translation. */
  instrument: optional(strictObject({ title: localText, ownTranslation: array(picklist(LANGUAGES)) })),
  places: array(placeLink),
  parties: array(id),
  dates: array(plenaryDate),
  /** The initiative that it is a topic, aim or part of. */
  partOf: optional(id),
  related: optional(array(id)),
  note: optional(localText),
  source: strictObject({
    document: id,
    section: text,
    paragraph: pipe(number(), integer(), minValue(1)),
  }),
});

/** What a plenary is known to have said, where its own document is not at hand: no area, no paragraph. */
export const statementSchema = strictObject({
  plenary: pipe(number(), integer(), minValue(1)),
  kind: picklist(INITIATIVE_KINDS),
  /** As of the day of the plenary. */
  status: picklist(STATUSES),
  title: localText,
  summary: localText,
  /** What the source calls the field. */
  heading: optional(localText),
  places: array(placeLink),
  parties: array(id),
  dates: array(otherDate),
  /** The statement that it is a part of. */
  partOf: optional(id),
  /** Initiatives or statements of earlier plenaries whose subject it carries on. */
  continues: optional(pipe(array(id), minLength(1))),
  /** Initiatives or statements of later plenaries that carry on its subject. */
  continuedBy: optional(pipe(array(id), minLength(1))),
  /** The plenary has a whole record, but its source leaves this out. */
  leftOut: optional(literal(true)),
  thread: optional(id),
  note: optional(localText),
  sources: pipe(array(citation), minLength(1)),
});

/** A dated fact about initiatives from outside their plenary's document: what came later, or what went before. */
export const followUpSchema = strictObject({
  /** When it was so. The title and summary say nothing of a later day, but for targets listed in `dates`. */
  date,
  part: optional(picklist(DATE_PARTS)),
  kind: picklist(INITIATIVE_KINDS),
  title: localText,
  summary: localText,
  about: pipe(
    array(
      strictObject({
        initiative: id,
        relation: picklist(RELATIONS),
        /** What the fact puts the initiative into from its date, only where it does. */
        status: optional(picklist(STATUSES)),
      }),
    ),
    minLength(1),
  ),
  /** Other days that belong to it. */
  dates: optional(array(otherDate)),
  places: array(placeLink),
  parties: array(id),
  note: optional(localText),
  thread: optional(id),
  sources: pipe(array(citation), minLength(1)),
});

/** One subject through the years: its initiatives, and what follow-ups and statements name it. */
export const threadSchema = strictObject({
  /** Position in lists, from 1. */
  order: pipe(number(), integer(), minValue(1)),
  title: localText,
  summary: localText,
  initiatives: pipe(array(id), minLength(1)),
});

/** West, south, east, north in degrees WGS-84. */
const bounds = strictTuple([lngLat.items[0], lngLat.items[1], lngLat.items[0], lngLat.items[1]]);

/** What a scene shows: what a link can say, the camera as bounds so that it fits any screen. */
const shownSchema = strictObject({
  bounds,
  place: optional(id),
  initiative: optional(id),
  areas: optional(array(picklist(AREAS))),
  statuses: optional(array(picklist(STATUSES))),
  parties: optional(array(id)),
  /** Layers switched off. */
  hide: optional(array(id)),
});

export const storySchema = strictObject({
  /** Position in lists, from 1. */
  order: pipe(number(), integer(), minValue(1)),
  title: localText,
  /** One sentence, for the list of stories. */
  summary: localText,
  scenes: pipe(
    array(
      strictObject({
        title: localText,
        /** Read by the room: one or two sentences. */
        caption: localText,
        /** Read by the speaker alone; paragraphs are parted by an empty line. */
        notes: localText,
        /** How long the scene is planned to stand. */
        seconds: pipe(number(), integer(), minValue(5)),
        show: shownSchema,
        /** A line that draws itself while the scene opens. */
        route: optional(
          union([
            /** One that the map has. */
            strictObject({ line: picklist(ROUTE_LINES) }),
            /** Places joined in this order by a curve: schematic, and said to be. */
            strictObject({ through: pipe(array(id), minLength(2)) }),
          ]),
        ),
        /** The paragraphs that the caption rests on. */
        sources: pipe(
          array(strictObject({ document: id, section: text, paragraph: pipe(number(), integer(), minValue(1)) })),
          minLength(1),
        ),
      }),
    ),
    minLength(1),
  ),
});

export type LocalText = InferOutput<typeof localText>;
export type LngLat = InferOutput<typeof lngLat>;

type Identified<T> = T & { id: string };
export type SourceRecord = Identified<InferOutput<typeof sourceSchema>>;
export type PartyRecord = Identified<InferOutput<typeof partySchema>>;
export type AreaRecord = Identified<InferOutput<typeof areaSchema>> & { id: AreaId };
export type PlenaryRecord = Identified<InferOutput<typeof plenarySchema>>;
export type PlaceRecord = Identified<InferOutput<typeof placeSchema>>;
export type InitiativeRecord = Identified<InferOutput<typeof initiativeSchema>>;
export type StatementRecord = Identified<InferOutput<typeof statementSchema>>;
export type FollowUpRecord = Identified<InferOutput<typeof followUpSchema>>;
export type ThreadRecord = Identified<InferOutput<typeof threadSchema>>;
export type StoryRecord = Identified<InferOutput<typeof storySchema>>;
