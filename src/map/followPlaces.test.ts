import { beforeEach, expect, test, vi } from 'vitest';
import { followPlaces } from './followPlaces.ts';

const listeners = new Map<string, () => void>();
const map = { on: (type: string, listener: () => void) => void listeners.set(type, listener) };
const say = (type: string) => listeners.get(type)?.();

/** Answers what is asked, one question after the other, when it is told to. */
let questions: { isOver: () => boolean; answer: (places: string[] | null) => void }[] = [];
const ask = (isOver: () => boolean) =>
  new Promise<string[] | null>((resolve) => {
    questions.push({ isOver, answer: resolve });
  });
const told = vi.fn<(places: string[]) => void>();
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (task: () => void) => {
    task();
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  questions = [];
  told.mockClear();
  stop = followPlaces(map as unknown as Parameters<typeof followPlaces>[0], ask, told);
});

test('where the map has come to rest, its places are told', async () => {
  say('idle');
  questions[0]?.answer(['nansha']);
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(['nansha']));
});

test.each<[what: string, change: () => void]>([
  ['that moves', () => say('movestart')],
  ['that rests anew', () => say('idle')],
  ['that is drawn anew', () => stop()],
])('of a map %s meanwhile nothing is told but what is asked when it rests again', async (_what, change) => {
  say('idle');
  change();
  expect(questions[0]?.isOver()).toBe(true);
  questions[0]?.answer(['half of before', 'half of after']);
  say('idle');
  questions.at(-1)?.answer(['nansha']);
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(['nansha']));
});
