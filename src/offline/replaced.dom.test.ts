import { afterEach, expect, test, vi } from 'vitest';
import { isReplaced, isServed } from './replaced.ts';

const page = (hash: string) =>
  `<!doctype html><script type="module" crossorigin src="./assets/index-${hash}.js"></script>`;
const shown = new DOMParser().parseFromString(page('aaaaaaaa'), 'text/html');
const served = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
afterEach(() => vi.unstubAllGlobals());

test('the same page is not another version', async () => {
  served(() => Promise.resolve(new Response(page('aaaaaaaa'))));
  expect(await isReplaced(shown)).toBe(false);
  expect(await isServed(shown)).toBe(true);
});

test('a page with another script is', async () => {
  served(() => Promise.resolve(new Response(page('bbbbbbbb'))));
  expect(await isReplaced(shown)).toBe(true);
  expect(await isServed(shown)).toBe(false);
});

test('no page, and no network, is none', async () => {
  served(() => Promise.resolve(new Response('gone', { status: 404 })));
  expect(await isReplaced(shown)).toBe(false);
  served(() => Promise.reject(new TypeError('no network')));
  expect(await isReplaced(shown)).toBe(false);
  expect(await isServed(shown), 'it cannot be told').toBeNull();
});
