/**
 * Cuts Noto Sans to the characters of the map's labels: public/fonts/atlas-<script>-<weight>.woff2. Its types are not
 * checked: the packages that it needs are large and not installed with the app.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { labelCharacters, layerTexts, placeNames } from '../lib/labelCharacters.mjs';
import { root } from '../lib/root.mjs';

/** Hong Kong's shapes for Traditional characters: they differ from Taiwan's, and the map is about Hong Kong. */
const FONTS = /** @type {const} */ ([
  { language: 'en', name: 'latin', family: 'noto-sans', file: 'NotoSans' },
  { language: 'zh-Hant', name: 'zh-hant', family: 'noto-sans-hk', file: 'NotoSansHK' },
  { language: 'zh-Hans', name: 'zh-hans', family: 'noto-sans-sc', file: 'NotoSansSC' },
]);
const WEIGHTS = /** @type {const} */ ({ 400: '400Regular', 600: '600SemiBold', 700: '700Bold' });

const { resolve } = createRequire(import.meta.url);
const folder = join(root, 'public', 'fonts');
mkdirSync(folder, { recursive: true });

for (const { language, name, family, file } of FONTS) {
  const characters = labelCharacters(language, [...placeNames(language), ...layerTexts(language)]);
  for (const [weight, style] of Object.entries(WEIGHTS)) {
    const full = readFileSync(resolve(`@expo-google-fonts/${family}/${style}/${file}_${style}.ttf`));
    // A label is drawn a character at a time: alternative shapes and ligatures would never be seen.
    const cut = await subsetFont(full, characters, { targetFormat: 'woff2', noLayoutClosure: true });
    writeFileSync(join(folder, `atlas-${name}-${weight}.woff2`), cut);
    console.log(
      `atlas-${name}-${weight}.woff2  ${characters.length} characters  ${(cut.length / 1024).toFixed(1)} KiB`,
    );
  }
}
const licence = (/** @type {string} */ family) =>
  readFileSync(resolve(`@expo-google-fonts/${family}/LICENSE_FONT`), 'utf8');
// The Latin and the Chinese letters have different authors and the same licence.
const [latinCopyright] = licence('noto-sans').split('\n');
writeFileSync(join(folder, 'OFL.txt'), `${latinCopyright}\n${licence('noto-sans-hk')}`);
