// @ts-check
/** The first view, and the two clicks that everybody makes: on a place of the map, on an area of the filter. */
import { pointOnMap, waitForMap } from '../../tests/browser/map.mjs';
import { armClick, installClock, rest } from './measure.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * `elsewhere` is filled with the addresses that are asked for and are not the app's own.
 * @typedef {{ browser: import('playwright-core').Browser, address: string, n: number, elsewhere: string[] }} App
 */

/** What the page is asked for: the only names of the app in this file. */
const PAGE = {
  home: '[data-panel="home"]',
  place: '[data-panel="place"] h1',
  panel: 'main',
  areas: 'input[data-area]',
  count: '[data-list-count]',
  /** Part of the name of the chunk with the map's code. */
  mapChunk: '/MapArea-',
};

/** Clicked in turn; each has a mark of its own in the first view. */
const PLACES = ['nansha', 'huizhou', 'macao', 'shenzhen', 'hkia'];

/** Milliseconds until the text was painted and until the map's code had come, on `n` first visits. @param {App} app */
export const measureFirstLoads = (app) =>
  repeat(app.n, () =>
    inFreshPage(app, async (page) => {
      const measured = await page.evaluate((mapChunk) => {
        const chunk = performance.getEntriesByType('resource').find(({ name }) => name.includes(mapChunk));
        // The page carries its text: nothing is painted before it.
        const text = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        return { text, map: /** @type {PerformanceResourceTiming | undefined} */ (chunk)?.responseEnd ?? 0 };
      }, PAGE.mapChunk);
      if (!measured.text) throw new Error('No text was painted.');
      if (!measured.map) throw new Error(`No request was seen for a file with ${PAGE.mapChunk} in its name.`);
      return measured;
    }),
  );

/** From a click on a place to its panel, `n` times. @param {App} app */
export const measureClicks = (app) =>
  inFreshPage(app, async (page) => {
    /** @type {{ id: string, position?: { at: [number, number] }, labelAt?: [number, number] }[]} */
    const places = await (await fetch(`${app.address}data/places.json`)).json();
    return repeat(app.n, async (i) => {
      const place = places.find(({ id }) => id === PLACES[i % PLACES.length]);
      const at = place?.position?.at ?? place?.labelAt;
      if (!at) throw new Error(`There is nowhere to click for ${PLACES[i % PLACES.length]}.`);
      const { x, y } = await pointOnMap(page, at);
      await page.mouse.move(x, y);
      const result = await timed(page, { change: PAGE.panel, until: PAGE.place }, () => page.mouse.click(x, y));
      await page.goBack();
      await page.waitForSelector(PAGE.home);
      await waitForMap(page);
      return result;
    });
  });

/** From a click on an area to the list, its counts and the map's style, `n` times. @param {App} app */
export const measureFilters = (app) =>
  inFreshPage(app, async (page) => {
    const boxes = page.locator(PAGE.areas);
    const areas = await boxes.count();
    if (areas === 0) throw new Error(`There is no area filter: nothing matches ${PAGE.areas}.`);
    return repeat(app.n, async (i) => {
      const box = boxes.nth(Math.floor(i / 2) % areas);
      const result = await timed(page, { change: PAGE.panel, until: PAGE.count }, () => box.click());
      if (!result.styled) throw new Error('The filter did not reach the map.');
      await waitForMap(page);
      return result;
    });
  });

/**
 * @template T @param {App} app @param {(page: Page) => Promise<T>} work
 * @returns {Promise<T>} a new context each time: nothing is cached
 */
async function inFreshPage({ browser, address, elsewhere }, work) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(address)) elsewhere.push(request.url());
  });
  const page = await context.newPage();
  await page.addInitScript(installClock);
  await page.goto(`${address}?lang=en`);
  await waitForMap(page);
  const result = await work(page);
  await context.close();
  return result;
}

/**
 * @param {Page} page @param {{ change: string, until: string }} what @param {() => Promise<void>} click
 * @returns {Promise<{ inDocument: number, styled: number, painted: number }>}
 */
async function timed(page, what, click) {
  // Nobody clicks while the picture of the click before is still being drawn, which a graphics card does in no time.
  await page.evaluate(rest);
  await page.evaluate(armClick, what);
  await click();
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came of the click: no change in ${what.until}.`)), 30_000);
  });
  const measured = page.evaluate(() => /** @type {any} */ (globalThis).atlasMeasured);
  const result = await Promise.race([measured, late]);
  clearTimeout(timer);
  return /** @type {any} */ (result);
}

/** One after the other. @template T @param {number} times @param {(i: number) => Promise<T>} work */
export async function repeat(times, work) {
  /** @type {T[]} */
  const results = [];
  for (let i = 0; i < times; i += 1) results.push(await work(i));
  return results;
}
