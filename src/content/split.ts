/** The record in two parts: what the first view shows, and what an opened record says besides. The build writes both. */
import type { Content, Initiative, Place, Texts } from './types.ts';

const NO_NAMES = { en: '', 'zh-Hant': '', 'zh-Hans': '' };

/** What the first view, the list and the map need. */
export function briefOf(content: Content): Content {
  const shown = new Set(
    content.plenaries.flatMap(({ source, gaps }) => [source, ...gaps.flatMap((gap) => gap.sources)]),
  );
  return {
    ...content,
    isBrief: true,
    initiatives: content.initiatives.map(({ note: _note, instrument: _instrument, ...initiative }) => ({
      ...initiative,
      summary: '',
      places: initiative.places.map(({ note: _linkNote, ...link }) => link),
    })),
    places: content.places.map(({ facts: _facts, romanised: _romanised, ...place }) => ({ ...place, names: NO_NAMES })),
    sources: content.sources.filter(({ id }) => shown.has(id)),
  };
}

/** The rest. */
export function textsOf(content: Content): Texts {
  return {
    initiatives: textsById(content.initiatives, ({ summary, note, instrument, places }: Initiative) => ({
      summary,
      note,
      instrument,
      places,
    })),
    places: textsById(content.places, ({ names, romanised, facts }: Place) => ({ names, romanised, facts })),
    sources: content.sources,
  };
}

/** Both together are the record again. */
export function joined({ isBrief: _isBrief, ...brief }: Content, texts: Texts): Content {
  return {
    ...brief,
    initiatives: brief.initiatives.map((initiative) => ({ ...initiative, ...texts.initiatives[initiative.id] })),
    places: brief.places.map((place) => ({ ...place, ...texts.places[place.id] })),
    sources: texts.sources,
  };
}

const textsById = <T extends { id: string }, Text>(records: readonly T[], text: (record: T) => Text) =>
  Object.fromEntries(records.map((record) => [record.id, text(record)]));
