/** Milliseconds of work after which the page has its turn: a press or a scroll must not wait for longer. */
const STEP = 8;

/** Resolves in a task of its own: what a person did meanwhile comes first. */
export function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** To be awaited between steps of long work: waits for the next turn whenever the last began too long ago. */
export function inTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STEP) return;
    await nextTurn();
    began = performance.now();
  };
}
