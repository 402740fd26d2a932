/** From checked records to what the app loads (one language each) and what the build publishes (all of them). */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Content, Later, SearchEntry, Story } from '../../src/content/types.ts';
import type { LocalText } from '../../src/content/schema.ts';
import { LANGUAGES, type Language } from '../../src/content/vocabulary.ts';
import type { Changelog } from './changelog.ts';
import { initiativesCsv, linksCsv } from './csv.ts';
import type { GeometryIndex } from './geometry.ts';
import { SCHEMAS, type Records } from './read.ts';

/** What the first load has of the record, in one language, with what the app needs to know of the geography before it is loaded. */
export function contentIn(language: Language, records: Records, geometry: GeometryIndex): Content {
  const first = firstRecords(records);
  const localised = inLanguage(first, language) as unknown as Omit<Content, 'language'>;
  const stories = storiesIn(language, records);
  const names = new Map(records.places.map((place) => [place.id, place.name]));
  return {
    ...localised,
    language,
    stories: stories.map(({ id, title, scenes }) => ({ id, title, scenes: scenes.length })),
    places: localised.places.map((place) => ({
      ...place,
      names: names.get(place.id) as Content['places'][number]['names'],
      bounds: geometry.get(place.id)?.get(place.shape?.layer ?? '') ?? null,
    })),
  };
}

/** The rest in one language: follow-ups, statements, threads, and the sources and parties that only they name. */
export function laterIn(language: Language, records: Records): Later {
  const first = firstRecords(records);
  const missing = <T extends { id: string }>(all: readonly T[], there: readonly { id: string }[]) =>
    all.filter(({ id }) => !there.some((record) => record.id === id));
  return inLanguage(
    {
      language,
      followUps: records['follow-ups'],
      statements: records.statements,
      threads: records.threads,
      plenaries: records.plenaries.filter(({ partial }) => partial),
      sources: missing(records.sources, first.sources),
      parties: missing(records.parties, first.parties),
    },
    language,
  ) as Later;
}

/** The first load carries only what its screens show: the rest would make everybody wait for what few open. */
function firstRecords({ areas, initiatives, parties, places, plenaries, sources }: Records) {
  const whole = plenaries.filter(({ partial }) => !partial);
  const cited = new Set([
    ...whole.flatMap(({ gaps, source }) => [...(source ? [source] : []), ...gaps.flatMap((gap) => gap.sources)]),
    ...places.flatMap(({ facts = [], position }) => [
      ...(position ? [position.source] : []),
      ...facts.flatMap((fact) => fact.sources),
    ]),
  ]);
  const named = new Set([...whole.flatMap(({ chairs }) => chairs), ...initiatives.flatMap((each) => each.parties)]);
  return {
    areas,
    initiatives,
    places,
    parties: parties.filter(({ id }) => named.has(id)),
    plenaries: whole,
    partialPlenaries: plenaries.flatMap(({ date, id, name, number, partial }) =>
      partial ? [{ id, number, name, date, partial }] : [],
    ),
    sources: sources.filter(({ id }) => cited.has(id)),
  };
}

/** The stories with all their scenes: too much for the first load. */
export function storiesIn(language: Language, records: Records): Story[] {
  // Records name a section by its English heading; it is shown in the language of the page.
  const heading = (document: string, section: string) =>
    records.plenaries.find(({ id }) => id === document)?.sections?.find(({ name }) => name.en === section)?.name[
      language
    ] ?? section;
  return (inLanguage(records.stories, language) as Story[]).map((story) => ({
    ...story,
    scenes: story.scenes.map((scene) => ({
      ...scene,
      sources: scene.sources.map((source) => ({ ...source, section: heading(source.document, source.section) })),
    })),
  }));
}

