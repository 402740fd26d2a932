/** Has a condition worked out by a worker; where there can be none, in the page. */
import type { Place } from '../../../content/types.ts';
import type { Shape } from './condition.ts';
import type { Geometry, Layers } from './geometries.ts';
import type { Evaluation } from './standings.ts';

export interface Asked {
  id: number;
  shape: Shape;
  places: ReadonlyMap<string, Place>;
  own: readonly Geometry[];
  /** Once, and when they are others. */
  layers: Layers | null;
}

export interface Answered {
  id: number;
  evaluation: Evaluation | null;
}

/** The part of a worker that is used here. */
export type Port = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export type Work = (
  shape: Shape,
  places: ReadonlyMap<string, Place>,
  layers: Layers,
  own: readonly Geometry[],
) => Promise<Evaluation | null>;

/** The page has to have let scripts of the build be started before (src/ui/trusted.ts). */
function startWorker(): Port | null {
  if (typeof Worker !== 'function') return null;
  return new Worker(new URL('./whereWorker.ts', import.meta.url), { type: 'module' });
}

/** The code with turf: in the page only where it has to be. */
const inPage: Work = async (...asked) => (await import('./evaluate.ts')).evaluate(...asked);

/** One worker for as long as the page is open. Rejects only where the page cannot work it out either. */
export function openAside(start: () => Port | null = startWorker, instead: Work = inPage): Work {
  let port: Port | null | undefined;
  let known: Layers | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve: (found: Evaluation | null) => void; giveUp: () => void }>();

  const begin = (): Port | null => {
    let made: Port | null = null;
    try {
      made = start();
    } catch (error) {
      // The browser refuses it: the page can do the same, only not meanwhile.
      console.warn('Conditions on positions are worked out in the page.', error);
    }
    made?.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      waiting.get(data.id)?.resolve(data.evaluation);
      waiting.delete(data.id);
    });
    // Its code did not come, or it failed: whoever waits is served in the page, and so are all after them.
    made?.addEventListener('error', () => {
      port = null;
      made.terminate();
      for (const { giveUp } of waiting.values()) giveUp();
      waiting.clear();
    });
    return made;
  };

  return (shape, places, layers, own) => {
    if (port === undefined) port = begin();
    const worker = port;
    if (!worker) return instead(shape, places, layers, own);
    return new Promise((resolve, reject) => {
      last += 1;
      const giveUp = () => void instead(shape, places, layers, own).then(resolve, reject);
      waiting.set(last, { resolve, giveUp });
      const asked: Asked = { id: last, shape, places, own, layers: layers === known ? null : layers };
      known = layers;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker belongs to this page
      worker.postMessage(asked);
    });
  };
}

export const evaluateAside: Work = openAside();
