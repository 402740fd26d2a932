/** The beginning of a text, in units of its length: never half of a character that takes two. */
export const beginningOf = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** A text as it stands, or its beginning where it is longer than that. */
export const atMost = (text: string, most: number): string =>
  text.length > most ? `${beginningOf(text, most)}…` : text;

/** Enough of a text to know it by in a sentence: a link or a file may say whole pages. */
export const quoted = (text: string): string => atMost(text, 40);
