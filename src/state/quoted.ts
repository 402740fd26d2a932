/** The beginning of a text, in units of its length: never half of a character that takes two. */
export const beginningOf = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** Enough of a text to know it by in a sentence: a link or a file may say whole pages. */
export const quoted = (text: string): string => (text.length > 40 ? `${beginningOf(text, 40)}…` : text);
