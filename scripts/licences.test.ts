import { expect, test } from 'vitest';
import { licenceOf, licencesText, packageOf } from './licencesPlugin.ts';

test('a package that does not name its licence is known by the text that it brings', () => {
  const { name, identifier, text } = licenceOf('node_modules/png-js');
  expect([name, identifier]).toEqual(['png-js', 'MIT']);
  expect(text).toContain('Devon Govett');
});

test('a module belongs to the nearest package that has a name', () => {
  const folder = packageOf(`${process.cwd()}/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url`);
  expect(folder).toBe(`${process.cwd()}/node_modules/maplibre-gl`);
  expect(packageOf(`${process.cwd()}/src/main.tsx`)).toBeNull();
  expect(packageOf('\0virtual:atlas-version')).toBeNull();
});

test('a package that states nothing at all stops the build, and is named', () => {
  const stated = { name: 'kind', version: '1.0.0', identifier: 'MIT', text: null };
  const silent = { name: 'silent', version: '1.0.0', identifier: null, text: null };
  expect(licencesText([stated])).toContain('## kind 1.0.0 (MIT)');
  expect(() => licencesText([stated, silent])).toThrow('silent ships with the atlas and states no licence.');
});
