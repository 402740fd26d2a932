/** What was typed, kept over a reload of the page. Storage may be denied: then it is typed again. */
const KEY = 'atlas-search-text';

export function keepText(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Storage is denied or full: only the text is lost.
  }
}

/** The text that was kept, once: null in an ordinary visit. */
export function takeText(): string | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    // Storage is denied: nothing was kept.
    return null;
  }
}
