/** What hosts are told to send is what `npm start` sends, word for word. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASK_FIRST, FOR_GOOD, HEADERS, headersWith, PAGE_POLICY, pagePolicy } from '../../scripts/lib/headers.mjs';
import { cacheControl } from '../../scripts/lib/serve.mjs';
import { foreignOrigins } from '../../scripts/policyPlugin.ts';
import { isOwnScript } from '../../src/ui/trusted.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');
const headersIn = (text: string, pattern: RegExp): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of text.matchAll(pattern)) (found[name.toLowerCase()] ??= []).push(value);
  return found;
};
/** As they stand in the file, a header at a time. */
const expected = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]]));

test.each([
  ['nginx.conf', /^\s*add_header ([\w-]+) "([^\n]*)" always;$/gm],
  ['Caddyfile', /^\t\t([A-Z][\w-]+) "([^\n]*)"$/gm],
  ['_headers', /^ {2}((?!Cache-Control)[A-Z][\w-]+): (.*)$/gm],
])('%s has the same headers', (name, pattern) => {
  expect(headersIn(read(name), pattern)).toEqual(expected);
});

test.each([
  ['nginx.conf', /~\/assets\/ "([^"]*)";/, /default "([^"]*)";/],
  ['Caddyfile', /@hashed Cache-Control "([^"]*)"/, /@others Cache-Control "([^"]*)"/],
  [
    '_headers',
    /\/assets\/\*\n {2}! Cache-Control\n {2}Cache-Control: (.*)/,
    /\/\*\n(?: {2}.*\n)*? {2}Cache-Control: (.*)/,
  ],
])('%s keeps for good what has a hash in its name, and nothing else', (name, hashed, others) => {
  expect(hashed.exec(read(name))?.[1]).toBe(FOR_GOOD);
  expect(others.exec(read(name))?.[1]).toBe(ASK_FIRST);
  expect([cacheControl('/dist/assets/index-B0QQSF10.js'), cacheControl('/dist/sw.js')]).toEqual([FOR_GOOD, ASK_FIRST]);
});

test('Caddyfile does not have a browser keep for good that a file is missing', () => {
  expect(read('Caddyfile')).toMatch(/@hashed \{\n\t\tpath \*\/assets\/\*\n\t\tfile\n\t\}/);
});

describe('the policy', () => {
  test('lets nothing run that is not a file of the atlas, and nothing come from elsewhere', () => {
    expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*/);
    expect(PAGE_POLICY).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
  });

  test('a page that is given an archive elsewhere may ask that host alone', () => {
    expect(pagePolicy([])).toBe(PAGE_POLICY);
    expect(pagePolicy(['https://cdn.example'])).toContain("; connect-src 'self' https://cdn.example; ");
  });

  test('hosts are those that the config file names, once each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-config-'));
    const write = (value: unknown) => writeFileSync(join(folder, 'atlas.config.json'), JSON.stringify(value));
    write({ basemap: 'https://cdn.example/a.pmtiles', layers: [] });
    expect(foreignOrigins(folder)).toEqual(['https://cdn.example']);
    write({ basemap: 'tiles/a.pmtiles' });
    expect(foreignOrigins(folder)).toEqual([]);
    write({ basemap: 'a.mbtiles' });
    expect(() => foreignOrigins(folder)).toThrow(/atlas.config.json: "basemap".url/);
    rmSync(folder, { recursive: true });
  });

  test('what is sent says the same, of frames too, and lets a worker run WebAssembly', () => {
    const sent = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    expect(HEADERS['content-security-policy']).toBe(`${sent}; frame-ancestors *`);
    expect(headersWith([])).toEqual(HEADERS);
  });
});

describe('a script that may be started by its address', () => {
  const page = 'https://gov.example/atlas/?lang=en';

  test.each(['assets/worker-CXd4Chp5.js', 'https://gov.example/atlas/sw.js', '/atlas/assets/maplibre-gl-worker.mjs'])(
    'is one of this atlas: %s',
    (address) => expect(isOwnScript(address, page)).toBe(true),
  );

  test.each([
    'https://elsewhere.example/atlas/sw.js',
    'https://gov.example/sw.js',
    '/atlas/data/initiatives.json',
    '/atlas/assets/../upload.js',
    'assets/%2e%2e/upload.js',
    'data:text/javascript,alert(1)',
    'blob:https://gov.example/1b9d6bcd',
    'javascript:alert(1)',
  ])('is none of another: %s', (address) => expect(isOwnScript(address, page)).toBe(false));
});
