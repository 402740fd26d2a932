/** The worker's beginning: reads and judges a file where it cannot hold up the page. */
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { makeAnswer } from './answer.ts';
import type { Request } from './messages.ts';

const answer = makeAnswer(new URL(wasm, import.meta.url).href);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data, (said) => postMessage(said));
});
