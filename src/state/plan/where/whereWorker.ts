/** Works conditions out beside the page, which goes on meanwhile: around the islands of a coast that takes a second. */
import type { Answered, Asked } from './aside.ts';
import { evaluate } from './evaluate.ts';
import type { Layers } from './geometries.ts';

let layers: Layers = new Map();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.layers) layers = data.layers;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
  postMessage({ id: data.id, evaluation: evaluate(data.shape, data.places, layers, data.own) } satisfies Answered);
});
