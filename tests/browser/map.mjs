// @ts-check
/** What the tests, the benchmark and the screenshots know of the map in the page. */

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {HTMLElement & { atlasMap?: import('maplibre-gl').Map }} MapElement
 */

/** How long the map may take to come to rest, in milliseconds: software WebGL on a busy machine is slow. */
const TIMEOUT = 45_000;

/**
 * Waits until the map has loaded and drawn all that it will draw for now; rejects when that takes too long.
 * @param {Page} page @param {number} [timeout] milliseconds
 */
export async function waitForMap(page, timeout = TIMEOUT) {
  await page.waitForFunction(
    () => {
      const element = /** @type {MapElement | null} */ (document.querySelector('.atlas-map'));
      // The map follows the view after the panel has answered; until then it is behind.
      return Boolean(element?.atlasMap) && element?.dataset.behind === undefined;
    },
    null,
    { timeout },
  );
  await page.evaluate((limit) => {
    const map = /** @type {MapElement | null} */ (document.querySelector('.atlas-map'))?.atlasMap;
    return new Promise((resolve, reject) => {
      if (!map) return reject(new Error('The map went away.'));
      const timer = setTimeout(() => reject(new Error(`The map was not idle within ${limit} ms.`)), limit);
      map.once('idle', () => {
        clearTimeout(timer);
        resolve(undefined);
      });
      // A map at rest reports idle again only after drawing again.
      map.triggerRepaint();
    });
  }, timeout);
}

/**
 * Where a position is on the screen, in CSS pixels; rejects when a click there would not reach the map.
 * @param {Page} page @param {[number, number]} position degrees, WGS-84
 * @returns {Promise<{ x: number, y: number }>}
 */
export function pointOnMap(page, position) {
  return page.evaluate((at) => {
    const element = /** @type {MapElement | null} */ (document.querySelector('.atlas-map'));
    if (!element?.atlasMap) throw new Error('There is no map.');
    const box = element.getBoundingClientRect();
    const projected = element.atlasMap.project(at);
    // On the stage the map is shown larger than it is laid out.
    const scale = box.width / element.clientWidth;
    const x = box.left + projected.x * scale;
    const y = box.top + projected.y * scale;
    const onTop = document.elementFromPoint(x, y);
    if (!onTop || projected.x < 0 || projected.y < 0 || x > box.right || y > box.bottom) {
      throw new Error(`${at.join(', ')} lies outside the map as it is shown: move the view first.`);
    }
    if (!element.contains(onTop)) {
      throw new Error(`${at.join(', ')} lies under <${onTop.localName} class="${onTop.className}">, not on open map.`);
    }
    return { x, y };
  }, position);
}
