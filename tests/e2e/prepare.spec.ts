import type { BrowserContext } from '@playwright/test';
import { StageWindow } from './driver/desk.ts';
import { expect, test as base } from './driver/fixtures.ts';
import { Host } from './driver/host.ts';
import { openOwnStory } from './driver/story.ts';

/** A visitor of a host that can go away, with a browser that keeps the atlas. */
const test = base.extend<{ host: Host; visitor: BrowserContext }>({
  serviceWorkers: 'allow',
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(parallelIndex, '/gov/atlas/');
    await host.serve('dist');
    await use(host);
    await host.stop();
  },
  visitor: async ({ browser }, use) => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' });
    await use(context);
    await context.close();
  },
});

const DIALOG = /^Prepare for the room/;
const SCENES = 7;

test('once it says that it is ready, every scene works with the network cut', async ({ host, visitor }) => {
  const page = await visitor.newPage();
  await page.goto(`${host.address}?lang=en&mode=present`);
  await page.getByRole('listitem').filter({ hasText: 'The bridge' }).getByRole('button', { name: DIALOG }).click();
  const dialog = page.getByRole('dialog', { name: DIALOG });
  await dialog.getByRole('button', { name: 'Prepare' }).click();
  await expect(dialog.getByText(/^Ready: \d+ scenes checked\. The network can go\.$/)).toBeVisible({ timeout: 90_000 });

  await host.stop();
  await visitor.setOffline(true);
  await page.goto(`${host.address}?lang=en&mode=present&story=hzmb`);
  const stage = new StageWindow(page);
  for (let scene = 1; scene <= SCENES; scene += 1) {
    await stage.shows(scene);
    await expect(page.locator('[data-notice]')).toHaveCount(0);
    await stage.press('PageDown');
  }
});

base('what is missing is named, and can be tried again', async ({ atlas, problems }) => {
  problems.allow(/ERR_FAILED .*nansha\.geojson/);
  const { page } = atlas;
  // The worker would have it already.
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
  const own = await openOwnStory(atlas);
  await own.getByRole('button', { name: /^開講前準備/ }).click();
  const dialog = page.getByRole('dialog', { name: /^開講前準備/ });
  await page.route(/nansha\.geojson/, (route) => route.abort());
  await dialog.getByRole('button', { name: '開始準備' }).click();
  await expect(dialog.getByText('欠缺一個地圖圖層：')).toBeVisible({ timeout: 90_000 });
  await page.unroute(/nansha\.geojson/);
  await dialog.getByRole('button', { name: '再試一次' }).click();
  await expect(dialog.getByText(/^已檢查2幕。.*請保持本頁開啟/)).toBeVisible({ timeout: 90_000 });
});
