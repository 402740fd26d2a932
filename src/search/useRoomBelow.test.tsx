import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { useRoomBelow } from './useRoomBelow.ts';

afterEach(() => vi.unstubAllGlobals());

function Sheet() {
  return <div ref={useRoomBelow<HTMLDivElement>(true)} data-sheet />;
}

test('the sheet ends above a phone’s keyboard, and follows it', async () => {
  const seen = Object.assign(new EventTarget(), { offsetTop: 0, height: 844 });
  vi.stubGlobal('visualViewport', seen);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 56, 390, 100));
  const { container } = await show(() => <Sheet />);
  const room = () => container.querySelector<HTMLElement>('[data-sheet]')?.style.getPropertyValue('--room');
  expect(room()).toBe('780px');
  act(() => {
    seen.height = 480;
    seen.dispatchEvent(new Event('resize'));
  });
  expect(room()).toBe('416px');
  act(() => {
    seen.offsetTop = 30;
    seen.dispatchEvent(new Event('scroll'));
  });
  expect(room()).toBe('446px');
  vi.restoreAllMocks();
});