/** What can be searched for, in all languages at once. A party that no initiative names leads nowhere: it is left out. */
export function searchEntries(records: Records): SearchEntry[] {
  const parties = new Set(records.initiatives.flatMap((initiative) => initiative.parties));
  // Two halves of a crossing may share a short name: in a list each goes by its full one.
  const isShared = (label: LocalText) => records.places.filter((place) => place.label?.en === label.en).length > 1;
  return [
    ...records.places.map(({ id, name, label, romanised, facts }) => {
      const names = !label
        ? { title: name }
        : isShared(label)
          ? { title: name, alias: label }
          : { title: label, alias: name };
      return {
        kind: 'place' as const,
        id,
        ...names,
        ...(romanised ? { romanised } : {}),
        ...(facts ? { texts: facts.map(({ text }) => text) } : {}),
      };
    }),
    ...records.initiatives.map(({ id, title, instrument, summary }) => ({
      kind: 'initiative' as const,
      id,
      title,
      ...(instrument ? { alias: instrument.title } : {}),
      texts: [summary],
    })),
    ...records.statements.map(({ id, title, summary }) => ({
      kind: 'statement' as const,
      id,
      title,
      texts: [summary],
    })),
    ...records['follow-ups'].map(({ id, title, summary, date, part, about, places }) => ({
      kind: 'follow-up' as const,
      id,
      title,
      texts: [summary],
      fact: {
        date,
        ...(part ? { part } : {}),
        about: about.map(({ initiative }) => initiative),
        places: places.map((place) => place.id),
      },
    })),
    ...records.areas.map(({ id, name }) => ({ kind: 'area' as const, id, title: name })),
    ...records.parties
      .filter(({ id }) => parties.has(id))
      .map(({ id, name }) => ({ kind: 'party' as const, id, title: name })),
  ];
}

/** Replaces every text in three languages, however deep, by the one asked for. */
export function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === LANGUAGES.length && LANGUAGES.every((key) => key in value)) {
    return (value as Record<Language, unknown>)[language];
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]));
}

/** File name to text: the open data, for others to use without the app. */
export function openData(records: Records, geometry: GeometryIndex, changelog: Changelog): Map<string, string> {
  const files = new Map<string, string>();
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const places = records.places.map((place) => ({
    ...place,
    layers: [...(geometry.get(place.id)?.keys() ?? [])].sort(),
  }));
  for (const [folder, list] of Object.entries({ ...records, places })) {
    files.set(`data/${folder}.json`, json(list));
  }
  for (const [folder, schema] of Object.entries(SCHEMAS)) {
    files.set(`data/schema/${folder}.schema.json`, json(publishedSchema(folder, schema)));
  }
  files.set('data/initiatives.csv', initiativesCsv(records));
  files.set('data/links.csv', linksCsv(records));
  files.set('data/CHANGELOG.md', changelog.text);
  return files.set('data/index.json', json(indexOf(records, changelog, [...files.keys()])));
}

/** Which version of the record this is, how much is in it, and the files that hold it: where a program begins. */
function indexOf(records: Records, { version, date }: Changelog, files: string[]) {
  const counts = Object.fromEntries(Object.entries(records).map(([folder, list]) => [folder, list.length]));
  const links = records.initiatives.flatMap(({ places }) => places);
  return {
    title: 'Co-operation Atlas',
    version,
    date,
    /** Of the records. Positions and shapes are others': each place's source, and `geography`, say whose. */
    licence: 'CC BY 4.0',
    credit: 'Co-operation Atlas',
    geography: 'geo/CREDITS.md',
    /** From here to where the paths of `geography` and `files` begin. */
    base: '../',
    counts: {
      ...counts,
      partialPlenaries: records.plenaries.filter(({ partial }) => partial).length,
      links: links.length,
      linksInferred: links.filter(({ basis }) => basis === 'inferred').length,
    },
    files: [...files, 'data/index.json'].sort(),
  };
}

/** The published list: each record with its id, which in content/ is the file's name. */
function publishedSchema(folder: string, schema: (typeof SCHEMAS)[keyof typeof SCHEMAS]): object {
  const { $schema, ...record } = toJsonSchema(schema);
  const properties = {
    id: { type: 'string' as const },
    ...record.properties,
    ...(folder === 'places' ? { layers: { type: 'array' as const, items: { type: 'string' as const } } } : {}),
  };
  return {
    $schema,
    title: `Co-operation Atlas: ${folder}`,
    type: 'array',
    items: { ...record, properties, required: ['id', ...(record.required ?? [])] },
  };
}
