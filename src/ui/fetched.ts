/** What the network did not bring is told from what went wrong: rejects with a DOMException named NetworkError. */
export const fetched = <T>(coming: Promise<T>): Promise<T> =>
  coming.catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError'
      ? error
      : new DOMException(error instanceof Error ? error.message : String(error), 'NetworkError');
  });
