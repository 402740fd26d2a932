/** The last errors that nobody was there to meet, for the page about the atlas. They stay in this window's memory. */

export interface Kept {
  /** Milliseconds since 1970. */
  at: number;
  text: string;
}

/** Enough to see what came first and what followed. */
const MOST = 20;

const kept: Kept[] = [];

export const lastErrors = (): readonly Kept[] => kept;

/** The same again and again counts once: what came before it must not be pushed out. */
export function keepError(error: unknown): void {
  const text = inWords(error).slice(0, 500);
  if (kept.at(-1)?.text === text) kept.pop();
  kept.push({ at: Date.now(), text });
  if (kept.length > MOST) kept.shift();
}

/** What was wrong, and where: the stack of Firefox and of Safari says only where. */
function inWords(error: unknown): string {
  const what = String(error);
  const where = error instanceof Error ? (error.stack ?? '') : '';
  return where.startsWith(what) ? where : [what, where].filter(Boolean).join('\n');
}

export function watchErrors(): void {
  addEventListener('error', ({ error, message }) => keepError(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => keepError(reason));
}
