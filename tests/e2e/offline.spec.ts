import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Atlas } from './driver/atlas.ts';
import { expect, test as base } from './driver/fixtures.ts';
import { Builds, Host } from './driver/host.ts';

interface Visitor {
  context: BrowserContext;
  open: (query: string) => Promise<Atlas>;
}

/** A visitor of a host that can go away, with a browser that keeps the atlas. */
const test = base.extend<{ host: Host; builds: Builds; visitor: Visitor }>({
  serviceWorkers: 'allow',
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(parallelIndex, '/gov/atlas/');
    await use(host);
    await host.stop();
  },
  builds: async ({}, use) => {
    const builds = new Builds();
    await use(builds);
    builds.remove();
  },
  // After the builds, so that it is closed before they go: a page may still be fetching.
  visitor: async ({ browser, host, builds: _builds }, use) => {
    // A small window: what is looked at is what comes, not how it is drawn.
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    const open = async (query: string) => {
      const atlas = new Atlas(await context.newPage());
      await atlas.page.goto(`${host.address}${query}`);
      await expect(atlas.heading).toBeVisible();
      return atlas;
    };
    await use({ context, open });
    await context.close();
  },
});

/** The page can be used without a network from now on. */
const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const isNextVersion = (page: Page) => page.evaluate(() => 'nextVersion' in document.documentElement.dataset);

const versionsKept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('atlas-')).length);

/** A page that is loaded again loses this. */
const leaveMark = (page: Page) => page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
const isSamePage = (page: Page) => page.evaluate(() => 'stillTheSamePage' in window);

const newVersion = (atlas: Atlas) => atlas.notices.getByText('A new version of the atlas is ready.');

/** A window that is opened takes the next version as soon as that is offered. */
async function takeNextVersion({ open }: Visitor): Promise<Atlas> {
  // Where no map is drawn.
  const atlas = await open('?lang=en&mode=present');
  await newVersion(atlas).waitFor();
  await atlas.notices.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => isNextVersion(atlas.page).catch(() => false)).toBe(true);
  return atlas;
}

test('after one visit, which says so, all of it works with the network cut and the server gone, in three languages', async ({
  host,
  visitor,
  builds,
  problems,
}) => {
  problems.allow(/404 .*data\/none\.json/);
  await host.serve('dist');
  const atlas = await visitor.open('?lang=en&page=about');
  await expect(atlas.page.getByText('Ready for use without a network.')).toBeVisible();
  await isKept(atlas.page);
  // Open data is never answered with the page.
  for (const address of ['data/initiatives.json', 'geo/land.geojson']) {
    const response = await atlas.page.goto(`${host.address}${address}`);
    expect(response?.headers()['content-type'], address).toMatch(/json/);
  }
  expect((await atlas.page.goto(`${host.address}data/none.json`))?.status()).toBe(404);
  await test.step('a damaged service worker on the server leaves what is kept as it is', async () => {
    const damaged = builds.nextVersion();
    writeFileSync(join(damaged, 'sw.js'), 'this is not a program');
    await host.serve(damaged);
    await atlas.page.goto(`${host.address}?lang=zh-Hans&page=about`);
    await expect(atlas.page.getByText('可以离线使用。')).toBeVisible();
    expect(await isNextVersion(atlas.page)).toBe(false);
  });
  await atlas.page.getByRole('link', { name: 'English' }).click();
  await atlas.page.locator('.brand').click();
  await expect(atlas.heading).toHaveText(/What Hong Kong and Guangdong/);
  const scopes = await atlas.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes, 'of the host, its own folder alone').toEqual([host.address]);
  await host.stop();
  await visitor.context.setOffline(true);
  const missed: string[] = [];
  visitor.context.on('requestfailed', (request) => {
    // What a page was still fetching when it was left is no miss.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') missed.push(request.url());
  });

  // In the page that is open, without loading it again.
  await atlas.page.getByRole('link', { name: '繁體中文' }).click();
  await expect(atlas.heading).toHaveText('香港與廣東議定共同推進甚麼，落在哪裏');

  const views = [
    // A program that hands on links may leave a parameter without a name in them.
    ['?lang=en&place=nansha&q=insurers&=', 'Nansha District', /after-sales/],
    ['?lang=zh-Hant&place=nansha&q=保險', '南沙區', /售後服務/],
    ['?lang=zh-Hans&place=nansha&q=保险&view=113.6,22.7,9,0,0', '南沙区', /售后服务/],
  ] as const;
  for (const [query, heading, title] of views) {
    await atlas.page.goto(`${host.address}${query}`);
    await expect(atlas.heading).toHaveText(heading);
    expect(await atlas.listed(), query).toEqual([expect.stringMatching(title)]);
    expect(await atlas.map.drawn('nansha/selected-fill'), query).toEqual(['nansha']);
    expect(await atlas.map.drawn('mainland-cities/line'), query).toContain('guangzhou');
    expect(Object.keys(await atlas.map.pills()), 'the map has its lettering').toContain('nansha');
  }
  await expect(atlas.notices.locator('[data-notice]')).toHaveCount(0);
  // A newer version is looked for in vain.
  expect(missed.filter((url) => !url.endsWith('/sw.js'))).toEqual([]);
});

