import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import type { Pixel } from './mercator.ts';

/** Pixels that a press may wander before it moves the map. */
const STEADY = 4;

/** Moving the map with a pointer: how far it is off while it is held, and handlers for the element that is held. */
export function useDrag(onMoved: (by: Pixel) => void) {
  const from = useRef<{ pointer: number; x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const [offset, setOffset] = useState<Pixel | null>(null);

  const end = () => {
    from.current = null;
    setOffset(null);
  };
  return {
    offset,
    handlers: {
      onPointerDown(event: PointerEvent) {
        dragged.current = false;
        // A second finger is no drag: the buttons zoom.
        if (!event.isPrimary || event.button !== 0) return end();
        from.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        const start = from.current;
        if (!start || start.pointer !== event.pointerId) return;
        const by: Pixel = [event.clientX - start.x, event.clientY - start.y];
        if (!dragged.current && Math.hypot(...by) < STEADY) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setOffset(by);
      },
      onPointerUp(event: PointerEvent) {
        const start = from.current;
        end();
        if (start && dragged.current) onMoved([event.clientX - start.x, event.clientY - start.y]);
      },
      onPointerCancel: end,
      /** The press that moved the map opens nothing. */
      onClickCapture(event: MouseEvent) {
        if (!dragged.current) return;
        dragged.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
      /** Links would be dragged away as text. */
      onDragStart: (event: MouseEvent) => event.preventDefault(),
    },
  };
}
