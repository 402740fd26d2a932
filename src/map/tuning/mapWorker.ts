/**
 * The map library's worker, save that what it reads from a file stays there. The library sends all of it back to the
 * page, where nothing asks for it: for the geography alone a hundred thousand numbers to be written down, carried over
 * and taken in again by the very thread that should answer a press. Nor does the page's source then take the data for
 * its own: it goes on naming the file, as the style does, and no change of view makes the two differ.
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
