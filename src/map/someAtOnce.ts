/**
 * Does the same with each item, so many at once. Rejects with the first that fails, or as the signal says, once all that
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
  const left = [...items];
  const line = async () => {
    try {
      for (let item = left.pop(); item !== undefined && !stop.signal.aborted; item = left.pop())
        await work(item, stop.signal);
    } catch (error) {
      stop.abort(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  stop.signal.throwIfAborted();
}
