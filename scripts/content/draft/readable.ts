/** One spelling for what is written in several ways, so that names are found however a text is set. */

/** `text` as it is compared; `at[i]` is where its character i stood, `at[text.length]` the end of what was read. */
export interface Readable {
  text: string;
  at: Uint32Array;
}

/** One answer for each character: a text has few of them, again and again. */
export function perCharacter<T>(answer: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const now = answer(character);
    known.set(character, now);
    return now;
  };
}

export const isHan = perCharacter((character) => /\p{Script=Han}/u.test(character));

const ALIKE: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '－': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '《': '"',
  '》': '"',
};

/** A character as it is compared: nothing for one that is not seen, a space for any blank. */
const spelling = perCharacter((character) => {
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) return '';
  let alike = ALIKE[character] ?? character;
  const code = alike.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) alike = String.fromCharCode(code - 0xfee0);
  if (/\s/.test(alike)) return ' ';
  const small = alike.toLowerCase();
  return small.length === 1 ? small : alike;
});

/**
 * Small letters, one kind of dash and quotation mark, one space for many, none between Chinese characters (a line may
 * break there), half-width letters. Reads `source` from `start` to `end`.
 */
export function readable(source: string, start = 0, end = source.length): Readable {
  const at = new Uint32Array(end - start + 1);
  const parts: string[] = [];
  const last = () => parts.at(-1) ?? '';
  for (let i = start; i < end; i += 1) {
    const character = spelling(source.charAt(i));
    if (character === '') continue;
    if (character === ' ') {
      if (last() === ' ' || parts.length === 0) continue;
    } else if (last() === ' ' && isHan(character) && isHan(parts.at(-2) ?? '')) {
      parts.pop();
    }
    at[parts.length] = i;
    parts.push(character);
  }
  at[parts.length] = end;
  return { text: parts.join(''), at: at.slice(0, parts.length + 1) };
}
