/** A piece of a sentence around what matched in it, short enough for one line of the list. */
import { isHan } from './fold.ts';
import type { Range } from './match.ts';

/** In characters; a Chinese one is about twice as wide. */
const ROOM = { latin: 64, han: 30 };

export function excerpt(text: string, ranges: readonly Range[]): { text: string; ranges: Range[] } {
  const room = isHan(text) ? ROOM.han : ROOM.latin;
  const first = ranges[0]?.[0] ?? 0;
  if (text.length <= room) return { text, ranges: [...ranges] };
  // A third of the room shows what comes before; where there are words, none is cut.
  const from = first < room / 3 ? 0 : afterSpace(text, Math.floor(first - room / 3), first);
  const to = from + room >= text.length ? text.length : beforeSpace(text, from + room, ranges[0]?.[1] ?? 0);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(([start]) => start >= from && start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  };
}

function afterSpace(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < limit ? space + 1 : at;
}

function beforeSpace(text: string, at: number, limit: number): number {
  const space = text.lastIndexOf(' ', at);
  return space >= limit ? space : at;
}
