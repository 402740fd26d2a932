import type { Locator, Page } from '@playwright/test';

/** The page as it is printed. */
export class Paper {
  constructor(private readonly page: Page) {}

  /** The page as it would be printed: the browser says so as when someone prints. */
  async show() {
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await this.page.emulateMedia({ media: 'print' });
  }

  async leave() {
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** The top of a printed page. */
  get head(): Locator {
    return this.page.locator('.print-head');
  }

  /** The layers that are drawn on paper, from the bottom up. */
  layers(): Promise<string[]> {
    return this.page
      .locator('.print-map [data-layer]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-layer') ?? ''));
  }

  sea(): Promise<string | null> {
    return this.page.locator('.print-map svg g > rect').first().getAttribute('fill');
  }

  /** Links that lead out of the atlas, as what stands behind their words. */
  addresses(): Promise<string[]> {
    return this.page
      .locator('.panel-content a[href^="http"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  }

  /** Whatever can be pressed or typed into, and is seen. */
  controlsInSight(): Promise<string[]> {
    return this.page
      .locator('button, input, select, textarea, [tabindex="0"], [role="button"]')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 120)));
  }

  foldedParts(): Promise<number> {
    return this.page.locator('.panel-body details:not([open])').count();
  }

  colourOfText(): Promise<string> {
    return this.page.locator('body').evaluate((body) => getComputedStyle(body).color);
  }

  /** From now on printing is written down instead of done. */
  async countPrints() {
    await this.page.addInitScript(() => {
      const prints: string[] = [];
      Object.assign(window, {
        prints,
        print: () => {
          dispatchEvent(new Event('beforeprint'));
          prints.push(document.querySelector('.print-map svg') ? 'with a map' : 'without a map');
          dispatchEvent(new Event('afterprint'));
        },
      });
    });
  }

  prints(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { prints: string[] }).prints);
  }

  /** Parts of the panel that hold more than they show. */
  cutOff(): Promise<string[]> {
    return this.page
      .locator('.atlas, .stage, .sheet, .panel-body, .plan-pane, .plan-pane > *')
      .evaluateAll((all) =>
        all
          .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
          .map((each) => each.className),
      );
  }
}
