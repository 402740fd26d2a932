import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { holdBack } from './driver/holdBack.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

const NOWHERE = { x: NaN, y: NaN, width: NaN, height: NaN };

test('on a phone the sheet has three heights by button, and what is chosen stands above it', async ({ atlas }) => {
  await atlas.open('?lang=zh-Hans');
  await atlas.map.wait();
  const sheet = atlas.page.getByRole('main');
  await atlas.page.getByRole('button', { name: '收起' }).click();
  expect((await sheet.boundingBox())?.height).toBe(96);
  await atlas.map.clickOn('nansha');
  await expect(atlas.heading).toHaveText('南沙区');
  expect((await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(300);
  const { y } = await atlas.map.onScreen('nansha');
  expect(y).toBeLessThan((await sheet.boundingBox())?.y ?? 0);

  await atlas.openInitiative(/售后/);
  const free = await atlas.map.free();
  for (const place of ['hong-kong', 'nansha', 'qianhai', 'shenzhen', 'guangzhou']) {
    const at = await atlas.map.onScreen(place);
    expect(at.y, `${place} stands above the sheet`).toBeLessThan(free.bottom);
    expect(at.y, `${place} is in sight`).toBeGreaterThan(free.top);
  }
  await atlas.page.getByRole('button', { name: '最高' }).click();
  expect((await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(700);
});

test('nothing is wider than the phone', async ({ atlas }) => {
  for (const query of [
    '?lang=en',
    '?lang=zh-Hant&place=heung-yuen-wai',
    '?lang=en&initiative=northbound-travel-scheme',
  ]) {
    await atlas.open(query);
    const width = await atlas.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
});

test('a swipe on the grip is as good as a button', async ({ atlas }) => {
  await atlas.open('?lang=en');
  // While it is still busy the browser may take a touch for itself.
  await atlas.map.wait();
  const sheet = atlas.page.getByRole('main');
  await atlas.swipeSheet('up');
  await expect(sheet).toHaveAttribute('data-height', 'full');
  await atlas.swipeSheet('down');
  await atlas.swipeSheet('down');
  await expect(sheet).toHaveAttribute('data-height', 'low');
});

test('a small phone and a phone on its side show text and map, and nothing is cut off', async ({ atlas }) => {
  for (const size of [
    { width: 360, height: 740 },
    { width: 740, height: 360 },
  ]) {
    await atlas.page.setViewportSize(size);
    await atlas.open('?lang=en&place=nansha');
    await atlas.map.wait();
    const named = `${size.width} by ${size.height}`;
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth), named).toBeLessThanOrEqual(
      size.width,
    );
    await expect(atlas.heading).toBeInViewport();
    const free = await atlas.map.free();
    const { x, y } = await atlas.map.onScreen('nansha');
    expect(x, named).toBeGreaterThan(free.left);
    expect(x, named).toBeLessThan(free.right);
    expect(y, named).toBeGreaterThan(free.top);
    expect(y, named).toBeLessThan(free.bottom);
  }
});

test('on its side a phone shows all that is chosen beside the panel, and none of it under the legend', async ({
  atlas,
}) => {
  await atlas.page.setViewportSize({ width: 844, height: 390 });
  for (const [initiative, places] of [
    ['insurance-after-sales-centres', ['hong-kong', 'nansha', 'qianhai', 'shenzhen', 'guangzhou']],
    ['gogba-nine-city-expansion', ['zhaoqing', 'jiangmen', 'huizhou', 'zhuhai']],
  ] as const) {
    await atlas.open(`?lang=en&initiative=${initiative}`);
    await atlas.map.wait();
    const legend = (await atlas.page.locator('.legend').boundingBox()) ?? NOWHERE;
    const free = await atlas.map.free();
    for (const place of places) {
      const { x, y } = await atlas.map.onScreen(place);
      expect(x, place).toBeGreaterThan(free.left);
      expect(x, place).toBeLessThan(free.right);
      expect(y, place).toBeLessThan(legend.y);
    }
  }
});

testWithoutMap(
  'on its side a phone shows a story beside the map, which has half of the screen, with its words whole',
  async ({ atlas }) => {
    for (const [width, height] of [
      [844, 390],
      [667, 375],
    ] as const) {
      await atlas.page.setViewportSize({ width, height });
      for (const query of ['lang=en&story=hzmb&scene=2', 'lang=zh-Hant&story=plenary-23&scene=3']) {
        await atlas.open(`?mode=present&${query}`);
        const where = `${query} at ${width} × ${height}`;
        await expect.poll(async () => (await atlas.measureBand()).hidden, where).toEqual([]);
        const map = (await atlas.page.locator('.map-area').boundingBox()) ?? NOWHERE;
        expect(map.width * map.height, where).toBeGreaterThanOrEqual((width * height) / 2);
      }
    }
  },
);

testWithoutMap('upright, a phone has a story’s title no larger in Chinese than in English', async ({ atlas }) => {
  for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
    await atlas.open(`?lang=${language}&mode=present&story=control-points&scene=1`);
    await expect(atlas.band.getByRole('heading', { level: 1 }), language).toHaveCSS('font-size', '22px');
  }
});

testWithoutMap('upright, a phone has each of the speaker’s clocks in one line', async ({ atlas }) => {
  for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
    await atlas.page.goto(`./?lang=${language}&mode=present&story=hzmb&scene=2&screen=presenter`);
    const parts = atlas.page.locator('.clocks :is(dt, dd)');
    await expect(parts).toHaveCount(6);
    const heights = await parts.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.max(...heights), language).toBeLessThan(32);
  }
});

