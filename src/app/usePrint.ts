import { useEffect } from 'react';
import type { Content } from '../content/types.ts';
import { usePrinting, type Printing } from '../print/usePrinting.ts';
import { NARROW } from '../ui/useMedia.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { preparePrint } from './printMap.ts';
import { measureRoom, type Room } from './room.ts';

/** Whether the reader asked for as little download as can be. Not every browser knows. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Non-null while the page is printed. The drawing for paper is fetched ahead once the first view is complete, in idle
 * time: the browser's own command gives no time for it. Phones and those who save data fetch it when they print.
 */
export function usePrint(content: Content | null, firstViewIsComplete: boolean): Printing<Room | null> | null {
  const printing = usePrinting(measureRoom);
  useEffect(() => {
    if (!content || !firstViewIsComplete || savesData() || matchMedia(NARROW).matches) return;
    return whenIdle(() => void preparePrint(content));
  }, [content, firstViewIsComplete]);
  // What was printed without its map finds it there the next time.
  useEffect(() => {
    if (content && printing) void preparePrint(content);
  }, [content, printing]);
  return printing;
}
