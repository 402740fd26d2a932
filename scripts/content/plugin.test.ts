import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { contentPlugin } from './plugin.ts';

test('a build tells the problems of the record once, however many of its modules the app asks for', async () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-content-'));
  for (const folder of ['content', 'public/geo', 'src/map/layers'])
    cpSync(folder, join(root, folder), { recursive: true });
  appendFileSync(join(root, 'content/places/nansha.yaml'), 'colour: red\n');
  const imports = LANGUAGES.map((language) => `import 'virtual:atlas-content/${language}';`);
  writeFileSync(join(root, 'index.html'), `<script type="module">${imports.join('')}</script>`);

  const said = await build({ root, configFile: false, logLevel: 'silent', plugins: [contentPlugin()] }).then(
    () => '',
    String,
  );
  expect(said.match(/content\/places\/nansha\.yaml: "colour" is not a field/g)).toHaveLength(1);
  rmSync(root, { recursive: true });
});
