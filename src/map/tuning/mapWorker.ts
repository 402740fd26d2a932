/**
 * The map library's worker, save for two things.
 *
 * What it reads from a file stays there. The library sends all of it back to the page, where nothing asks for it: for the
 * geography alone a hundred thousand numbers to be written down, carried over and taken in again by the very thread that
 * should answer a press. Nor does the page's source then take the data for its own: it goes on naming the file, as the
 * style does, and no change of view makes the two differ.
 *
 * What is asked of one tile is done one after the other. The library does it at once: a tile that waits for its letters is
 * then overtaken by a later one of newer data, comes last, and is kept with features that are no longer those of its
 * source. Whoever asks what is drawn there hears of another place, or of an error.
 */
import MapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** The library makes it as soon as it finds itself in a worker. */
const { worker } = self as { worker?: unknown };
if (!(worker instanceof MapWorker)) throw new Error('The map library has made no worker.');
const { actor } = worker;

const read = actor.messageHandlers.LD;
actor.registerMessageHandler('LD', async (...call) => {
  const { data: _stays, ...answer } = await read(...call);
  return answer;
});

/** What was last asked of each tile and is not done yet. */
const underWay = new Map<string, Promise<unknown>>();
for (const type of ['LT', 'RT'] as const) {
  const load = actor.messageHandlers[type];
  actor.registerMessageHandler(type, async (map, asked) => {
    const tile = [map, asked.type, asked.source, asked.uid].join(' ');
    const answer = after(underWay.get(tile), () => load(map, asked));
    underWay.set(tile, answer);
    try {
      return await answer;
    } finally {
      if (underWay.get(tile) === answer) underWay.delete(tile);
    }
  });
}

async function after(before: Promise<unknown> | undefined, work: () => Promise<unknown>): Promise<unknown> {
  // One that failed is told of where it was asked for.
  await before?.catch(() => undefined);
  return work();
}
