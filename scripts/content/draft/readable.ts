/** One spelling for what is written in several ways, so that names are found however a text is set. */

/** `text` as it is compared; `at[i]` is where its character i stood, `at[text.length]` the end of what was read. */
export interface Readable {
  text: string;
  at: Uint32Array;
}

const HAN = /\p{Script=Han}/u;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
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

/**
 * Small letters, one kind of dash and quotation mark, one space for many, none between Chinese characters (a line may
 * break there), half-width letters. Reads `source` from `start` to `end`.
 */
export function readable(source: string, start = 0, end = source.length): Readable {
  const at = new Uint32Array(end - start + 1);
  const parts: string[] = [];
  let length = 0;
  const last = () => parts.at(-1) ?? '';
  for (let i = start; i < end; i += 1) {
    let character = source.charAt(i);
    if (UNSEEN.test(character)) continue;
    character = ALIKE[character] ?? character;
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) character = String.fromCharCode(code - 0xfee0);
    if (/\s/.test(character)) {
      if (last() === ' ' || length === 0) continue;
      character = ' ';
    } else if (last() === ' ' && HAN.test(character) && HAN.test(parts.at(-2) ?? '')) {
      parts.pop();
      length -= 1;
    }
    const small = character.toLowerCase();
    parts.push(small.length === 1 ? small : character);
    at[length] = i;
    length += 1;
  }
  at[length] = end;
  return { text: parts.join(''), at: at.slice(0, length + 1) };
}
