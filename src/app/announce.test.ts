import { expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import type { Filters } from '../state/selectors.ts';
import { defaultView, type View } from '../state/view.ts';
import { sentenceFor } from './announce.ts';

const content = await loadContent('en');
const words = wordsFor('en', messages);
const said = (view: Partial<View> & Pick<Filters, 'among'>, before: Partial<View> = {}) =>
  sentenceFor({ ...defaultView, ...view }, { ...defaultView, ...before }, content, words);

test('a place is said with its kind, where it lies and what is linked', () => {
  expect(said({ place: 'liantang-port' })).toMatch(/^Liantang.*, control point in Shenzhen, linked to 1 initiative$/);
  expect(said({ place: 'hong-kong' })).toMatch(/^Hong Kong, special administrative region, linked to 26 initiatives$/);
});

test('the filters count in what is said of a place', () => {
  expect(said({ place: 'hong-kong', areas: ['financial-services'] })).toMatch(/linked to [1-7] initiatives$/);
});

test('in planning a place is said with all that counts there, by all that narrows', () => {
  const there = content.initiatives.filter(({ places }) => places.some(({ id }) => id === 'hong-kong'));
  const among = new Set(there.slice(0, 3).map(({ id }) => id));
  expect(said({ mode: 'plan', place: 'hong-kong', among })).toMatch(/linked to 3 initiatives$/);
});

test('an initiative is said with its area, status and places', () => {
  expect(said({ initiative: 'insurance-after-sales-centres', place: 'nansha' }, { place: 'nansha' })).toMatch(
    /, Financial services, planned, linked to \d places$/,
  );
});

test('coming back to a place says it again', () => {
  expect(said({ place: 'nansha' }, { place: 'nansha', initiative: 'sea-air-pilot' })).toMatch(/^Nansha, district/);
});

test('filters say how many are left', () => {
  expect(said({ areas: ['financial-services'] })).toBe('7 of 44 initiatives');
  expect(said({ q: 'zzz' })).toBe('0 of 44 initiatives');
});

test('the camera, the language and what was open already say nothing', () => {
  expect(said({ camera: { lng: 114, lat: 22, zoom: 9, bearing: 0, pitch: 0 } })).toBeNull();
  expect(said({ language: 'zh-Hant' })).toBeNull();
  expect(said({ place: 'nansha' }, { place: 'nansha' })).toBeNull();
  expect(said({}, { place: 'nansha' })).toBeNull();
});
