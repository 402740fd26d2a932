import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../browser/launch.mjs';
import { Atlas } from './atlas.ts';

/** A test's visit lasts some seconds: the code that the browser would make faster for longer ones takes more than it gives. */
const SHORT_VISITS = '--js-flags=--no-opt';

/** What went wrong in the page without anyone looking. A test fails on it, unless it said beforehand that it may. */
export interface Problems {
  /** Not a failure in this test, because the test brings it about: `problems.allow(/land\.geojson/)`. */
  allow(pattern: RegExp): void;
  /** In a browser that the test starts itself; the windows of the usual one are watched, whoever opens them. */
  watch(browser: Browser): void;
}

interface Fixtures {
  /**
   * For tests that do not look at the map, whose drawing takes more time than all else in them. `light`: its large shapes
   * come empty. `awaited`: its code does not come, as at every visit before it does.
   */
  drawing: 'whole' | 'light' | 'awaited';
  atlas: Atlas;
  problems: Problems;
}

export const test = base.extend<Fixtures>({
  launchOptions: [
    async ({}, use) => {
      const options = browserLaunchOptions();
      await use({ ...options, args: [...options.args, SHORT_VISITS] });
    },
    { scope: 'worker' },
  ],

  problems: [
    async ({ browser, context, baseURL }, use) => {
      const found: string[] = [];
      const allowed: RegExp[] = [];
      const report = (problem: string) => void found.push(problem);
      watch(context, new URL(baseURL ?? '').origin, report);
      const watchOther = (other: BrowserContext) => watch(other, null, report);
      browser.on('context', watchOther);
      await use({
        allow: (pattern) => void allowed.push(pattern),
        watch: (other) => void other.on('context', watchOther),
      });
      browser.off('context', watchOther);
      const left = found.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(left, 'errors in the page, or requests to other origins').toEqual([]);
    },
    { auto: true },
  ],

  drawing: ['whole', { option: true }],

  context: async ({ context, drawing }, use) => {
    if (drawing === 'light') await context.route(LARGE, (route) => route.fulfill({ json: EMPTY }));
    if (drawing === 'awaited') await withoutMap(context);
    await use(context);
  },

  atlas: async ({ page }, use) => use(new Atlas(page)),
});

export { expect };

/** For what does not look at the map. */
export const testWithoutMap = test.extend({ drawing: 'awaited' });

/** In these pages the map is awaited to the end. */
export const withoutMap = (pages: BrowserContext | Page) => pages.route(/\/MapArea-[^/]*\.js$/, () => undefined);

const LARGE = /geo\/(land|mainland-cities|hong-kong|rivers|boundary)\.geojson/;
const EMPTY = { type: 'FeatureCollection', features: [] };

/**
 * What the map library says of its own accord on a slow machine, and mends by itself:
 * - of a worker whose page is left while it is still being fetched, at the end of any test. A worker that truly cannot be
 *   loaded is not missed: no map is drawn, and its test fails;
 * - of names that were fetched for a tile under another one: for a few frames their buffer is of the wrong length.
 */
const OF_THE_MAP = /Worker failed to load|Length of new data is \d+, which doesn't match current length of 0/;

/**
 * Reports, in a sentence each, errors of the page and requests that leave it. The map's workers are included. Without an
 * origin it is that of the first page that is opened.
 */
function watch(context: BrowserContext, origin: string | null, report: (problem: string) => void) {
  let home = origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    home ??= url.origin;
    if (url.origin !== home) report(`Request to another origin: ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || OF_THE_MAP.test(message.text())) return;
    report(`Console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const { stack, message } = error.error();
    if (!OF_THE_MAP.test(message)) report(`Uncaught error: ${stack ?? message}`);
  });
}
