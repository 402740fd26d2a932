// @ts-check
/** Runs in the page: what the benchmark times, by the browser's own clock. */

/**
 * Installed before the page's own code. Times are milliseconds since the page began to load; "painted" is the first
 * moment after the frame that shows a change, so it errs on the late side.
 */
export function installClock() {
  Object.assign(globalThis, { atlasClock: { afterPaint } });

  /** @returns {Promise<number>} */
  function afterPaint() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        // After the frame that is being made has been handed over, and before what the page does next.
        void (
          /** @type {any} */ (globalThis).scheduler.postTask(() => resolve(performance.now()), {
            priority: 'user-blocking',
          })
        );
      });
    });
  }
}

/**
 * Waits for a click and reports how long after it things were there. It is set up before the click and read after it.
 * @param {{ change: string, until: string }} what `change`: the element to watch; `until`: a selector that tells the end
 */
export function armClick({ change, until }) {
  const map = /** @type {HTMLElement & { atlasMap?: import('maplibre-gl').Map } | null} */ (
    document.querySelector('.atlas-map')
  )?.atlasMap;
  const { afterPaint } = /** @type {any} */ (globalThis).atlasClock;
  /** @type {{ inDocument: number, styled: number, painted: number }} */
  const found = { inDocument: 0, styled: 0, painted: 0 };
  const promise = new Promise((resolve) => {
    addEventListener(
      'click',
      (event) => {
        // The moment of the input itself, before the browser got round to it.
        const start = event.timeStamp;
        const tell = () => {
          // The map follows what the panel shows.
          if (found.painted > 0 && (!map || found.styled > 0)) resolve(found);
        };
        if (map) {
          const setStyle = map.setStyle.bind(map);
          map.setStyle = (...args) => {
            const result = setStyle(...args);
            found.styled = performance.now() - start;
            map.setStyle = setStyle;
            tell();
            return result;
          };
        }
        const target = document.querySelector(change) ?? document.body;
        const observer = new MutationObserver(() => {
          if (!document.querySelector(until)) return;
          observer.disconnect();
          found.inDocument = performance.now() - start;
          afterPaint().then((/** @type {number} */ at) => {
            found.painted = at - start;
            tell();
          });
        });
        observer.observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { atlasMeasured: promise });
}

/**
 * Resolves when the map's last frame is drawn, and the page has nothing left to do: software draws on for a quarter of a
 * second after a map calls itself idle. Half a second at most for each: what is always busy is measured as it is.
 */
export async function rest() {
  const { gl } =
    /** @type {{ atlasMap?: import('maplibre-gl').Map } & HTMLElement | null} */ (document.querySelector('.atlas-map'))
      ?.atlasMap?.painter.context ?? {};
  // What is read has to have been drawn.
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  // Twice: what waits for the first such moment may have more to do.
  for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
