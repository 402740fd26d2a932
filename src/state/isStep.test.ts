import { expect, test } from 'vitest';
import { isStep } from './isStep.ts';
import { nothingChosen } from './stories.ts';
import { defaultView, type View } from './view.ts';

const isStepOf = (change: Partial<View>, before: Partial<View> = {}) =>
  isStep({ ...defaultView, ...before, ...change }, { ...defaultView, ...before });
const stage = { mode: 'present', story: 'hzmb', scene: 2 } as const;

test.each<[string, Partial<View>]>([
  ['a place', { place: 'nansha' }],
  ['an initiative', { initiative: 'sea-air-pilot' }],
  ['a page', { page: 'about' }],
  ['a mode', { mode: 'plan' }],
  ['a filter', { areas: ['financial-services'] }],
  ['a day', { asof: '2025-06-30' }],
])('%s is a step', (_what, change) => expect(isStepOf(change)).toBe(true));

test.each<[string, Partial<View>]>([
  ['the language', { language: 'zh-Hant' }],
  ['the camera', { camera: { lng: 114, lat: 22, zoom: 9, bearing: 0, pitch: 0 } }],
  ['the text that is looked for', { q: 'bridge' }],
  ['a layer that is hidden', { hidden: ['hzmb'] }],
])('%s is none', (_what, change) => expect(isStepOf(change)).toBe(false));

test('a scene is a step, but not in a story that plays by itself', () => {
  expect(isStepOf({ scene: 3 }, stage)).toBe(true);
  expect(isStepOf({ scene: 3 }, { ...stage, autoplay: true })).toBe(false);
  expect(isStepOf({ ...nothingChosen(), scene: 3 }, { ...stage, autoplay: true })).toBe(false);
  expect(isStepOf({ scene: 1, autoplay: false }, { ...stage, autoplay: true })).toBe(true);
  expect(isStepOf({ scene: 1, story: 'sea-air' }, { ...stage, autoplay: true })).toBe(true);
});

test('the scene again is a step where something was opened or filtered, and none where only the map was moved', () => {
  const camera = { lng: 114, lat: 22, zoom: 9, bearing: 0, pitch: 0 };
  expect(isStepOf(nothingChosen(), { ...stage, camera })).toBe(false);
  expect(isStepOf(nothingChosen(), { ...stage, place: 'nansha' })).toBe(true);
  expect(isStepOf(nothingChosen(), { ...stage, areas: ['financial-services'] })).toBe(true);
});
