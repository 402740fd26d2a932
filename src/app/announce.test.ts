import { expect, test } from 'vitest';
import { atPlace, countInitiatives, inArea, INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import { loadContent } from '../content/load.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import type { Filters } from '../state/selectors.ts';
import { defaultView, type View } from '../state/view.ts';
import { said, sentenceFor } from './announce.ts';

const content = await loadContent('en');
const words = wordsFor('en', messages);
const sentenceOf = (view: Partial<View> & Pick<Filters, 'among'>, before: Partial<View> = {}) =>
  sentenceFor({ ...defaultView, ...view }, { ...defaultView, ...before }, content, words);

test('a place is said with its kind, where it lies and what is linked', () => {
  expect(sentenceOf({ place: 'liantang-port' })).toMatch(
    new RegExp(
      `^Liantang.*, control point in Shenzhen, linked to ${countInitiatives(atPlace('liantang-port'))} initiatives?$`,
    ),
  );
  expect(sentenceOf({ place: 'hong-kong' })).toMatch(
    new RegExp(
      `^Hong Kong, special administrative region, linked to ${countInitiatives(atPlace('hong-kong'))} initiatives$`,
    ),
  );
});

test('the filters count in what is said of a place', () => {
  expect(sentenceOf({ place: 'hong-kong', areas: ['financial-services'] })).toMatch(/linked to [1-9] initiatives$/);
});

test('in planning a place is said with all that counts there, by all that narrows', () => {
  const there = content.initiatives.filter(({ places }) => places.some(({ id }) => id === 'hong-kong'));
  const among = new Set(there.slice(0, 3).map(({ id }) => id));
  expect(sentenceOf({ mode: 'plan', place: 'hong-kong', among })).toMatch(/linked to 3 initiatives$/);
});

test('an initiative is said with its area, status and places', () => {
  expect(sentenceOf({ initiative: 'insurance-after-sales-centres', place: 'nansha' }, { place: 'nansha' })).toMatch(
    /, Financial services, planned, linked to \d places$/,
  );
});

test('a statement, which has no area, is said with its plenary', () => {
  const [initiative] = content.initiatives;
  const statement = { ...initiative!, id: 'said', area: null, source: null, plenary: 20 };
  const rows = [...content.initiatives, statement];
  const view = { ...defaultView, initiative: 'said' };
  expect(sentenceFor(view, defaultView, { ...content, rows }, words)).toContain(`, ${messages.plenaryNumber(20)}, `);
});

test('coming back to a place says it again', () => {
  expect(sentenceOf({ place: 'nansha' }, { place: 'nansha', initiative: 'sea-air-pilot' })).toMatch(
    /^Nansha, district/,
  );
});

test('filters say how many are left', () => {
  expect(sentenceOf({ areas: ['financial-services'] })).toBe(
    `${countInitiatives(inArea('financial-services'))} of ${INITIATIVES} initiatives`,
  );
  expect(sentenceOf({ q: 'zzz' })).toBe(`0 of ${INITIATIVES} initiatives`);
});

test('the camera, the language and what was open already say nothing', () => {
  expect(sentenceOf({ camera: { lng: 114, lat: 22, zoom: 9, bearing: 0, pitch: 0 } })).toBeNull();
  expect(sentenceOf({ language: 'zh-Hant' })).toBeNull();
  expect(sentenceOf({ place: 'nansha' }, { place: 'nansha' })).toBeNull();
  expect(sentenceOf({}, { place: 'nansha' })).toBeNull();
});

test('the same filters, read again from an address, say nothing', () => {
  const filters = () => ({ areas: ['financial-services' as const], statuses: [], parties: [], q: '' });
  expect(sentenceOf(filters(), filters())).toBeNull();
});

test('the same sentence twice is another text, so that it is read out twice', () => {
  const texts = ['One.', 'One.', 'One.', 'Two.'].reduce<string[]>(
    (all, sentence) => [...all, said(sentence, all.at(-1) ?? '')],
    [],
  );
  for (const [i, text] of texts.entries()) expect(text).not.toBe(texts[i - 1]);
  expect(texts.map((text) => text.trimEnd())).toEqual(['One.', 'One.', 'One.', 'Two.']);
});
