// @ts-check
/** How a first visit goes: a phone on a slow line, and a desk without brakes. Nothing is cached. */
/** @typedef {{ largestPaint: number, blocking: number, shift: number, list: number, map: number }} Load milliseconds; shift has no unit */

/** Kilobits, milliseconds: a middling phone with slow 4G, its processor a quarter as fast as this machine's. */
const PHONE = { down: 1600, up: 750, latency: 150, slower: 4, viewport: { width: 390, height: 844 } };
const DESK = { down: 0, up: 0, latency: 0, slower: 1, viewport: { width: 1280, height: 800 } };
/** How long a visit may take at most, in milliseconds. */
const TIMEOUT = 45_000;

/**
 * @param {{ browser: import('playwright-core').Browser, address: string }} app
 * @param {'phone' | 'desk'} device
 * @returns {Promise<Load>}
 */
export async function measureVisit({ browser, address }, device) {
  const { down, up, latency, slower, viewport } = device === 'phone' ? PHONE : DESK;
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (down > 0) {
      const bytes = (/** @type {number} */ kilobits) => (kilobits * 1000) / 8;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: bytes(down),
        uploadThroughput: bytes(up),
      });
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'atlasDrawn' });
    await page.addInitScript(watchLoad);
    // Nothing is asked of the page before it is through: the test library's own code would take its time from it.
    const drawn = new Promise((resolve, reject) => {
      session.once('Runtime.bindingCalled', resolve);
      setTimeout(() => reject(new Error(`The map was not drawn within ${TIMEOUT} ms.`)), TIMEOUT).unref();
    });
    await Promise.all([drawn, page.goto(`${address}?lang=en`)]);
    return await page.evaluate(() => {
      const { atlasLoad } = /** @type {any} */ (globalThis);
      const { largestPaint, blocking, shift, list } = atlasLoad;
      const [drawn] = performance.getEntriesByName('map drawn');
      if (!largestPaint || !list || !drawn) throw new Error('No text was painted, or no list or map was seen.');
      return { largestPaint, blocking, shift, list, map: drawn.startTime };
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page, before its own code. */
function watchLoad() {
  const load = { largestPaint: 0, blocking: 0, shift: 0, list: 0 };
  Object.assign(globalThis, { atlasLoad: load });
  /** @param {string} type @param {(entry: any) => void} seen */
  const observe = (type, seen) =>
    new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (load.largestPaint = startTime));
  // Total blocking time is of the page that can be seen: what of each long task goes beyond 50 ms, from the first paint on.
  observe('longtask', ({ startTime, duration }) => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    load.blocking += Math.max(0, startTime + duration - Math.max(startTime + 50, firstPaint));
  });
  // The app notes when its map is on the screen.
  observe('mark', ({ name }) => {
    if (name === 'map drawn') /** @type {any} */ (globalThis).atlasDrawn('');
  });
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) load.shift += value;
  });
  const observer = new MutationObserver(() => {
    // The list answers once the page's own code has taken it over.
    if (document.querySelector('.first-view') || !document.querySelector('[data-panel] [data-list-count]')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (load.list = performance.now())));
  });
  observer.observe(document, { attributes: true, childList: true, subtree: true });
}
