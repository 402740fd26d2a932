// @ts-check
/**
 * `npm run screenshots`: every screen in three languages, both themes and two sizes, into screenshots/ (which git
 * ignores) with a contact sheet to look at. The screens are listed in lib/shots.mjs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitForMap } from '../../tests/browser/map.mjs';
import { misused, readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';
import { contactSheet, fileOf, LANGUAGES, queryOf, SHOTS, SIZES, THEMES } from '../lib/shots.mjs';
import { withApp } from '../lib/withApp.mjs';

/** @type {{ type: 'string', multiple: true, default: string[] }} */
const several = { type: 'string', multiple: true, default: [] };
const USAGE = `
npm run screenshots                                     all of them
npm run screenshots -- --only place --lang en --theme dark --size 390x844       some of them; each may be repeated
npm run screenshots -- --readme                         docs/first-view.png, for the README
Screens: ${SHOTS.map(({ name }) => name).join(', ')}
`;
const { values } = readOptions(USAGE, {
  options: { only: several, lang: several, theme: several, size: several, readme: { type: 'boolean', default: false } },
});
/** @param {string[]} chosen @param {string} name */
const wanted = (chosen, name) => chosen.length === 0 || chosen.includes(name);

const folder = join(root, 'screenshots');
const shots = SHOTS.filter(({ name }) => wanted(values.only, name));
/** @type {[option: 'only' | 'lang' | 'theme' | 'size', names: readonly string[]][]} */
const known = [
  ['only', SHOTS.map(({ name }) => name)],
  ['lang', LANGUAGES],
  ['theme', THEMES],
  ['size', SIZES.map(({ name }) => name)],
];
for (const [option, names] of known) {
  const wrong = values[option].find((name) => !names.includes(name));
  if (wrong !== undefined) misused(`--${option} is one of ${names.join(', ')}, not "${wrong}".`, USAGE);
}

/** Pages that draw at once: software WebGL takes a core for each. */
const AT_ONCE = 2;

await withApp(async ({ browser, address }) => {
  if (values.readme) {
    const file = join(root, 'docs', 'first-view.png');
    const [shot] = SHOTS;
    const [size] = SIZES;
    if (shot && size) await inContext('en', 'light', size, async (page) => take(page, shot, 'en', file));
    console.log(file);
    return;
  }

  const contexts = SIZES.filter(({ name }) => wanted(values.size, name)).flatMap((size) =>
    THEMES.filter((name) => wanted(values.theme, name)).flatMap((theme) =>
      LANGUAGES.filter((name) => wanted(values.lang, name)).map((language) => ({ size, theme, language })),
    ),
  );
  const taken = shots.flatMap(({ name }) => contexts.map((context) => ({ name, ...context })));
  // What is there afterwards was taken now, or not asked for.
  for (const shot of taken) rmSync(join(folder, fileOf(shot)), { force: true });
  const left = [...contexts];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { size, theme, language } = next;
      await inContext(language, theme, size, async (page) => {
        for (const shot of shots) {
          await take(page, shot, language, join(folder, fileOf({ name: shot.name, language, theme, size })));
        }
      });
      console.log(`${size.name} ${theme} ${language}: ${shots.length} taken, ${left.length} rounds to begin`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  taken.sort((a, b) => order(a) - order(b));
  const sheet = join(folder, 'index.html');
  writeFileSync(sheet, contactSheet(taken));
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  console.log(`${taken.length} screenshots: ${sheet} and contact-sheet.png beside it`);

  /**
   * @param {string} language @param {'light' | 'dark'} theme @param {{ width: number, height: number }} viewport
   * @param {(page: import('playwright-core').Page) => Promise<void>} draw
   */
  async function inContext(language, theme, { width, height }, draw) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language,
      colorScheme: theme,
      // Pictures of journeys half made would differ each time.
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Hong_Kong',
      // Nothing is kept for later: these windows are seen once.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
    await draw(page);
    await context.close();
  }

  /** @param {import('playwright-core').Page} page @param {import('../lib/shots.mjs').Shot} shot @param {string} language @param {string} file */
  async function take(page, shot, language, file) {
    await page.goto(`${address}${queryOf(shot, language)}`);
    await waitForMap(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
  }
});

/** Screens in the order of the list, the sizes of one screen below each other. @param {{ name: string, size: { name: string } }} shot */
function order({ name, size }) {
  return (
    SHOTS.findIndex((shot) => shot.name === name) * SIZES.length + SIZES.findIndex((other) => other.name === size.name)
  );
}
