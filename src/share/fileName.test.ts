import { expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { fileName } from './fileName.ts';

test('a picture is named after what is open', () => {
  expect(fileName({ place: 'nansha', initiative: null })).toBe('co-operation-atlas-nansha.png');
  expect(fileName({ place: 'nansha', initiative: 'sea-air-pilot' })).toBe('co-operation-atlas-sea-air-pilot.png');
  expect(fileName({ place: null, initiative: null })).toBe('co-operation-atlas.png');
});

test('every name can be saved anywhere', () => {
  for (const { id } of [...content.places, ...content.initiatives]) {
    expect(fileName({ place: id, initiative: null })).toMatch(/^[a-z0-9-]{1,120}\.png$/);
  }
});
