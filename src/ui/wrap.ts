/** The width of a text in CSS pixels, in whatever type it will be written. */
export type Measure = (text: string) => number;

/**
 * What stays on one line: a word, a Chinese character, or a number in its order, with the marks that may not begin or
 * end a line. The last part takes what fits nowhere, so that no character is ever lost.
 */
const UNITS =
  /[（「『《〈“‘]*(?:第\d+\p{Script=Han}|\p{Script=Han}|(?:\u00a0|[^\s\p{Script=Han}（「『《〈，。、；：？！）」』》〉])+)[，。、；：？！）」』》〉”’…]*\s*|[^]/gu;

/** Lines no wider than `width`. A word that is wider by itself, such as an address, is broken anywhere. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (unit: string) => {
    if (line && measure((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  };
  for (const unit of text.match(UNITS) ?? []) {
    if (measure(unit.trimEnd()) > width) for (const character of unit) add(character);
    else add(unit);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** At most `most` lines; where there would be more, the last ends in an ellipsis. */
export function wrapWithin(text: string, width: number, measure: Measure, most: number): string[] {
  const lines = wrap(text, width, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`) > width) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}
