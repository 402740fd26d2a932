// @ts-check
/** `npm run icons`: draws the app's icons from public/icon.svg, after the logo has changed, with the tests' browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from '../lib/install.mjs';
import { readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';

const USAGE = `
npm run icons                               public/icons, from public/icon.svg
`;
readOptions(USAGE, { options: {} });

/** `full` has no rounded corners: the phone cuts its own shape, and the mark stands inside what every shape leaves. */
const ICONS = [
  { name: '192', size: 192, full: false },
  { name: '512', size: 512, full: false },
  { name: 'maskable-512', size: 512, full: true },
  { name: 'apple-touch-180', size: 180, full: true },
];

await installIfNeeded({ dev: true });
const { chromium } = await import('@playwright/test');
const { browserLaunchOptions } = await import('../../tests/browser/launch.mjs');

const svg = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
const folder = join(root, 'public', 'icons');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(browserLaunchOptions());
for (const { name, size, full } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = full ? svg.replace(/ rx="\d+"/, '') : svg;
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
  await page.close();
}
await browser.close();
