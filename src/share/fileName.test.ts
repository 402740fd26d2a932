import { expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { defaultView } from '../state/view.ts';
import { fileName } from './fileName.ts';

test.each([
  [{ place: 'nansha' }, 'co-operation-atlas-nansha-en.png'],
  [{ place: 'nansha', initiative: 'sea-air-pilot' }, 'co-operation-atlas-sea-air-pilot-en.png'],
  [{}, 'co-operation-atlas-en.png'],
  [{ mode: 'plan' as const, language: 'zh-Hans' as const }, 'co-operation-atlas-plan-zh-Hans.png'],
  [{ place: 'nansha', asof: '2025-06-30' }, 'co-operation-atlas-nansha-2025-06-30-en.png'],
])('a picture of %j is %s', (view, name) => {
  expect(fileName({ ...defaultView, ...view })).toBe(name);
});

test('every name can be saved anywhere', () => {
  for (const { id } of [...content.places, ...content.initiatives]) {
    expect(fileName({ ...defaultView, place: id })).toMatch(/^[a-z0-9-]{1,120}\.png$/);
  }
});
