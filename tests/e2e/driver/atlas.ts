import type { Page } from '@playwright/test';
import { pointOnMap, waitForMap } from '../../browser/map.mjs';
import { anchorOf } from './anchors.ts';

/** The atlas as a person uses it. Specs speak to this class; it alone knows the browser library and the page. */
export class Atlas {
  constructor(readonly page: Page) {}

  /** Opens the app at a query string such as `?place=nansha`. */
  async open(query = '') {
    await this.page.goto(`./${query}`);
  }

  /** Waits until the map has loaded and drawn all that it will draw for now. */
  async waitForMap() {
    await waitForMap(this.page);
  }

  /** Clicks, with the mouse, on the point of the map where the place is. Fails where something covers that point. */
  async clickOnMap(place: string) {
    await this.waitForMap();
    const { x, y } = await pointOnMap(this.page, await anchorOf(place, new URL('./', this.page.url())));
    await this.page.mouse.click(x, y);
  }
}
