/** Windows of one browser keep the same own layers: each tells the others what it has written. */

/** What was written; the others read it where it is kept. */
export type Written = { what: 'added' | 'changed' | 'removed'; id: string } | { what: 'forgotten' };

let channel: BroadcastChannel | null = null;

/** Tells what another window has written, from now on. Browsers that cannot or will not join windows stay apart. */
export function hearOtherWindows(heard: (written: Written) => void): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  try {
    channel = new BroadcastChannel('atlas-own-layers');
    channel.addEventListener('message', ({ data }) => {
      const written = asWritten(data);
      if (written) heard(written);
    });
  } catch (error) {
    console.warn('Own layers are not joined with other windows.', error);
  }
}

export function tellOtherWindows(written: Written): void {
  // A channel reaches this origin alone.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(written);
}

/** Null for what a window of another version says. */
function asWritten(data: unknown): Written | null {
  if (typeof data !== 'object' || data === null || !('what' in data)) return null;
  const { what } = data;
  if (what === 'forgotten') return { what };
  const id = 'id' in data ? data.id : null;
  if (typeof id !== 'string') return null;
  return what === 'added' || what === 'changed' || what === 'removed' ? { what, id } : null;
}
