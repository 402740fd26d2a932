import type { Marked } from './find.ts';

/** A text with what matched in it marked. */
export function MarkedText({ text, lang, ranges }: Marked) {
  const pieces = ranges.map(([start, end], i) => (
    <span key={start}>
      {text.slice(ranges[i - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <span lang={lang ?? undefined}>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </span>
  );
}
