/**
 * Cuts Noto Sans to the characters of the map's labels, public/fonts/atlas-<script>-<weight>.woff2; to those of the whole
 * page in Chinese, public/fonts/page-<script>-<weight>.woff2; to the one by which the header offers a language,
 * public/fonts/switch-<script>-600.woff2; and to those that a PDF is written with, in the older format that the PDF
 * library can take apart, public/fonts/paper-<script>-<weight>.woff. Its types are not checked: the packages that it
 * needs are large and not installed with the app.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { labelCharacters, layerTexts, placeNames } from '../lib/labelCharacters.mjs';
import { latinCharacters, pageCharacters, SWITCHES } from '../lib/pageCharacters.mjs';
import { root } from '../lib/root.mjs';

/** Hong Kong's shapes for Traditional characters: they differ from Taiwan's, and the map is about Hong Kong. */
const FONTS = /** @type {const} */ ([
  { language: 'en', name: 'latin', family: 'noto-sans', file: 'NotoSans' },
  { language: 'zh-Hant', name: 'zh-hant', family: 'noto-sans-hk', file: 'NotoSansHK' },
  { language: 'zh-Hans', name: 'zh-hans', family: 'noto-sans-sc', file: 'NotoSansSC' },
]);
const STYLES = /** @type {const} */ ({ 400: '400Regular', 600: '600SemiBold', 700: '700Bold' });

const { resolve } = createRequire(import.meta.url);
const folder = join(root, 'public', 'fonts');
mkdirSync(folder, { recursive: true });

for (const { language, name, family, file } of FONTS) {
  const labels = labelCharacters(language, [...placeNames(language), ...layerTexts(language)]);
  for (const weight of [400, 600, 700]) await cut(`atlas-${name}-${weight}`, family, file, weight, labels);
  const paper = language === 'en' ? latinCharacters() : pageCharacters(language);
  for (const weight of [400, 700]) await cut(`paper-${name}-${weight}`, family, file, weight, paper, 'woff');
  // English needs none: every system has Latin letters.
  if (language === 'en') continue;
  for (const weight of [400, 700]) await cut(`page-${name}-${weight}`, family, file, weight, pageCharacters(language));
  await cut(`switch-${name}-600`, family, file, 600, SWITCHES[language]);
}

async function cut(name, family, file, weight, characters, targetFormat = 'woff2') {
  const style = STYLES[weight];
  const full = readFileSync(resolve(`@expo-google-fonts/${family}/${style}/${file}_${style}.ttf`));
  // A label is drawn a character at a time, and Chinese needs no more: alternative shapes would never be seen.
  const font = await subsetFont(full, characters, { targetFormat, noLayoutClosure: true });
  writeFileSync(join(folder, `${name}.${targetFormat}`), font);
  console.log(`${name}.${targetFormat}  ${[...characters].length} characters  ${(font.length / 1024).toFixed(1)} KiB`);
}

const licence = (/** @type {string} */ family) =>
  readFileSync(resolve(`@expo-google-fonts/${family}/LICENSE_FONT`), 'utf8');
// The Latin and the Chinese letters have different authors and the same licence.
const [latinCopyright] = licence('noto-sans').split('\n');
writeFileSync(join(folder, 'OFL.txt'), `${latinCopyright}\n${licence('noto-sans-hk')}`);
