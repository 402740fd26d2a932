import { useRef, type PointerEvent } from 'react';

/** CSS pixels from which a movement is a swipe and not a tap. */
const LEAST = 24;

/**
 * Handlers for an element that is swiped up or down. The buttons in it do the same: a swipe is never the only way.
 * The element needs `touch-action: none`, or the browser scrolls instead.
 */
export function useSwipe(onSwipe: (up: boolean) => void) {
  const start = useRef<{ id: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerId, clientY }: PointerEvent) => {
      start.current = { id: pointerId, y: clientY };
    },
    onPointerUp: ({ pointerId, clientY }: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from?.id !== pointerId || Math.abs(clientY - from.y) < LEAST) return;
      onSwipe(clientY < from.y);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
