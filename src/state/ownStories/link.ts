/** A small story carried whole by its link: its JSON, deflated, as letters that are safe in an address. */
import type { Language, OwnStory } from '../../content/types.ts';
import { readStory, writeStory, type ReadStory } from './format.ts';
import type { Known } from './ownStory.ts';

/** What begins the value of `story` where the story is the value itself. */
export const LINK_MARK = '~';
/** Characters: programs for mail and chat begin to cut longer addresses. */
export const LONGEST_LINK = 6_000;
/** Bytes that a link may unfold to: more is no story, whatever it is. */
const LARGEST = 1_000_000;

/**
 * The value of `story` that carries this story; null where it would be too long for a link. Rejects where the browser
 * cannot deflate.
 */
export async function storyToLink(story: OwnStory): Promise<string | null> {
  const text = JSON.stringify(JSON.parse(writeStory(story)));
  const { bytes } = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text), Infinity);
  const link = LINK_MARK + toBase64Url(bytes);
  return link.length > LONGEST_LINK ? null : link;
}

/** Opens what a link carries, as far as it goes: a link that was cut still gives the scenes before the cut. */
export async function storyFromLink(link: string, known: Known, language: Language = 'en'): Promise<ReadStory> {
  const packed = fromBase64Url(link.startsWith(LINK_MARK) ? link.slice(LINK_MARK.length) : link);
  if (!packed) return { story: null, problems: [{ kind: 'link-damaged' }] };
  let unfolded: Unfolded;
  try {
    unfolded = await through(new DecompressionStream('deflate-raw'), packed, LARGEST);
  } catch (error) {
    console.error(error);
    return { story: null, problems: [{ kind: 'link-damaged' }] };
  }
  if (unfolded.bytes.length > LARGEST) return { story: null, problems: [{ kind: 'too-big' }] };
  const read = readStory(new TextDecoder().decode(unfolded.bytes), known, language);
  if (unfolded.whole) return read;
  const others = read.problems.filter(({ kind }) => kind !== 'broken' && kind !== 'not-a-story');
  return { story: read.story, problems: [{ kind: 'link-damaged' }, ...others] };
}

interface Unfolded {
  bytes: Uint8Array;
  /** False where the stream failed, or went beyond the limit. */
  whole: boolean;
}

/** What a stream makes of bytes, up to a little more than the limit; what came before a failure is kept. */
async function through(
  stream: CompressionStream | DecompressionStream,
  input: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Unfolded> {
  const writer = stream.writable.getWriter();
  // A failure arrives at the reader as well, which is where it is met.
  const written = writer.write(input).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  try {
    while (size <= limit) {
      const { done, value } = await reader.read();
      if (done) {
        whole = true;
        break;
      }
      parts.push(value);
      size += value.length;
    }
    if (!whole) await reader.cancel();
  } catch {
    whole = false;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, whole };
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null where there is a character that no link has. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  // A single letter left over says nothing.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