test('the files that style sheets name are kept by the same addresses', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const sheets = readdirSync('dist/assets').filter((name) => name.endsWith('.css'));
  const named = sheets.flatMap((name) =>
    [...readFileSync(join('dist/assets', name), 'utf8').matchAll(/url\(['"]?\.\.\/([^'")]+)/g)].map(
      ([, url = '']) => url,
    ),
  );
  expect(named).toContainEqual(expect.stringMatching(/^fonts\/page-zh-hant-400\.woff2\?v=/));
  expect(named.filter((url) => !worker.includes(`url:\`${url}\``))).toEqual([]);
});

test('nothing is kept, and that is said, until the host has every file; a new version is offered and waits until it is taken', async ({
  host,
  visitor,
  builds,
}) => {
  const build = builds.copy();
  const wrong = join('geo', 'nansha.geojson');
  const missing = join('icons', '512.png');
  writeFileSync(join(build, wrong), '{"type":"FeatureCollection","features":[]}');
  await host.serve(build);
  const first = await visitor.open('?lang=en&page=about');
  const { page, notices } = first;
  const notSaved = page.getByText('The atlas is not saved in this browser for use without a network.');

  await test.step('where the service worker finds a file of another version, the atlas goes on by the network and says so', async () => {
    await expect(notSaved).toBeVisible();
    await expect(notices.locator('[data-notice]')).toHaveCount(0);
    await page.getByRole('link', { name: '繁體中文' }).click();
    await expect(page.getByText('地圖集未有儲存到這個瀏覽器，不能離線使用。')).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(notSaved).toBeVisible();
  });

  await test.step('where a file is missing nothing is kept, and that is said, until the host has it and the network is back', async () => {
    cpSync(join('dist', wrong), join(build, wrong));
    rmSync(join(build, missing));
    await page.reload();
    await expect(notSaved).toBeVisible();
    await expect(notices.locator('[data-notice]')).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => caches.keys()), 'nothing half kept takes up room').toEqual([]);
    cpSync(join('dist', missing), join(build, missing));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText('Ready for use without a network.')).toBeVisible();
  });
  await isKept(page);
  await page.close();

  await test.step('a new version is offered and waits until it is taken', async () => {
    await host.serve(builds.nextVersion());
    const atlas = await visitor.open('?lang=en&place=nansha');
    await leaveMark(atlas.page);
    await expect(newVersion(atlas)).toBeVisible();
    expect(await isNextVersion(atlas.page), 'the page is of the version that was kept').toBe(false);
    // Its own parts are still there, though the server has them no more.
    await atlas.page.getByRole('link', { name: '简体中文' }).click();
    await expect(atlas.heading).toHaveText('南沙区');
    expect(await isSamePage(atlas.page)).toBe(true);
    expect(await versionsKept(atlas.page)).toBe(2);
    await atlas.map.wait();

    await atlas.notices.getByRole('button', { name: '立即使用' }).click();
    await expect.poll(() => isSamePage(atlas.page).catch(() => true)).toBe(false);
    await expect(atlas.heading).toHaveText('南沙区');
    expect(await isNextVersion(atlas.page)).toBe(true);
    expect(atlas.parameters().get('place')).toBe('nansha');
    // The only window, and up to date: what the old version left is cleared away.
    await expect.poll(() => versionsKept(atlas.page)).toBe(1);

    await host.stop();
    await visitor.context.setOffline(true);
    await atlas.page.goto(`${host.address}?lang=zh-Hant&place=nansha`);
    await expect(atlas.heading).toHaveText('南沙區');
    expect(await isNextVersion(atlas.page)).toBe(true);
    expect(await atlas.map.drawn('nansha/selected-fill')).toEqual(['nansha']);
  });
});

/** A window that is opened at this place from now on gets to its offline part only when `letGoOn` tells it to. */
async function holdUp(context: BrowserContext, place: string): Promise<void> {
  await context.addInitScript((held) => {
    if (!location.search.includes(`place=${held}`)) return;
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...request) {
      await new Promise((resolve) => addEventListener('go-on', resolve, { once: true }));
      return register.apply(this, request);
    };
  }, place);
}
const letGoOn = (page: Page) => page.evaluate(() => dispatchEvent(new Event('go-on')));

