/** Milliseconds until an address that the browser did not take is offered again. */
const AGAIN = 1000;

interface Entry {
  address: string;
  state: unknown;
  /** Back undoes it; otherwise it takes the place of the entry before. */
  isStep: boolean;
}

/**
 * Writes the entries of a history. Safari takes 100 of them in 30 seconds and throws at the next: the atlas goes on, and
 * the address follows as soon as it is taken. A step that is owed is made with whatever is taken first.
 */
export function historyEntries(browser: Pick<History, 'pushState' | 'replaceState'>) {
  let owed: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write({ address, state, isStep }: Entry): void {
    const entry = { address, state, isStep: isStep || owed?.isStep === true };
    forget();
    try {
      if (entry.isStep) browser.pushState(state, '', address);
      else browser.replaceState(state, '', address);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
      owed = entry;
      timer = setTimeout(() => write(entry), AGAIN);
    }
  }

  /** What is shown has its entry again: someone went back or forward, or undid what was owed. */
  function forget(): void {
    clearTimeout(timer);
    owed = null;
  }

  return { write, forget };
}
