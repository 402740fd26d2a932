import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { historyEntries } from './historyEntries.ts';

const state = null;
const refuse = (name: string) => () => {
  throw new DOMException('more than 100 times per 30 seconds', name);
};
let browser: { pushState: ReturnType<typeof vi.fn<History['pushState']>>; replaceState: typeof browser.pushState };
let entries: ReturnType<typeof historyEntries>;
const written = () =>
  [browser.pushState, browser.replaceState].map(({ mock }) =>
    mock.calls.filter((_, i) => mock.results[i]?.type === 'return').map(([, , address]) => address),
  );

beforeEach(() => {
  vi.useFakeTimers();
  browser = { pushState: vi.fn<History['pushState']>(), replaceState: vi.fn<History['replaceState']>() };
  entries = historyEntries(browser);
});
afterEach(() => void vi.useRealTimers());

test('a step is an entry of its own, anything else takes the place of the one before', () => {
  entries.write({ address: '?place=nansha', state, isStep: true });
  entries.write({ address: '?q=a', state, isStep: false });
  expect(written()).toEqual([['?place=nansha'], ['?q=a']]);
});

test('what the browser does not take is offered again until it does, and only the last', () => {
  for (let n = 0; n < 3; n += 1) browser.replaceState.mockImplementationOnce(refuse('SecurityError'));
  entries.write({ address: '?q=a', state, isStep: false });
  entries.write({ address: '?q=ab', state, isStep: false });
  vi.runOnlyPendingTimers();
  expect(written()).toEqual([[], []]);
  vi.runAllTimers();
  expect(written()).toEqual([[], ['?q=ab']]);
  expect(browser.replaceState).toHaveBeenCalledTimes(4);
});

test('a step that is owed is made with what is taken first', () => {
  browser.pushState.mockImplementationOnce(refuse('SecurityError'));
  entries.write({ address: '?place=nansha', state, isStep: true });
  entries.write({ address: '?q=a', state, isStep: false });
  vi.runAllTimers();
  expect(written()).toEqual([['?q=a'], []]);
});

test('what is no longer wanted is not written', () => {
  browser.pushState.mockImplementationOnce(refuse('SecurityError'));
  entries.write({ address: '?place=nansha', state, isStep: true });
  entries.forget();
  vi.runAllTimers();
  entries.write({ address: '?q=a', state, isStep: false });
  expect(written()).toEqual([[], ['?q=a']]);
});

test('any other fault is not kept quiet', () => {
  browser.replaceState.mockImplementationOnce(refuse('DataCloneError'));
  expect(() => entries.write({ address: '?q=a', state, isStep: false })).toThrow('more than 100 times');
});
