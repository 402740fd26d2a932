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
 * One person's round through the atlas, again and again in one page. An hour of it is some forty rounds. The browser
 * goes on to compile what is called often: that code is in the page's heap, and is told from the atlas's own data.
 * @param {App} app @param {number} rounds after the first ten
 * @returns {Promise<{ name: string, rounds: number, settled: number, last: number, compiled: number, growth: number }>}
 *   bytes of the page's heap, and by how many compiled code has grown; growth as a share, without that code
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
    await page.evaluate(bringRound);
    const heaps = [];
    let codeAtFirst = NaN;
    for (let i = 0; i < SETTLED + rounds; i += 1) {
      const { exceptionDetails } = await inspector.send('Runtime.evaluate', {
        expression: 'round()',
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      heaps.push(await heap());
      if (i + 1 === SETTLED) codeAtFirst = await compiledCode(inspector);
    }
    const compiled = (await compiledCode(inspector)) - codeAtFirst;
    // The lowest of three: what is only late in going is not growth.
    const lowest = (/** @type {number[]} */ some) => Math.min(...some);
    const settled = lowest(heaps.slice(SETTLED - 3, SETTLED));
    const last = lowest(heaps.slice(-3));
    const growth = (last - compiled) / settled - 1;
    return { name: 'heap in use, bytes', rounds, settled, last, compiled, growth };
  });

/** Bytes of the page's heap that are code, by a snapshot of it. @param {import('playwright-core').CDPSession} inspector */
async function compiledCode(inspector) {
  /** @type {string[]} */
  const chunks = [];
  const take = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk);
  inspector.on('HeapProfiler.addHeapSnapshotChunk', take);
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  inspector.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [code, type, size] = [types[0].indexOf('code'), fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length) if (nodes[i + type] === code) bytes += nodes[i + size];
  return bytes;
}

/**
 * Puts a round into the page, once: the browser keeps the code of every command that a test gives it, some fifteen for
 * each round, and all of that would count as the atlas's.
 */
function bringRound() {
  /** @param {string} selector @returns {Promise<HTMLElement>} */
  const appears = (selector) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const element = document.querySelector(selector);
        if (!(element instanceof HTMLElement)) return;
        changes.disconnect();
        clearTimeout(late);
        resolve(element);
      };
      const late = setTimeout(() => reject(new Error(`${selector} does not appear.`)), 30_000);
      const changes = new MutationObserver(look);
      changes.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });
  /** @param {string} selector */
  const click = async (selector) => (await appears(selector)).click();
  /** @param {HTMLElement} box @param {string} text */
  const type = (box, text) => {
    // As the browser does it: React hears of what is typed, not of what a script sets.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const mapRests = async () => {
    const { atlasMap } = /** @type {MapElement} */ (await appears('.atlas-map:not([data-behind])'));
    await new Promise((resolve) => {
      atlasMap.once('idle', resolve);
      atlasMap.triggerRepaint();
    });
  };
  const round = async () => {
    await click('#panel .chips a');
    await click('[data-panel="place"] a[data-initiative]');
    await click('[data-panel="initiative"] .back');
    await click('.brand');
    await appears('[data-panel="home"] h1');
    await click('input[data-area]');
    await click('input[data-area]');
    for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
      await click(`.languages a[lang="${language}"]`);
      await appears(`html[lang="${language}"]`);
    }
    const box = await appears('[role="combobox"]');
    box.focus();
    type(box, 'nansha');
    await appears('[role="option"]');
    type(box, '');
    // In the box a key is a letter.
    box.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
    await appears('.in-view a');
    await click('.brand');
    await mapRests();
  };
  Object.assign(window, { round });
}
