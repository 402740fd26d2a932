/** Texts as they are compared: small letters, without tone marks, tone digits and punctuation. */
import { inOneForm } from '../state/oneForm.ts';

export interface Folded {
  text: string;
  /** For each character of `text`, where it stands in the original; one more for the end. */
  at: number[];
}

/** Folds a text, and remembers where each character came from, so that a match can be marked in the original. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let position = 0;
  for (const character of original) {
    const next = position + character.length;
    const plain = isTone(character, text, original.charAt(next)) ? '' : plainOf(character);
    // Never two spaces together, and none at the start.
    if (plain !== ' ' || (text !== '' && !text.endsWith(' '))) {
      text += plain;
      for (let i = 0; i < plain.length; i += 1) at.push(position);
    }
    position = next;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    at.pop();
  }
  at.push(position);
  return { text, at };
}

/** Jyutping writes a tone as a digit after its syllable: people search without it. */
const isTone = (character: string, before: string, after: string): boolean =>
  character >= '1' && character <= '6' && /[a-z]{2}$/.test(before) && !/^\d/.test(after);

function plainOf(character: string): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  // Pinyin parts syllables by an apostrophe, and so do Chinese input methods while one types.
  if (/^['’ʼ]$/.test(character)) return '';
  const plain = inOneForm(character.normalize('NFKD')).replace(/\p{M}/gu, '').toLowerCase();
  return plain === '' || /^[\p{L}\p{N}]+$/u.test(plain) ? plain : ' ';
}

const HAN = /\p{Script=Han}/u;
export const isHan = (text: string): boolean => HAN.test(text);

/** The words of a folded text that are written in letters, and its runs of Chinese characters, in order. */
export const partsOf = (folded: string): string[] =>
  folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** What a folded text asks for: words, and of Chinese every two characters together, or the one that stands alone. */
export const queryTerms = (folded: string): string[] => [
  ...new Set(partsOf(folded).flatMap((part) => (isHan(part) && [...part].length > 1 ? pairsOf(part) : [part]))),
];

/** Chinese has no spaces: every two characters together stand for words. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** Words written together, for those who type “hongkong” or “xiangyuanwei”. Chinese is together already. */
export const joined = (folded: string): string => folded.replaceAll(' ', '');