test('while another window takes a new version, a window, a story and a window that still comes go on with theirs, without a network too, until they are asked', async ({
  host,
  visitor,
  builds,
}) => {
  await host.serve('dist');
  const other = await visitor.open('?lang=en&place=nansha');
  await isKept(other.page);
  await leaveMark(other.page);
  await other.map.wait();
  const stage = await visitor.open('?lang=en&mode=present&story=hzmb&scene=2');
  await leaveMark(stage.page);
  await holdUp(visitor.context, 'qianhai');
  const late = await visitor.open('?lang=en&place=qianhai');
  await late.map.wait();

  await host.serve(builds.nextVersion());
  await (await takeNextVersion(visitor)).page.close();
  await letGoOn(late.page);
  await expect(newVersion(late)).toBeVisible();
  expect(await isNextVersion(late.page)).toBe(false);
  expect(await versionsKept(late.page)).toBe(2);
  await late.page.close();

  // The service worker is the next version's by now, and the server is gone as well.
  await host.stop();
  await visitor.context.setOffline(true);
  await stage.page.bringToFront();
  for (const scene of ['3', '4', '5']) {
    await stage.page.keyboard.press('PageDown');
    await expect(stage.band).toHaveAttribute('data-scene', scene);
  }
  await stage.map.wait();
  expect(await isSamePage(stage.page), 'in mid-story it was not loaded again').toBe(true);
  await expect(newVersion(stage), 'it is offered').toHaveCount(1);
  await expect(newVersion(stage), 'and not to the room').toBeHidden();
  expect(await isNextVersion(stage.page)).toBe(false);
  await stage.page.reload();
  await expect(stage.band, 'the next version opens the same scene').toHaveAttribute('data-scene', '5');
  expect(await isNextVersion(stage.page)).toBe(true);

  await other.page.bringToFront();
  await expect(newVersion(other)).toBeVisible();
  await other.page.getByRole('link', { name: '繁體中文' }).click();
  await expect(other.heading).toHaveText('南沙區');
  await expect.poll(async () => Object.keys(await other.map.pills())).toContain('nansha');
  expect(await isSamePage(other.page), 'it was not loaded again').toBe(true);
  expect(await isNextVersion(other.page)).toBe(false);
  await expect(other.notices.locator('[data-notice]')).toHaveCount(1);

  await other.notices.getByRole('button', { name: '立即使用' }).click();
  await expect.poll(() => isNextVersion(other.page).catch(() => false)).toBe(true);
  await expect(other.heading).toHaveText('南沙區');
});

test('a window that keeps nothing, and whose parts are gone from the server, is told to load again', async ({
  host,
  visitor,
  builds,
  problems,
}) => {
  // Parts that are gone.
  problems.allow(/404 \(Not Found\)|ERR_CONNECTION_(REFUSED|RESET)|MIME type|preload CSS|dynamically imported module/);
  const withoutWorker = builds.copy();
  rmSync(join(withoutWorker, 'sw.js'));
  await host.serve(withoutWorker);
  const atlas = await visitor.open('?lang=en&place=nansha');
  await atlas.map.wait();
  await host.serve(builds.nextVersion());
  await atlas.page.getByRole('link', { name: '繁體中文' }).click();
  await expect(atlas.notices.getByText(/could not be loaded in the language chosen/)).toBeVisible();
  // A part that the app asks for only now.
  await atlas.page.keyboard.press('?');
  await expect(atlas.notices.getByText(/Part of this page can no longer be loaded/)).toHaveCount(1);
  await expect(atlas.notices.locator('[data-notice="aside-code"]'), 'what is in vain is not offered').toHaveCount(0);
  await atlas.notices.getByRole('button', { name: 'Reload the page' }).click();
  await expect.poll(() => isNextVersion(atlas.page).catch(() => false)).toBe(true);
  await expect(atlas.heading).toHaveText('Nansha District');
  await atlas.page.getByRole('link', { name: '繁體中文' }).click();
  await expect(atlas.heading).toHaveText('南沙區');
});

test('in a browser that has no service workers the atlas runs', async ({ host, visitor }) => {
  await host.serve('dist');
  await visitor.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
  });
  const atlas = await visitor.open('?lang=en&page=about');
  await expect(atlas.page.getByText('The atlas is not saved in this browser for use without a network.')).toBeVisible();
  expect(await atlas.map.drawn('mainland-cities/line')).toContain('guangzhou');
});
