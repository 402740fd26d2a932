import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Content } from '../content/types.ts';
import { showLanguage } from '../state/actions.ts';
import { useSession } from '../state/store.ts';
import { useShownRecord } from './useRest.ts';

const brief = { language: 'en', isBrief: true } as Content;
const whole = { language: 'en' } as Content;
const other = { language: 'zh-Hant' } as Content;

beforeEach(() => useSession.setState({ content: brief }));

/** What was shown each time, beside what there was to show. */
function record() {
  const seen: [shown: Content | null, latest: Content | null][] = [];
  renderHook(() => seen.push([useShownRecord(), useSession.getState().content]));
  seen.length = 0;
  return seen;
}

test('the rest of the record is drawn after what waits for nothing', () => {
  const seen = record();
  act(() => showLanguage('en', whole));
  expect(seen).toEqual([
    [brief, whole],
    [whole, whole],
  ]);
});

test('a record in another language is shown with its words, at once', () => {
  const seen = record();
  act(() => showLanguage('zh-Hant', other));
  expect(new Set(seen.map(([shown]) => shown))).toEqual(new Set([other]));
});

test('so is one that comes while the rest of the one before it is being drawn', () => {
  const seen = record();
  act(() => {
    showLanguage('en', whole);
    showLanguage('zh-Hant', other);
  });
  expect(new Set(seen.map(([shown]) => shown))).toEqual(new Set([other]));
});
