// @ts-check
/** What the benchmark times of presenting: a scene, the two windows, the files to hand out. */
import { stat } from 'node:fs/promises';
import { waitForMap } from '../../tests/browser/map.mjs';

/** What the pages are asked for: the only names of the app in this file. */
const PAGE = {
  band: '.band',
  presenter: '.presenter',
  handOut: '.story-hand-out',
  /** In the dialog of handouts: PDF, then PowerPoint. */
  files: '.handout-kinds .outlined-button',
};

/** Scenes that are walked again and again: the longest story. */
const STORY = 'plenary-23';

/**
 * @typedef {{ browser: import('playwright-core').Browser, address: string, n: number }} App
 * @typedef {{ name: string, milliseconds: number, bytes: number, heap: number }} MadeFile
 */

/**
 * From the key press to the scene's last frame, in milliseconds; every scene has been seen before.
 * @param {App} app @param {'reduce' | 'no-preference'} reducedMotion @returns {Promise<number[]>}
 */
export async function measureScenes({ browser, address, n }, reducedMotion) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion });
  const page = await context.newPage();
  await page.goto(`${address}?lang=en&mode=present&story=${STORY}&scene=1`);
  const count = await scenesOf(page);
  for (let i = 1; i < count; i += 1) await next(page);
  await page.keyboard.press('Home');
  await waitForMap(page);
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < n; i += 1) {
    const isLast = (await page.getAttribute(PAGE.band, 'data-scene')) === String(count);
    times.push(await next(page, isLast ? 'Home' : 'PageDown'));
  }
  await context.close();
  return times;
}

/** @param {import('playwright-core').Page} page */
async function scenesOf(page) {
  await page.waitForSelector(PAGE.band);
  await waitForMap(page);
  const label = await page.textContent('.band-number');
  const count = Number(label?.split('/')[1]);
  if (!count) throw new Error(`"${label}" does not say how many scenes there are.`);
  return count;
}

/** @param {import('playwright-core').Page} page @param {string} [key] @returns {Promise<number>} */
async function next(page, key = 'PageDown') {
  await page.evaluate((band) => {
    const element = /** @type {HTMLElement & { atlasMap?: import('maplibre-gl').Map }} */ (
      document.querySelector('.atlas-map')
    );
    const { atlasMap } = element;
    if (!atlasMap) throw new Error('There is no map.');
    const target = /** @type {HTMLElement} */ (document.querySelector(band));
    const measured = new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const observer = new MutationObserver(async () => {
            observer.disconnect();
            // The map follows the words: until it has begun, it would be at rest already.
            while (element.dataset.behind !== undefined) await new Promise((done) => void requestAnimationFrame(done));
            atlasMap.once('idle', () => resolve(performance.now() - timeStamp));
            atlasMap.triggerRepaint();
          });
          observer.observe(target, { attributeFilter: ['data-scene'] });
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { atlasScene: measured });
  }, PAGE.band);
  await page.keyboard.press(key);
  return page.evaluate(() => /** @type {any} */ (globalThis).atlasScene);
}

/** From the key press on the stage to the speaker's window, in milliseconds. @param {App} app @returns {Promise<number[]>} */
export async function measureWindows({ browser, address, n }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const [stage, presenter] = [await context.newPage(), await context.newPage()];
  const scene = `?lang=en&mode=present&story=${STORY}&scene=1&desk=bench`;
  await stage.goto(address + scene);
  const count = await scenesOf(stage);
  await presenter.goto(`${address}${scene}&screen=presenter`);
  await presenter.waitForSelector(`${PAGE.presenter}[data-link="joined"]`);
  await stage.bringToFront();
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < n; i += 1) {
    await presenter.evaluate((selector) => {
      const shown = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        observer.observe(/** @type {Element} */ (document.querySelector(selector)), {
          attributeFilter: ['data-scene'],
        });
      });
      Object.assign(globalThis, { atlasShown: shown });
    }, PAGE.presenter);
    await stage.evaluate(() => {
      const pressed = new Promise((resolve) => {
        addEventListener('keydown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          once: true,
          capture: true,
        });
      });
      Object.assign(globalThis, { atlasPressed: pressed });
    });
    await stage.keyboard.press((i + 1) % count === 0 ? 'Home' : 'PageDown');
    const pressed = await stage.evaluate(() => /** @type {any} */ (globalThis).atlasPressed);
    const shown = await presenter.evaluate(() => /** @type {any} */ (globalThis).atlasShown);
    times.push(shown - pressed);
    await waitForMap(stage);
  }
  await context.close();
  return times;
}

/** How often the heap is looked at, in milliseconds. */
const LOOK = 250;
/** After so many milliseconds a file is given up: ten times its target, for a machine that has other work. */
const GIVEN_UP = 600_000;

/**
 * Both files of the longest story, with every picture drawn. The heap is the page's own at its highest, in bytes: what
 * the graphics process holds beside it is not counted.
 * @param {App} app @returns {Promise<MadeFile[]>}
 */
export async function measureFiles({ browser, address }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}?lang=en&mode=present`);
  await waitForMap(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.locator(PAGE.handOut).first().click();
  /** @type {MadeFile[]} */
  const made = [];
  for (const [i, name] of ['PDF', 'PPTX'].entries()) {
    let heap = 0;
    const timer = setInterval(() => {
      session.send('Performance.getMetrics').then(({ metrics }) => {
        heap = Math.max(heap, metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? 0);
      }, console.error);
    }, LOOK);
    const began = performance.now();
    try {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: GIVEN_UP }),
        page.locator(PAGE.files).nth(i).click(),
      ]);
      const { size } = await stat(await download.path());
      made.push({ name, milliseconds: performance.now() - began, bytes: size, heap });
    } finally {
      clearInterval(timer);
    }
  }
  await context.close();
  return made;
}
