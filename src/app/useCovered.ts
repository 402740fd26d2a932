import { useLayoutEffect, useState, type RefObject } from 'react';
import { useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';

/** Edges in CSS pixels of the map. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What stands over the map and may change its size. */
const OVER_THE_MAP = ['.sheet', '.legend', '.map-buttons', '.credit'];

/** The parts of the map that the panel, the legend and the buttons hide, as they change. */
export function useCovered(inside: RefObject<HTMLElement | null>): readonly Box[] {
  const [covered, setCovered] = useState<readonly Box[]>([]);
  // On the stage they are gone, and after it there are new ones.
  const isOnStage = useView(isPresenting);
  useLayoutEffect(() => {
    const map = inside.current?.closest('.map-area');
    const stage = map?.parentElement;
    if (!map || !stage) return;
    const over = OVER_THE_MAP.flatMap((selector) => [...stage.querySelectorAll(selector)]);
    const read = () => {
      const origin = map.getBoundingClientRect();
      const boxes = over.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return {
          left: left - origin.left,
          top: top - origin.top,
          right: right - origin.left,
          bottom: bottom - origin.top,
        };
      });
      setCovered((known) => (JSON.stringify(known) === JSON.stringify(boxes) ? known : boxes));
    };
    const observer = new ResizeObserver(read);
    for (const element of [map, ...over]) observer.observe(element);
    return () => observer.disconnect();
  }, [inside, isOnStage]);
  return covered;
}
