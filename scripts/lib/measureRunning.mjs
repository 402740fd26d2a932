// @ts-check
/** The atlas in use: another language, a frame after a change of the map's style, and what an hour leaves in memory. */
import { waitForMap } from '../../tests/browser/map.mjs';

/** @typedef {{ browser: import('playwright-core').Browser, address: string }} App */
/** @typedef {HTMLElement & { atlasMap: import('maplibre-gl').Map }} MapElement */

/** After so many rounds all that is loaded once is loaded, and growth is growth. */
const SETTLED = 10;

/** @template T @param {App} app @param {(page: import('playwright-core').Page) => Promise<T>} work */
async function onPage({ browser, address }, work) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  await page.goto(`${address}?lang=en`);
  await waitForMap(page);
  const result = await work(page);
  await page.context().close();
  return result;
}

/** Milliseconds from the click on a language to its words. @param {App} app @param {number} n */
export const measureLanguages = (app, n) =>
  onPage(app, async (page) => {
    const measured = [];
    for (let i = 0; i < n; i += 1) {
      const language = ['zh-Hant', 'zh-Hans', 'en'][i % 3];
      measured.push(
        await page.evaluate(
          (lang) =>
            new Promise((resolve) => {
              const link = document.querySelector(`.languages a[lang="${lang}"]`);
              const heading = document.querySelector('main h1');
              if (!(link instanceof HTMLElement) || !heading) throw new Error(`No link for ${lang}.`);
              const start = performance.now();
              const seen = new MutationObserver(() => {
                seen.disconnect();
                resolve(performance.now() - start);
              });
              seen.observe(heading, { characterData: true, childList: true, subtree: true });
              link.click();
            }),
          language,
        ),
      );
      await waitForMap(page);
    }
    return /** @type {number[]} */ (measured);
  });

/** Milliseconds that the first frame after a filter takes the page, drawn in software. @param {App} app @param {number} n */
export const measureFrames = (app, n) =>
  onPage(app, async (page) => {
    const measured = [];
    for (let i = 0; i < n; i += 1) {
      measured.push(
        await page.evaluate(
          (at) =>
            new Promise((resolve) => {
              const { atlasMap } = /** @type {MapElement} */ (document.querySelector('.atlas-map'));
              const box = document.querySelectorAll('input[data-area]')[Math.floor(at / 2) % 5];
              if (!(box instanceof HTMLElement)) throw new Error('There is no area filter.');
              const start = performance.now();
              atlasMap.once('styledata', () => atlasMap.once('render', () => resolve(performance.now() - start)));
              box.click();
            }),
          i,
        ),
      );
      await waitForMap(page);
    }
    return /** @type {number[]} */ (measured);
  });

/**
 * One person's round through the atlas, again and again in one page. An hour of it is some forty rounds.
 * @param {App} app @param {number} rounds after the first ten
 * @returns {Promise<{ name: string, rounds: number, settled: number, last: number, growth: number }>} bytes of the page's heap
 */
export const measureMemory = (app, rounds) =>
  onPage(app, async (page) => {
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable');
    const heap = async () => {
      await inspector.send('HeapProfiler.collectGarbage');
      const { metrics } = await inspector.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    };
    const heaps = [];
    for (let i = 0; i < SETTLED + rounds; i += 1) {
      await round(page);
      heaps.push(await heap());
    }
    // The lowest of three: what is only late in going is not growth.
    const lowest = (/** @type {number[]} */ some) => Math.min(...some);
    const settled = lowest(heaps.slice(SETTLED - 3, SETTLED));
    const last = lowest(heaps.slice(-3));
    return { name: 'heap in use, bytes', rounds, settled, last, growth: last / settled - 1 };
  });

/** @param {import('playwright-core').Page} page */
async function round(page) {
  await page.locator('#panel .chips a').first().click();
  await page.locator('[data-panel="place"] a[data-initiative]').first().click();
  await page.locator('[data-panel="initiative"] .back').click();
  await page.locator('.brand').click();
  await page.locator('[data-panel="home"] h1').waitFor();
  const area = page.locator('input[data-area]').first();
  await area.click();
  await area.click();
  for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
    await page.locator(`.languages a[lang="${language}"]`).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
  }
  await page.getByRole('combobox').fill('nansha');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').fill('');
  // In the box a key is a letter.
  await page.getByRole('combobox').blur();
  await page.keyboard.press('l');
  await page.locator('.in-view a').first().waitFor();
  await page.locator('.brand').click();
  await waitForMap(page);
}
