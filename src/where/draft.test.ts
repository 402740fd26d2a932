import { describe, expect, test } from 'vitest';
import { messages } from '../i18n/planning/en.ts';
import { CORNERS, type Condition } from '../state/plan/where/condition.ts';
import { cornerAt, pastedCorners, readCorner } from './corners.ts';
import { draftOf, FIRST_DRAFT, readDraft, viewTexts, type Draft } from './draft.ts';

const words = messages.where;
const { wrong } = words;
const read = (change: Partial<Draft>) => readDraft({ ...FIRST_DRAFT, ...change }, words);
const triangle = ['114.1,22.3', '114.2,22.3', '114.2,22.4'].flatMap((pair) => pastedCorners(pair) ?? []);

test.each<Condition>([
  { kind: 'near-place', place: 'nansha', km: 7.5, counting: 'wide' },
  { kind: 'near-border', border: 'macao', km: 3, counting: 'inside' },
  { kind: 'near-layer', layer: 'my-abc', km: 2, counting: 'reaching' },
  { kind: 'in-layer', layer: 'my-abc', counting: 'inside' },
  {
    kind: 'polygon',
    corners: [
      [114.1, 22.3],
      [114.2, 22.3],
      [114.2, 22.4],
    ],
    counting: 'reaching',
  },
  { kind: 'box', bounds: [113.8, 22.4, 114.3, 22.7], counting: 'wide' },
])('a condition fills the form, and is read from it as it was: %j', (condition) => {
  const filled = draftOf(condition, FIRST_DRAFT);
  expect(readDraft(filled, words)).toEqual(condition);
  const other: Condition = { kind: 'near-place', place: 'macao', km: 5, counting: 'reaching' };
  const changed = draftOf(other, filled);
  expect(readDraft(changed, words), 'another one').toEqual(other);
  const { corners, box, layer, border } = filled;
  expect(changed, 'what was typed for the first is not forgotten').toMatchObject({ corners, box, layer, border });
});

describe('what is missing is said:', () => {
  test.each<[string, Partial<Draft>, string]>([
    ['no distance', { km: ' ' }, wrong.km(0.1, 300)],
    ['a distance that is none', { km: 'far' }, wrong.km(0.1, 300)],
    ['no layer', { kind: 'in-layer' }, wrong.layer],
    ['no layer to be near to', { kind: 'near-layer' }, wrong.layer],
    ['no corners', { kind: 'polygon' }, wrong.few],
    ['two corners', { kind: 'polygon', corners: triangle.slice(1) }, wrong.few],
    ['half a corner', { kind: 'polygon', corners: [...triangle, { lng: '114.1', lat: '' }] }, wrong.corner],
    [
      'too many corners',
      {
        kind: 'polygon',
        corners: Array.from({ length: CORNERS[1] + 1 }, (_, at) =>
          cornerAt([114 + Math.cos(at / 20) / 10, 22.5 + Math.sin(at / 20) / 10]),
        ),
      },
      wrong.many(CORNERS[1]),
    ],
    ['a side of a box', { kind: 'box', box: ['113.8', '', '114.3', '22.7'] }, wrong.box],
    ['west beyond east', { kind: 'box', box: ['114.3', '22.4', '113.8', '22.7'] }, wrong.box],
  ])('%s', (_, change, sentence) => expect(read(change)).toBe(sentence));
});

test('corners that were left blank are no corners', () => {
  const corners = [{ lng: ' ', lat: '' }, ...triangle, { lng: '', lat: '' }];
  expect(read({ kind: 'polygon', corners })).toMatchObject({ corners: triangle.map(readCorner) });
});

test('what a map shows is a box, no larger than the atlas', () => {
  expect(viewTexts([113.81234, 22.4, 114.3, 22.7])).toEqual(['113.8123', '22.4', '114.3', '22.7']);
  expect(read({ kind: 'box', box: viewTexts([-170, -80, 170, 80]) })).toMatchObject({ kind: 'box' });
});

describe('a corner', () => {
  test.each([
    ['114.1', ' 22.3 ', [114.1, 22.3]],
    ['', '22.3', 'empty'],
    ['114.1', '22.3°', 'number'],
    ['22.3', '114.1', 'swapped'],
    ['10', '50', 'outside'],
  ])('of %j and %j is %j', (lng, lat, found) => expect(readCorner({ lng, lat })).toEqual(found));

  test('is pasted, one a line or all in a row', () => {
    const [first, second] = [
      { lng: '114.1', lat: '22.3' },
      { lng: '114.2', lat: '22.4' },
    ];
    for (const text of ['114.1, 22.3\n114.2, 22.4', ' 114.1；22.3；114.2；22.4', '114.1，22.3，114.2，22.4'])
      expect(pastedCorners(text), text).toEqual([first, second]);
    for (const text of ['', '114.1', '114.1, 22.3, 114.2', '114.1, north'])
      expect(pastedCorners(text), text).toBeNull();
  });
});
