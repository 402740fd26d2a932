import { beforeEach, describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import type { Content, SearchEntry } from '../content/types.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import { useSession, useView } from '../state/store.ts';
import type { Find, Found } from './find.ts';
import { offer } from './options.ts';

const words = wordsFor('en', messages);
const title = { text: 'As found', lang: null, ranges: [] };
const record: Content = { ...content, asOf: '2024-06-30' };

type Fact = NonNullable<SearchEntry['fact']>;
const fact = (change: Partial<Fact>): Fact => ({ date: '2024', about: [], places: [], ...change });

/** Finds this one, where it is known. */
const finding =
  (kind: Found['kind'], id: string, of: Fact | null = null): Find =>
  (_typed, _language, isKnown = () => true) =>
    isKnown({ kind, id, title: { en: '', 'zh-Hant': '', 'zh-Hans': '' }, ...(of && { fact: of }) })
      ? [{ kind, total: 1, found: [{ kind, id, fact: of, title, beside: null }] }]
      : [];
/** What is offered of it; undefined where it is not known. */
const offered = (...asked: Parameters<typeof finding>) => {
  const { groups } = offer('text', finding(...asked), record, words, 'explore');
  return groups.find(({ key }) => key !== 'text')?.options[0];
};

beforeEach(() => {
  useView.setState(useView.getInitialState(), true);
  useSession.setState(useSession.getInitialState(), true);
});

test('a place says what it is, and in what it lies, as the map calls that', () => {
  expect(offered('place', 'hkia')?.note).toBe('Airport · Hong Kong');
  const within = content.places.find((place) => place.within === 'nansha');
  expect(offered('place', within?.id ?? '')?.note).toMatch(/ · Nansha$/);
});

describe('a follow-up', () => {
  test('says when it was, with what is known of a year, and where it is read', () => {
    const about = ['sea-air-pilot'];
    expect(offered('follow-up', 'a', fact({ about }))?.note).toBe('2024 · Pilot of sea-air cargo transshipment');
    expect(offered('follow-up', 'a', fact({ about, part: 'early' }))?.note).toMatch(/^early 2024 · Pilot/);
  });

  test('is read at the first of what it is about that is known, else at its first place', () => {
    const about = ['of-a-later-plenary', 'sea-air-pilot'];
    expect(offered('follow-up', 'a', fact({ about }))?.change).toMatchObject({ initiative: 'sea-air-pilot' });
    const there = offered('follow-up', 'a', fact({ about: ['of-a-later-plenary'], places: ['hkia', 'nansha'] }));
    expect(there?.change).toEqual({ place: 'hkia', initiative: null, page: null });
    there?.open();
    expect(useView.getState()).toMatchObject({ place: 'hkia', initiative: null });
    expect(useSession.getState().followUp).toBe('a');
  });

  test('of a later day, or about nothing that is known yet, is not found', () => {
    const about = ['sea-air-pilot'];
    expect(offered('follow-up', 'a', fact({ about, date: '2024-06-30' }))).toBeDefined();
    expect(offered('follow-up', 'a', fact({ about, date: '2024-07-01' }))).toBeUndefined();
    expect(offered('follow-up', 'a', fact({ about: ['of-a-later-plenary'] }))).toBeUndefined();
  });
});

test('rows that the record does not have on the day are not found, and all else is', () => {
  expect(offered('initiative', 'sea-air-pilot')?.change).toEqual({ initiative: 'sea-air-pilot', page: null });
  expect(offered('initiative', 'of-a-later-plenary')).toBeUndefined();
  expect(offered('statement', 'of-a-later-plenary')).toBeUndefined();
  const { areas, parties } = content;
  const count = (isOf: (row: Content['initiatives'][number]) => boolean) => content.initiatives.filter(isOf).length;
  const [area, party] = [areas[0]!.id, parties.find(({ id }) => count((row) => row.parties.includes(id)) > 0)!.id];
  expect(offered('area', area)?.note).toBe(messages.searchBox.initiatives(count((row) => row.area === area)));
  expect(offered('party', party)?.note).toBe(
    messages.searchBox.initiatives(count((row) => row.parties.includes(party))),
  );
  expect(offered('party', 'hktdc')?.change).toMatchObject({ parties: ['hktdc'], areas: [] });
  expect(offered('area', 'financial-services')?.change).toMatchObject({ areas: ['financial-services'], parties: [] });
});

test('the text itself comes last, as a filter of the list', () => {
  const { groups, total } = offer(' data ', finding('place', 'hkia'), record, words, 'explore');
  expect(total).toBe(1);
  const [last] = groups.at(-1)?.options ?? [];
  expect(last?.title.text).toBe(messages.searchBox.inList('data'));
  last?.open();
  expect(useView.getState()).toMatchObject({ q: 'data', mode: 'explore' });
});
