/** What hosts are told to send is what `npm start` sends, word for word. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASK_FIRST, FOR_GOOD, HEADERS, headersWith, pagePolicy } from '../../scripts/lib/headers.mjs';
import { cacheControl, COMPRESSED, TYPES } from '../../scripts/lib/serve.mjs';
import { foreignOrigins } from '../../scripts/policyPlugin.ts';
import { messages as zhHans } from '../../src/i18n/zh-Hans.ts';
import { messages as zhHant } from '../../src/i18n/zh-Hant.ts';
import { isOwnScript } from '../../src/ui/trusted.ts';
import { ofOtherPlace, ofOtherScript, westernStops } from '../helpers/scripts.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');
const headersIn = (text: string, pattern: RegExp): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of text.matchAll(pattern)) (found[name.toLowerCase()] ??= []).push(value);
  return found;
};
const escaped = (text: string) => text.replaceAll(/[.+]/g, String.raw`\$&`);
/** As they stand in the file, a header at a time. */
const expected = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]]));

test.each([
  ['nginx.conf', /^\s*add_header ([\w-]+) "([^\n]*)" always;$/gm],
  ['Caddyfile', /^\t\t([A-Z][\w-]+) "([^\n]*)"$/gm],
  ['_headers', /^ {2}((?!Cache-Control)[A-Z][\w-]+): (.*)$/gm],
])('%s has the same headers', (name, pattern) => {
  expect(headersIn(read(name), pattern)).toEqual(expected);
});

const compressed = COMPRESSED.filter((extension) => extension !== '.map').map(
  (extension) => [extension.slice(1), TYPES[extension] ?? ''] as const,
);

test.each(compressed)('nginx.conf and Caddyfile compress what ends in .%s: %s', (extension, whole) => {
  const [type = '', charset] = whole.split('; ');
  const nginx = read('nginx.conf');
  // Always with text/html, which none of the lists may name.
  const listed = (name: string) => [
    'text/html',
    ...(new RegExp(`${name} ([^;]*);`).exec(nginx)?.[1] ?? '').split(/\s+/),
  ];
  expect(listed('gzip_types')).toContain(type);
  expect(listed('charset_types').includes(type)).toBe(charset !== undefined);
  const isKnownToNginx = ['css', 'html', 'json', 'svg', 'txt', 'wasm'].includes(extension);
  expect(isKnownToNginx || new RegExp(`^ {4}${escaped(type)} (.* )?${extension}[ ;]`, 'm').test(nginx)).toBe(true);
  const caddy = read('Caddyfile');
  const begins = [...caddy.matchAll(/\theader Content-Type (.*)\*/g)].map(([, begin = '']) => begin);
  expect(begins.some((begin) => type.startsWith(begin.replace(/\*$/, '')))).toBe(true);
  const isKnownToCaddy = ['css', 'html', 'js', 'json', 'mjs', 'svg', 'wasm'].includes(extension);
  expect(isKnownToCaddy || caddy.includes(`\t@${extension} path *.${extension}\n`)).toBe(true);
  expect(isKnownToCaddy || caddy.includes(`\theader @${extension} Content-Type "${whole}"\n`)).toBe(true);
});

test('a cache between nginx and the browser keeps the compressed file apart from the other', () => {
  expect(read('nginx.conf')).toMatch(/^ {2}gzip_vary on;$/m);
});

test.each([
  ['nginx.conf', /~\/assets\/ "([^"]*)";/, /default "([^"]*)";/],
  ['Caddyfile', /@hashed Cache-Control "([^"]*)"/, /@others Cache-Control "([^"]*)"/],
])('%s keeps for good what has a hash in its name, and nothing else', (name, hashed, others) => {
  expect(hashed.exec(read(name))?.[1]).toBe(FOR_GOOD);
  expect(others.exec(read(name))?.[1]).toBe(ASK_FIRST);
  expect([cacheControl('/dist/assets/index-B0QQSF10.js'), cacheControl('/dist/sw.js')]).toEqual([FOR_GOOD, ASK_FIRST]);
});

test('Caddyfile does not have a browser keep for good that a file is missing', () => {
  expect(read('Caddyfile')).toMatch(/@hashed \{\n\t\tpath \*\/assets\/\*\n\t\tfile\n\t\}/);
});

test('_headers keeps nothing for good: a rule of it holds for what is missing too', () => {
  expect(read('_headers').match(/^\S+$/gm)).toEqual(['/*']);
  expect(read('_headers').match(/^ {2}Cache-Control: .*$/gm)).toEqual([`  Cache-Control: ${ASK_FIRST}`]);
});

describe('the page for what is missing', () => {
  const page = readFileSync('public/404.html', 'utf8');

  test('has the policy of the page, and needs no more than the policy gives', () => {
    expect(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1]).toBe(pagePolicy([]));
    expect(page).not.toMatch(/<script|<style| style=|<link| src=| href=/);
  });

  test.each(['zh-Hant', 'zh-Hans'] as const)('says so in %s', (language) => {
    const said = [...page.matchAll(new RegExp(`lang="${language}">(.*?)<`, 'g'))]
      .map(([, text = '']) => text)
      .join(' ');
    expect(said).toContain(language === 'zh-Hant' ? zhHant.atlas : zhHans.atlas);
    expect([ofOtherScript(said, language), ofOtherPlace(said, language), westernStops(said)]).toEqual(['', [], []]);
  });
});

describe('the policy', () => {
  test('lets nothing run that is not a file of the atlas, and nothing come from elsewhere', () => {
    expect(pagePolicy([])).not.toMatch(/unsafe|https?:|\*/);
    expect(pagePolicy([])).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(pagePolicy([])).toContain("require-trusted-types-for 'script'");
  });

  test('a page that is given an archive elsewhere may ask that host alone', () => {
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
    expect(() => foreignOrigins(folder)).toThrow(/atlas.config.json: "basemap" needs a "url"/);
    writeFileSync(join(folder, 'atlas.config.json'), '{ "basemap": null, }');
    expect(() => foreignOrigins(folder)).toThrow(/^atlas.config.json: the file is not JSON: ./);
    rmSync(folder, { recursive: true });
  });

  test('what is sent says the same, of frames too, and lets a worker run WebAssembly', () => {
    const sent = pagePolicy([]).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
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
