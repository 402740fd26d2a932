import { mkdirSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  cacheControl,
  codingFor,
  fileFor,
  listen,
  packAhead,
  rangeOf,
  staticServer,
} from '../../scripts/lib/serve.mjs';
import { headersWith } from '../../scripts/lib/headers.mjs';
import { headersFor, serveOptions } from '../../scripts/serve.mjs';

let folder: string;
let server: Server;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas served '));
  mkdirSync(join(folder, 'geo'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'geo', 'land.geojson'), '{}');
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** A kept-alive connection would let the server before answer for the one after it. */
function stop() {
  server.closeAllConnections();
  server.close();
}

async function get(path: string, base = '/') {
  server = staticServer(folder, base);
  const port = await listen(server, 4600);
  return fetch(`http://127.0.0.1:${port}${path}`);
}

test('a folder is its index page, a file has its type', async () => {
  expect((await get('/?lang=en')).headers.get('content-type')).toContain('text/html');
  stop();
  expect((await get('/geo/land.geojson')).headers.get('content-type')).toBe('application/geo+json');
});

test('a missing file is a 404, not the start page', async () => {
  expect((await get('/geo/gone.geojson')).status).toBe(404);
});

test.each(['/index.html/x', `/${'a'.repeat(300)}`, '/geo/%00'])(
  'an address that no file can have is a 404: %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
    expect((await fetch(`${new URL((await get('/')).url).origin}/geo/land.geojson`)).status).toBe(200);
  },
);

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.9', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; Q=0.000, gzip;q=0', undefined],
  ['identity', undefined],
  [undefined, undefined],
])('of what the browser accepts (%s) the best is sent', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});

test('only what has a hash in its name is kept without asking', () => {
  for (const file of ['/srv/dist/assets/index-B0QQSF10.js', 'C:\\dist\\assets\\MapArea-C3-_NzBB.css']) {
    expect(cacheControl(file), file).toContain('immutable');
  }
  for (const file of ['/srv/dist/sw.js', '/srv/dist/index.html', '/srv/dist/geo/land.geojson', '/assets/logo.png']) {
    expect(cacheControl(file), file).toBe('no-cache');
  }
});

test('what has not changed is not sent again', async () => {
  const first = await get('/geo/land.geojson');
  const address = first.url;
  const again = () => fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect((await again()).status).toBe(304);
  writeFileSync(join(folder, 'geo', 'land.geojson'), '{"type":"FeatureCollection"}');
  const changed = await again();
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('FeatureCollection');
});

test('nor what one has of several states, or has at all', async () => {
  const { url, headers } = await get('/geo/land.geojson');
  const etag = headers.get('etag') ?? '';
  const status = async (named: string) => (await fetch(url, { headers: { 'if-none-match': named } })).status;
  expect(await status(`"old", ${etag}`)).toBe(304);
  expect(await status(etag.replace('W/', ''))).toBe(304);
  expect(await status('*')).toBe(304);
  expect(await status('"old", W/"older"')).toBe(200);
});

test('what else than to read is asked for is refused, with what may be', async () => {
  const { url } = await get('/geo/land.geojson');
  const refused = await fetch(url, { method: 'POST' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a table of the open data is text, and sent compressed', async () => {
  writeFileSync(join(folder, 'links.csv'), 'a'.repeat(1000));
  const { headers } = await get('/links.csv');
  expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual(['text/csv; charset=utf-8', 'gzip']);
});

test('text is sent compressed to those who can read it', async () => {
  const long = 'a'.repeat(10_000);
  writeFileSync(join(folder, 'long.js'), long);
  const packed = await get('/long.js');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(1000);
  expect(await packed.text()).toBe(long);
  const smaller = await fetch(packed.url, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(smaller.headers.get('content-encoding')).toBe('br');
  expect(await smaller.text()).toBe(long);
  const plain = await fetch(packed.url, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(long);
});

test('what was compressed ahead is what is sent, until the file changes', async () => {
  const file = join(folder, 'geo', 'land.geojson');
  writeFileSync(file, JSON.stringify(Array.from({ length: 2000 }, (_, i) => [Math.sin(i).toFixed(5), i])));
  const packed = new Map<string, Buffer>();
  await packAhead(folder, packed);
  const body = [...packed].find(([key]) => key.includes('land.geojson'))?.[1];
  server = staticServer(folder, '/', packed);
  const port = await listen(server, 4600);
  const ask = () => fetch(`http://127.0.0.1:${port}/geo/land.geojson`, { headers: { 'accept-encoding': 'br' } });
  const first = await ask();
  expect(first.headers.get('content-length')).toBe(String(body?.length));
  expect(await first.text()).toBe(readFileSync(file, 'utf8'));
  writeFileSync(file, '{"type":"FeatureCollection","features":[]}');
  expect(await (await ask()).text()).toBe('{"type":"FeatureCollection","features":[]}');
});

test('an archive is sent by the part', async () => {
  writeFileSync(join(folder, 'a.pmtiles'), '0123456789');
  server = staticServer(folder);
  const address = `http://127.0.0.1:${await listen(server, 4600)}/a.pmtiles`;
  const part = await fetch(address, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
  // A range is a part of a body, and here is none.
  const head = await fetch(address, { method: 'HEAD', headers: { range: 'bytes=2-4' } });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  const whole = await fetch(address);
  expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
});

test.each([
  ['bytes=0-126', { start: 0, end: 99 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-', null],
  ['bytes=100-200', null],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['lines=1-2', null],
])('of a hundred bytes, %s is %j', (asked, range) => {
  expect(rangeOf(asked, 100)).toEqual(range);
});

test('the app can stand under a path', async () => {
  expect((await get('/atlas/geo/land.geojson', '/atlas/')).status).toBe(200);
  stop();
  expect((await get('/geo/land.geojson', '/atlas/')).status).toBe(404);
});

test.each([
  ['/atlas', '/atlas/'],
  ['a/path/', '/a/path/'],
  ['//a//path', '/a/path/'],
  ['/', '/'],
  ['', '/'],
])('a path that is written %j is %s', (written, base) => {
  expect(serveOptions(['--base', written]).base).toBe(base);
});

test('an archive elsewhere that the config file names may be asked', async () => {
  writeFileSync(join(folder, 'atlas.config.json'), '{ "basemap": "https://cdn.example/bay-area.pmtiles" }');
  server = staticServer(folder, '/', new Map(), await headersFor(folder));
  const answer = await fetch(`http://127.0.0.1:${await listen(server, 4600)}/`);
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toBe(headersWith(['https://cdn.example'])['content-security-policy']);
  expect(policy).toContain("; connect-src 'self' https://cdn.example; ");
});

test('the next port when the first is taken', async () => {
  const other = createServer();
  const taken = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  server = staticServer(folder);
  expect(await listen(server, taken)).toBeGreaterThan(taken);
  await expect(listen(staticServer(folder), taken, 1)).rejects.toThrow(`Port ${taken} is taken`);
  other.close();
});

test('after the last port there is none to try', async () => {
  const other = staticServer(folder);
  await listen(other, 65_535).catch(() => undefined);
  await expect(listen(staticServer(folder), 65_535)).rejects.toThrow('Port 65535 is taken');
  other.close();
});

test('nothing outside the folder is served', () => {
  server = staticServer(folder);
  for (const url of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/%', '/a%00b']) {
    expect(fileFor('/srv/dist', url)?.startsWith('/srv/dist') ?? true).toBe(true);
  }
  expect(fileFor('/srv/dist', '/geo/land.geojson')).toBe('/srv/dist/geo/land.geojson');
});
