import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSeenFor } from './whenSeenFor.ts';

let isHidden: boolean;
const late = vi.fn<() => void>();
const becomes = (hidden: boolean) => {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  late.mockReset();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => void vi.useRealTimers());

test('it is late after its time', () => {
  whenSeenFor(1000, late);
  vi.advanceTimersByTime(999);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(late).toHaveBeenCalledOnce();
});

test('time in which the page is not seen does not count', () => {
  whenSeenFor(1000, late);
  vi.advanceTimersByTime(900);
  becomes(true);
  vi.advanceTimersByTime(100_000);
  becomes(false);
  vi.advanceTimersByTime(999);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(late).toHaveBeenCalledOnce();
});

test('what is done in time is never late', () => {
  whenSeenFor(1000, late)();
  becomes(true);
  becomes(false);
  vi.runAllTimers();
  expect(late).not.toHaveBeenCalled();
});
