import type { Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { anchorOf } from './anchors.ts';

/** How long the map may take to come to rest, in milliseconds: software WebGL on a busy machine is slow. */
const MAP_TIMEOUT = 45_000;

type MapElement = HTMLElement & { atlasMap?: MapLibreMap };

/** The atlas as a person uses it. Specs speak to this class; it alone knows the browser library and the page. */
export class Atlas {
  constructor(readonly page: Page) {}

  /** Opens the app at a query string such as `?place=nansha`. */
  async open(query = '') {
    await this.page.goto(`./${query}`);
  }

  /** Waits until the map has loaded and drawn all that it will draw for now. */
  async waitForMap() {
    await this.page.waitForFunction(() => Boolean(document.querySelector<MapElement>('.atlas-map')?.atlasMap), null, {
      timeout: MAP_TIMEOUT,
    });
    await this.page.evaluate(
      (timeout) =>
        new Promise<void>((resolve, reject) => {
          const map = document.querySelector<MapElement>('.atlas-map')?.atlasMap;
          if (!map) return reject(new Error('The map went away.'));
          const timer = setTimeout(() => reject(new Error(`The map was not idle within ${timeout} ms.`)), timeout);
          map.once('idle', () => {
            clearTimeout(timer);
            resolve();
          });
          // A map at rest reports idle again only after drawing again.
          map.triggerRepaint();
        }),
      MAP_TIMEOUT,
    );
  }

  /** Clicks, with the mouse, on the point of the map where the place is. */
  async clickOnMap(place: string) {
    await this.waitForMap();
    const { x, y } = await this.pointOf(await anchorOf(place, new URL('./', this.page.url())));
    await this.page.mouse.click(x, y);
  }

  /** Where a position (degrees, WGS-84) is on the screen, in CSS pixels. A position that the map does not show fails. */
  async pointOf(position: [number, number]): Promise<{ x: number; y: number }> {
    return this.page.evaluate((at) => {
      const element = document.querySelector<MapElement>('.atlas-map');
      if (!element?.atlasMap) throw new Error('There is no map.');
      const box = element.getBoundingClientRect();
      const { x, y } = element.atlasMap.project(at);
      if (x < 0 || y < 0 || x > box.width || y > box.height) {
        throw new Error(`${at.join(', ')} lies outside the map as it is shown: move the view first.`);
      }
      return { x: box.left + x, y: box.top + y };
    }, position);
  }
}
