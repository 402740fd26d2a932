/** Milliseconds of work after which the page has its turn: a press or a scroll must not wait for longer. */
const STEP = 8;

const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Resolves in a task of its own: what a person did meanwhile comes first. */
export function nextTurn(): Promise<void> {
  // One for all: a browser may clear away a channel that nothing holds, and its message with it.
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.addEventListener('message', () => waiting.shift()?.());
    channel.port1.start();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
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
