// @ts-check
/** What is measured one after the other: a figure that cannot be had must not cost the others. */

/**
 * @param {(what: string, error: Error) => Promise<void> | void} onFailure told at once; what it does is done before the next
 * @returns {{ attempt: <T>(what: string, work: () => Promise<T> | T) => Promise<T | undefined>, failed: { what: string, reason: string }[] }}
 */
export function attempts(onFailure) {
  /** @type {{ what: string, reason: string }[]} */
  const failed = [];
  return {
    failed,
    async attempt(what, work) {
      try {
        return await work();
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        failed.push({ what, reason: error.message.split('\n')[0] ?? '' });
        await onFailure(what, error);
        return undefined;
      }
    },
  };
}

/** @template T @param {readonly (T | undefined)[]} all @returns {T[]} those that could be had */
export const present = (all) => all.filter((each) => each !== undefined);
