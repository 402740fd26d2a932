import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesToKeep, versionOf, withMarks, type BuiltFile } from '../../scripts/offline/files.ts';
import { webManifest } from '../../scripts/offline/webManifest.ts';

const file = (path: string, text = path): BuiltFile => ({ path, bytes: Buffer.from(text) });
const BUILD = [
  file('index.html'),
  file('assets/index-B0QQSF10.js'),
  file('geo/land.geojson'),
  file('geo/CREDITS.md'),
  file('fonts/atlas-latin-400.woff2'),
  file('data/initiatives.json'),
  file('data/schema/places.schema.json'),
  file('.vite/manifest.json'),
  file('manifest.webmanifest'),
  file('icons/192.png'),
];

test('all that the page asks for is kept; open data and papers are not', () => {
  expect(filesToKeep(BUILD).map(({ url }) => url.replace(/\?v=\w{10}$/, '?v=…'))).toEqual([
    'assets/index-B0QQSF10.js',
    'fonts/atlas-latin-400.woff2?v=…',
    'geo/land.geojson?v=…',
    'icons/192.png',
    'index.html',
    'manifest.webmanifest',
  ]);
});

test('a file with other contents has another address, or another revision; always another checksum', () => {
  for (const path of ['geo/land.geojson', 'fonts/atlas-latin-400.woff2', 'index.html']) {
    const [before] = filesToKeep([file(path, 'a')]);
    const [after] = filesToKeep([file(path, 'b')]);
    expect([after?.url, after?.revision], path).not.toEqual([before?.url, before?.revision]);
    expect(after?.integrity).not.toBe(before?.integrity);
  }
});

test('a style sheet asks for its fonts by their marks, and leaves alone what has none', () => {
  const css = `src: local('Noto Sans'), url('/fonts/page.woff2') format('woff2'), url(/fonts/page.woff2), url(/other.png)`;
  expect(withMarks(css, { 'fonts/page.woff2': 'abc' })).toBe(
    `src: local('Noto Sans'), url('/fonts/page.woff2?v=abc') format('woff2'), url(/fonts/page.woff2?v=abc), url(/other.png)`,
  );
});

test('a version is known by its files, in whatever order they are read', () => {
  const version = versionOf(filesToKeep(BUILD));
  expect(versionOf(filesToKeep(BUILD.toReversed()))).toBe(version);
  expect(versionOf(filesToKeep([...BUILD, file('data/areas.json')]))).toBe(version);
  expect(versionOf(filesToKeep([...BUILD.slice(1), file('index.html', 'new')]))).not.toBe(version);
});

test('each icon that the web manifest names is there, in the size that it says', () => {
  for (const { src, sizes, type } of webManifest.icons) {
    const bytes = readFileSync(`public/${src}`);
    if (type !== 'image/png') continue;
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test('the icon is the logo', () => {
  const shapes = (text: string) => [...text.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d);
  const logo = shapes(readFileSync('src/ui/Logo.tsx', 'utf8'));
  expect(logo.length).toBeGreaterThan(0);
  expect(shapes(readFileSync('public/icon.svg', 'utf8'))).toEqual(logo);
});

test('the installed atlas stays where it was installed from: no address names a host or a root', () => {
  const { start_url, scope, icons } = webManifest;
  // It would be relative to the host's root: two copies on one host would be one app.
  expect(webManifest).not.toHaveProperty('id');
  for (const address of [start_url, scope, ...icons.map(({ src }) => src)]) expect(address).not.toMatch(/^(\/|\w+:)/);
});
