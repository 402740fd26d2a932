/** What is awaited; or the signal's reason, as soon as it is no longer wanted: what cannot be ended is waited for no more. */
export async function unlessAborted<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  const heard = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: heard.signal });
  });
  try {
    return await Promise.race([coming, aborted]);
  } finally {
    heard.abort();
  }
}
