import { launchOptionsWithoutChinese } from '../browser/withoutChinese.mjs';
import { Atlas } from './driver/atlas.ts';
import { expect, test } from './driver/fixtures.ts';

test('a layer that is missing is named; the rest is drawn, and trying again brings it back', async ({
  atlas,
  problems,
}) => {
  problems.allow(/hzmb\.geojson/);
  await atlas.page.route(/hzmb\.geojson/, (route) => route.fulfill({ status: 404, body: 'gone' }), { times: 1 });
  await atlas.open('?lang=en&view=113.8,22.28,10,0,0');
  await expect(atlas.notices.getByText(/could not be loaded: Hong Kong-Zhuhai-Macao Bridge/)).toBeVisible();
  expect(await atlas.listed()).toHaveLength(44);
  expect(await atlas.drawn('hong-kong/tint')).toEqual(['hong-kong']);
  await atlas.notices.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => atlas.drawn('hzmb/deck')).toContain('hzmb');
});

test('a layer that is not GeoJSON is named', async ({ atlas, problems }) => {
  problems.allow(/nansha/);
  await atlas.page.route(/nansha\.geojson/, (route) => route.fulfill({ status: 200, body: '<!doctype html>' }));
  await atlas.open('?lang=en');
  await expect(atlas.notices.getByText(/could not be loaded: Nansha/)).toBeVisible();
  expect(await atlas.listed()).toHaveLength(44);
});

test('when the map code does not come, the list works and the map can be asked for again', async ({
  atlas,
  problems,
}) => {
  problems.allow(/MapArea/);
  await atlas.page.route('**/MapArea-*.js', (route) => route.abort());
  await atlas.open('?lang=en');
  await expect(atlas.notices.getByText(/The map could not be loaded/)).toBeVisible();
  await atlas.areaFilter('financial-services').check();
  expect(await atlas.listed()).toHaveLength(7);
  await atlas.page.unroute('**/MapArea-*.js');
  await atlas.notices.getByRole('button', { name: 'Try again' }).click();
  expect(await atlas.drawn('hong-kong/tint')).toEqual(['hong-kong']);
});

test('a language that cannot be loaded leaves the one that is shown, and says so', async ({ atlas, problems }) => {
  problems.allow(/zh-Hant/);
  await atlas.open('?lang=en&place=nansha');
  await atlas.page.route('**/zh-Hant-*.js', (route) => route.abort());
  await atlas.page.getByRole('link', { name: '繁體中文' }).click();
  await expect(atlas.notices.getByText(/could not be loaded in this language/)).toBeVisible();
  await expect(atlas.heading).toHaveText('Nansha District');
  await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('when not even the words come, the page says so in three languages', async ({ page, problems }) => {
  problems.allow(/en-|Failed to fetch|ERR_FAILED/);
  await page.route('**/en-*.js', (route) => route.abort(), { times: 2 });
  await page.goto('./?lang=en&place=nansha');
  await expect(page.getByText('The atlas could not be loaded.')).toBeVisible();
  await expect(page.getByText('地圖集未能載入。')).toBeVisible();
  await page.getByRole('button', { name: /Try again/ }).click();
  await expect(new Atlas(page).heading).toHaveText('Nansha District');
});

test('a lost WebGL context is said, and its return takes the message away', async ({ atlas, problems }) => {
  problems.allow(/context/i);
  await atlas.open('?lang=en');
  await atlas.waitForMap();
  await atlas.page.evaluate(() => {
    const canvas = document.querySelector('.atlas-map canvas') as HTMLCanvasElement;
    const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('This browser cannot lose its context on purpose.');
    Object.assign(window, { giveBack: () => lose.restoreContext() });
    lose.loseContext();
  });
  await expect(atlas.notices.getByText(/stopped drawing the map/)).toBeVisible();
  expect(await atlas.listed()).toHaveLength(44);
  await atlas.page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await expect(atlas.notices.getByText(/stopped drawing the map/)).toBeHidden();
  expect(await atlas.drawn('hong-kong/tint')).toEqual(['hong-kong']);
});

test('storage denied: the atlas opens all the same, and says that a choice is not kept', async ({ atlas }) => {
  await atlas.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await atlas.open('?lang=en');
  await atlas.page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(atlas.notices.getByText(/could not be saved in this browser/)).toBeVisible();
});

test('a typeface of the map that does not come is said, and the map is drawn all the same', async ({
  atlas,
  problems,
}) => {
  problems.allow(/atlas-latin/);
  await atlas.page.route('**/atlas-latin-*.woff2*', (route) => route.abort());
  await atlas.open('?lang=en&view=113.8,22.28,10,0,0');
  await expect(atlas.notices.getByText(/letters may be missing/)).toHaveCount(1);
  expect(await atlas.drawn('hong-kong/tint')).toEqual(['hong-kong']);
  expect(await atlas.drawn('labels/sar')).toContain('macao');
});

test('a typeface of the page that does not come is said', async ({ playwright, baseURL }) => {
  test.skip(process.platform !== 'linux', 'Only on Linux can a browser be told to leave fonts out.');
  const browser = await playwright.chromium.launch(launchOptionsWithoutChinese());
  const atlas = new Atlas(await browser.newPage(baseURL ? { baseURL } : {}));
  await atlas.page.route('**/page-zh-*.woff2*', (route) => route.fulfill({ status: 200, body: 'no font' }));
  await atlas.open('?lang=zh-Hant&place=nansha');
  await expect(atlas.notices.getByText(/有字體未能載入/)).toHaveCount(1);
  await atlas.openInitiative(/售後/);
  await expect(atlas.heading).toContainText('售後');
  await browser.close();
});