test('on its side a phone has the buttons of a planner’s map within reach, over the credits', async ({ atlas }) => {
  await atlas.page.setViewportSize({ width: 844, height: 390 });
  await atlas.open('?lang=en&mode=plan');
  await atlas.map.wait();
  // Clicked where the browser finds them: what lies over a button fails the test.
  const buttons = atlas.page.locator('.map-buttons');
  await buttons.getByRole('button', { name: 'Move the map' }).click({ trial: true });
  await buttons.getByRole('link', { name: 'List the places on the map' }).click({ trial: true });
});

test('turned upright, a phone shows an initiative as if it had been opened so', async ({ atlas }) => {
  const address = '?lang=en&initiative=gii-2022-cluster-second';
  await atlas.open(address);
  await atlas.map.wait();
  const upright = await atlas.map.hub();
  expect(upright).toBeDefined();
  await atlas.page.setViewportSize({ width: 844, height: 390 });
  await atlas.open(address);
  await atlas.map.wait();
  expect(await atlas.map.hub(), 'on its side').not.toEqual(upright);
  await atlas.page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => atlas.map.hub()).toEqual(upright);
});

test('turned on its side, with a camera of its own, a phone keeps what is chosen in sight', async ({ atlas }) => {
  await atlas.open('?lang=en&place=qianhai&view=113.9,22.52,12,0,0');
  await atlas.map.wait();
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await atlas.page.setViewportSize(size);
    await expect
      .poll(async () => {
        const free = await atlas.map.free();
        const { x, y } = await atlas.map.onScreen('qianhai');
        return x > free.left && x < free.right && y > free.top && y < free.bottom;
      })
      .toBe(true);
  }
});

testWithoutMap('led to the planner’s list by the search, a phone keeps the buttons of its sheet', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en&mode=plan');
  await expect(page.locator('[data-row]')).not.toHaveCount(0);
  await page.getByRole('combobox', { name: /^Search/ }).fill('airport');
  await page.getByRole('option', { name: 'Find “airport” in the list' }).click();
  await expect(page.locator('#panel .list-heading')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Half', exact: true })).toBeInViewport({ ratio: 1 });
});

testWithoutMap(
  'on a phone sharing is a sheet within reach of a thumb, and leads back to the menu',
  async ({ atlas }) => {
    await atlas.open('?lang=zh-Hant&place=nansha');
    const dialog = await atlas.openShare();
    const box = await dialog.boundingBox();
    const height = atlas.page.viewportSize()?.height ?? 0;
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height, 0);
    expect(box?.y ?? 0).toBeGreaterThan(0);
    for (const button of await dialog.getByRole('button').all()) {
      expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    }
    const code = await dialog.getByRole('img').boundingBox();
    expect(code?.width ?? 0).toBeGreaterThanOrEqual(200);
    await dialog.getByRole('button', { name: '關閉' }).click();
    await expect(dialog).toBeHidden();
    await expect(atlas.page.getByRole('banner').getByRole('button', { name: '更多' })).toBeFocused();
  },
);

test('the first text stays where it stands when the app takes its place, at the first visit and later', async ({
  atlas,
}) => {
  const { page } = atlas;
  for (const visit of ['first', 'later']) {
    const letCome = await holdBack(page, '**/index-*.js');
    await page.goto('./?lang=en', { waitUntil: 'commit' });
    const before = await page.locator('.first-view:visible h1').boundingBox();
    expect(before?.y, 'it is on the screen').toBeLessThan(844);
    letCome();
    await expect(page.locator('.first-view')).toHaveCount(0);
    expect(await atlas.heading.boundingBox(), visit).toEqual(before);
    await page.unrouteAll();
    const hint = page.locator('.hint');
    if (visit === 'first') await hint.getByRole('button').click();
    await expect(hint).toHaveCount(0);
  }
});

test('the first map names the cities, and has no name under a button or over the edge', async ({ atlas }) => {
  const cities = [
    'dongguan',
    'foshan',
    'guangzhou',
    'hong-kong',
    'huizhou',
    'jiangmen',
    'macao',
    'shenzhen',
    'zhaoqing',
    'zhongshan',
    'zhuhai',
  ];
  for (const [width, height, noRoomFor] of [
    [390, 844, null],
    [390, 664, null],
    // Its name gives way to those of its neighbours, which have less room.
    [360, 740, 'jiangmen'],
  ] as const) {
    await atlas.page.setViewportSize({ width, height });
    // Its names are the longest.
    await atlas.open('?lang=en');
    const size = `${width} by ${height}`;
    const free = await atlas.map.free();
    expect(await atlas.map.namesIn(free), size).toEqual(
      expect.arrayContaining(cities.filter((city) => city !== noRoomFor)),
    );
    const { x, y, width: wide, height: high } = (await atlas.page.locator('.map-buttons').boundingBox()) ?? NOWHERE;
    expect(await atlas.map.namesIn({ left: x, top: y, right: x + wide, bottom: y + high }), size).toEqual([]);
    expect(await atlas.map.namesIn({ ...free, right: 2 }), `${size}, on the left`).toEqual([]);
    expect(await atlas.map.namesIn({ ...free, left: width - 2 }), `${size}, on the right`).toEqual([]);
  }
});

testWithoutMap('the title of a dialog stands off its edge where it takes two lines', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en&mode=present');
  await page.getByRole('button', { name: 'Full' }).click();
  await page
    .getByRole('button', { name: /^Prepare for/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const lines = await page.evaluate(() => {
    const dialog = document.querySelector('dialog') as HTMLElement;
    const range = document.createRange();
    range.selectNodeContents(dialog.querySelector('h2') as HTMLElement);
    const { top } = dialog.getBoundingClientRect();
    return [...range.getClientRects()].map((line) => line.top - top);
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBeGreaterThan(10);
});
