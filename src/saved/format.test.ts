import later from 'virtual:atlas-later/en';
import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { defaultView } from '../state/view.ts';
import { LIMITS, openViews, readViews, searchOf, viewOf, writeViews, type SavedView } from './format.ts';

const view = {
  ...defaultView,
  mode: 'plan' as const,
  areas: ['financial-services' as const],
  at: ['nansha'],
  q: 'a&b',
};
const saved: SavedView = { id: '1', name: '南沙, "finance" 😀', search: searchOf(view) };
const read = (text: string) => readViews(text, { record: content, later: null }, 'Unnamed');
const kinds = (text: string) => read(text).problems.map(({ kind }) => kind);

test('a view comes back, in the language that is shown', () => {
  expect(saved.search).not.toContain('lang');
  expect(viewOf(saved, 'zh-Hant', { record: content, later: null })).toEqual({
    view: { ...view, language: 'zh-Hant' },
    bad: [],
  });
});

test('a statement and a subject that only came later are known once that has come, and taken on trust before', () => {
  const [statement] = later.statements;
  const [thread] = later.threads;
  const search = `?mode=plan&initiative=${statement?.id}&page=threads&thread=${thread?.id}`;
  for (const known of [later, 'missing' as const]) {
    const { view: shown, bad } = viewOf({ search }, 'en', { record: content, later: known });
    expect(bad).toEqual([]);
    expect(shown).toMatchObject({ initiative: statement?.id, thread: thread?.id });
  }
  const strange = viewOf({ search: '?mode=plan&initiative=atlantis' }, 'en', { record: content, later });
  expect(strange.bad).toEqual([{ parameter: 'initiative', value: 'atlantis' }]);
});

test('a file comes back as it was, under ids of its own', () => {
  const { views, problems } = read(writeViews([saved, { ...saved, name: 'Other' }]));
  expect(problems).toEqual([]);
  expect(views.map(({ name, search }) => ({ name, search }))).toEqual([
    { name: saved.name, search: saved.search },
    { name: 'Other', search: saved.search },
  ]);
  expect(views.map(({ id }) => id)).not.toContain('1');
});

describe('a file opens as far as it goes, and says what it lacks', () => {
  const file = writeViews([saved, { ...saved, name: 'Second' }]);
  test.each([
    ['cut in the second view', file.slice(0, -20), ['broken', 'lost'], 1],
    ['a newer version', file.replace('"version": 1', '"version": 2, "folders": []'), ['newer', 'unknown-field'], 2],
    ['no version', file.replace('"version": 1,\n', ''), ['version-unknown'], 2],
    ['a place that is no more', file.replaceAll('nansha', 'atlantis'), ['parameter', 'parameter'], 2],
    ['a view without a name', file.replace('"Second"', '""'), ['nameless'], 2],
    ['a name beyond measure', file.replace('Second', 'x'.repeat(LIMITS.name + 1)), ['name-cut'], 2],
    ['an address that is none', file.replace(/"search":"[^"]*"/, '"search":7'), ['lost'], 1],
    [
      'an address beyond measure',
      file.replace(/"search":"[^"]*"/, `"search":"?where=${'x'.repeat(8000)}"`),
      ['lost'],
      1,
    ],
    [
      'one that is when it is written',
      file.replace(/"search":"[^"]*"/, `"search":"?mode=plan&where=${'南'.repeat(1000)}"`),
      ['lost'],
      1,
    ],
    ['a byte order mark', `\uFEFF${file}`, [], 2],
    ['another file', '{"type":"FeatureCollection","features":[]}', ['not-views'], 0],
    ['no JSON at all', 'PK\u0003\u0004', ['not-views'], 0],
    ['far too much', ' '.repeat(LIMITS.file + 1), ['too-big'], 0],
  ])('%s', (_what, text, problems, count) => {
    expect(kinds(text)).toEqual(problems);
    expect(read(text).views).toHaveLength(count);
  });

  test('a file that is larger than its characters can be is not even read', async () => {
    const file = { size: LIMITS.file * 4 + 1, text: () => Promise.reject(new Error('read')) } as unknown as File;
    expect((await openViews(file, { record: content, later: null }, 'Unnamed')).problems).toEqual([
      { kind: 'too-big' },
    ]);
  });

  test('more views than a list can be', () => {
    const many = writeViews(Array.from({ length: LIMITS.views + 1 }, () => ({ ...saved, search: '?mode=plan' })));
    expect(read(many)).toMatchObject({ problems: [{ kind: 'too-many', found: LIMITS.views + 1 }] });
  });
});
