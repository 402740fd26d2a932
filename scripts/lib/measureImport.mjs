// @ts-check
/** A large file of a person's own: how long its worker takes, and the map after a change of the layer's filter. */
import { waitForMap } from '../../tests/browser/map.mjs';
import { manyPoints } from './manyPoints.mjs';

/** @typedef {{ browser: import('playwright-core').Browser, address: string, n: number, count: number }} App */

/** What the page is asked for: the only names of the app in this file. */
const PAGE = {
  begin: '.own-layers > .button',
  file: 'dialog input[type=file]',
  add: '[data-import-add]:enabled',
  layer: '[data-own-layer]',
  edit: '[data-own-layer] .own-line .link-button',
  filter: '.own-fields fieldset input[type=text]',
};

/** Each lets a fifth of the points through; the last takes the filter away. */
const FILTERS = ['school', 'clinic', 'depot', 'kiosk', ''];

/** Milliseconds that a file is waited for: far beyond what it takes, for a machine that has other work. */
const GIVEN_UP = 120_000;

/** Installed before the page's own code: how long a worker takes from reading a file to its judgement. */
function watchWorkers() {
  const { postMessage } = Worker.prototype;
  /** @type {{ read: number, judged: number }} */
  const clock = { read: 0, judged: 0 };
  Object.assign(globalThis, { atlasImport: clock });
  /** @this {Worker} @param {any[]} args */
  function watched(...args) {
    if (args[0]?.kind === 'read' && !clock.read) {
      clock.read = performance.now();
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'judged') clock.judged ||= performance.now();
      });
    }
    return Reflect.apply(postMessage, this, args);
  }
  Worker.prototype.postMessage = watched;
}

/**
 * @param {App} app
 * @returns {Promise<{ worker: number[], drawn: number[], filter: number[] }>} milliseconds: the worker's, from the button
 *   to all points drawn, and of each change of the filter from the input to the map at rest
 */
export async function measureImport({ browser, address, n, count }) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchWorkers);
    await page.goto(`${address}?lang=en&mode=plan`);
    await waitForMap(page);
    await page.locator(PAGE.begin).click();
    const file = { name: 'points.csv', mimeType: 'text/csv', buffer: Buffer.from(manyPoints(count)) };
    await page.locator(PAGE.file).setInputFiles(file);
    const add = page.locator(PAGE.add);
    await add.waitFor({ timeout: GIVEN_UP });
    const worker = await page.evaluate(() => {
      const { read, judged } = /** @type {any} */ (globalThis).atlasImport;
      if (!read || !judged) throw new Error('The import’s worker was not seen at work.');
      return judged - read;
    });
    const began = performance.now();
    await add.click({ timeout: GIVEN_UP });
    await page.locator(PAGE.layer).waitFor({ timeout: GIVEN_UP });
    await waitForMap(page, GIVEN_UP);
    const drawn = performance.now() - began;
    await page.locator(PAGE.edit).click();
    /** @type {number[]} */
    const filter = [];
    for (let i = 0; i < n; i += 1) {
      filter.push(await changeFilter(page, FILTERS[i % FILTERS.length] ?? ''));
      await waitForMap(page, GIVEN_UP);
    }
    return { worker: [worker], drawn: [drawn], filter };
  } finally {
    await context.close();
  }
}

/** As if the text were put in at once. @param {import('playwright-core').Page} page @param {string} text */
const changeFilter = (page, text) =>
  page.evaluate(
    ({ selector, value }) =>
      new Promise((/** @type {(took: number) => void} */ resolve, reject) => {
        const { atlasMap } = /** @type {HTMLElement & { atlasMap: import('maplibre-gl').Map }} */ (
          document.querySelector('.atlas-map')
        );
        const input = document.querySelector(selector);
        if (!(input instanceof HTMLInputElement)) return reject(new Error(`There is no filter: ${selector}.`));
        const start = performance.now();
        atlasMap.once('styledata', () => atlasMap.once('idle', () => resolve(performance.now() - start)));
        // React hears of a value that was set past its own setter.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    { selector: PAGE.filter, value: text },
  );
