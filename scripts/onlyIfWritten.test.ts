import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offlinePlugin } from './offline/plugin.ts';
import { onlyIfWritten } from './onlyIfWritten.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  mkdirSync(join(root, 'public'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>The atlas</title></head><body></body></html>',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

const fail = (): never => {
  throw new Error('content/places/nansha.yaml: "colour" is not known.');
};

test.each<[where: string, hooks: Partial<Plugin>]>([
  ['its files are read', { buildStart: fail }],
  ['the page is written', { transformIndexHtml: fail }],
])('a build that fails while %s says why, also where none was before', async (_where, hooks) => {
  const plugins = [{ name: 'fails', ...hooks }, onlyIfWritten(offlinePlugin())];
  await expect(build({ root, configFile: false, logLevel: 'silent', plugins })).rejects.toThrow(
    'content/places/nansha.yaml: "colour" is not known.',
  );
});

test('one that does not fail has a service worker', async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [onlyIfWritten(offlinePlugin())],
    build: { manifest: true },
  });
  expect(existsSync(join(root, 'dist', 'sw.js'))).toBe(true);
});
