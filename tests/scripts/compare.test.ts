import { expect, test } from 'vitest';
import { comparison, figuresOf } from '../../scripts/lib/compare.mjs';

const result = (median: number) => ({
  n: 20,
  milliseconds: { textBeforeMapCode: 20, rows: [{ name: 'Click', median, ninetyPercent: 80 }] },
  presenting: {
    rows: [{ name: 'Scene', median: 300, target: 400 }],
    files: [{ name: 'PDF', milliseconds: 9000, bytes: 1 }],
  },
  running: { rows: [], memory: { name: 'heap in use', settled: 9, last: 8 } },
  facets: [{ records: 100, engine: 'atlas', index: 5, click: 2 }],
  typing: [{ what: 'search', records: 100, unit: 'ms', median: 3 }],
  failed: [{ what: 'files', reason: 'no download' }],
  lighthouse: { pages: [{ language: 'en', scores: { seo: 100 }, metrics: { 'Blocking time, ms': 120 } }] },
});

test('every figure has a name that says where it stands', () => {
  expect(Object.fromEntries(figuresOf(result(40)))).toEqual({
    'milliseconds: Click': 40,
    'presenting: Scene': 300,
    'presenting: PDF': 9000,
    'running: heap in use': 8,
    'facets: atlas, 100': 2,
    'typing: search, 100': 3,
    'lighthouse: en: Blocking time, ms': 120,
  });
});

test.each([
  [40, 'the same'],
  [43, 'the same'],
  [50, 'worse'],
  [30, 'better'],
  [0, 'better'],
])('40 before and %d now is %s', (now, word) => {
  const line = comparison(result(40), result(now)).find((text) => text.startsWith('milliseconds: Click'));
  expect(line?.trimEnd().endsWith(word)).toBe(true);
  expect(line).toContain(`× ${(now / 40).toFixed(2)}`);
});

test('what one of them lacks is said, and nothing before gives no figure that means nothing', () => {
  const lines = comparison({ a: { name: 'Gone', median: 4 } }, { a: { name: 'Come', median: 5 } });
  expect(lines.find((line) => line.includes('Come'))).toMatch(/new$/);
  expect(lines.find((line) => line.includes('Gone'))).toMatch(/not measured now$/);
  const fromNothing = comparison({ a: { name: 'X', median: 0 } }, { a: { name: 'X', median: 5 } });
  expect(fromNothing[1]).toMatch(/worse$/);
});
