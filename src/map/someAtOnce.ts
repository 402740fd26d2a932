/**
 * Does the same with each item in turn, so many at once. Rejects with the first that fails, or as the signal says, once all that
 * had begun has ended: nothing goes on behind what was said.
 */
export async function someAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: T, stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  signal.throwIfAborted();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(signal.reason), { signal: stop.signal });
  // One iterator for all lines: each takes what the others have left.
  const left = items.values();
  const line = async () => {
    try {
      for (const item of left) {
        if (stop.signal.aborted) return;
        await work(item, stop.signal);
      }
    } catch (error) {
      stop.abort(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  stop.signal.throwIfAborted();
}
