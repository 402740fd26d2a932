/** Fetches and checks, part by part, what a presentation needs. Nothing that fails stops the rest. */

export type PartKind = 'code' | 'story' | 'geography' | 'letters' | 'scene';

export interface Part {
  kind: PartKind;
  /** As a person would call it, in the language shown. */
  name: string;
  /** Rejects when the part is not there or does not work. May be called again. */
  check: (signal: AbortSignal) => Promise<unknown>;
}

export interface Prepared {
  /** In the order of the parts. */
  missing: Part[];
}

/** Files that are fetched at the same time. Scenes are drawn one by one: each takes the machine a while. */
const AT_ONCE = 4;

/**
 * Checks every part, files before scenes, and reports how many are done. Rejects with the signal's reason when it is no
 * longer wanted, and with nothing else.
 */
export async function prepare(
  parts: readonly Part[],
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Prepared> {
  const failed = new Set<Part>();
  let done = 0;
  const check = async (part: Part) => {
    signal.throwIfAborted();
    try {
      await part.check(signal);
    } catch (error) {
      signal.throwIfAborted();
      console.warn(`${part.kind} ${part.name}:`, error);
      failed.add(part);
    }
    signal.throwIfAborted();
    done += 1;
    progress(done);
  };
  const inTurn = async (left: Part[]) => {
    for (let next = left.shift(); next; next = left.shift()) await check(next);
  };
  const files = parts.filter(({ kind }) => kind !== 'scene');
  await Promise.all(Array.from({ length: AT_ONCE }, () => inTurn(files)));
  await inTurn(parts.filter(({ kind }) => kind === 'scene'));
  return { missing: parts.filter((part) => failed.has(part)) };
}

/** Fetches a file whole, past no cache. Rejects when it does not come, or when it is not the one that is meant. */
export async function fetchWhole(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/** Rejects for what is not GeoJSON with features. */
export async function checkGeography(url: string, signal: AbortSignal): Promise<void> {
  const text = new TextDecoder().decode(await fetchWhole(url, signal));
  const { features } = JSON.parse(text) as { features?: unknown };
  if (!Array.isArray(features) || features.length === 0) throw new Error(`${url} has no features.`);
}

/** Rejects for what is no font. */
export async function checkLetters(url: string, signal: AbortSignal): Promise<void> {
  await new FontFace('Atlas lettering', await fetchWhole(url, signal)).load();
}
