import type { Atlas } from './driver/atlas.ts';
import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { holdBack } from './driver/holdBack.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

const NOWHERE = { x: NaN, y: NaN, width: NaN, height: NaN };

/** Presents a story of the list, from its first scene. */
async function present({ page, band }: Atlas, story: string) {
  await page.locator(`#panel a[href*="story=${story}"]`).first().click();
  await expect(band).toHaveAttribute('data-scene', '1');
}

test('on a phone the sheet has three heights, by a swipe or by button, and nothing is wider than the phone', async ({
  atlas,
}) => {
  const { page } = atlas;
  const sheet = page.getByRole('main');
  const fits = async (state: string) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(390);
  await atlas.open('?lang=en');
  await fits('the first view');

  await test.step('a swipe on the grip is as good as a button', async () => {
    // While it is still busy the browser may take a touch for itself.
    await atlas.map.wait();
    await atlas.swipeSheet('up');
    await expect(sheet).toHaveAttribute('data-height', 'full');
    await atlas.swipeSheet('down');
    await atlas.swipeSheet('down');
    await expect(sheet).toHaveAttribute('data-height', 'low');
    await atlas.swipeSheet('up');
    await expect(sheet).toHaveAttribute('data-height', 'half');
  });

  await test.step('the sheet has three heights by button, and what is chosen stands above it', async () => {
    await atlas.changeLanguage('zh-Hans');
    await page.getByRole('button', { name: '收起' }).click();
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
    await page.getByRole('button', { name: '最高' }).click();
    expect((await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(700);
    await page.getByRole('button', { name: '一半' }).click();
  });

  await test.step('nothing is wider than the phone', async () => {
    await atlas.changeLanguage('zh-Hant');
    await atlas.search.fill('香園圍');
    await atlas.found.filter({ hasText: '管制站', hasNotText: '全面' }).first().click();
    await expect(atlas.heading).toHaveText('香園圍邊境管制站');
    expect(atlas.parameters().get('place')).toBe('heung-yuen-wai');
    await fits('a place');
    await atlas.changeLanguage('en');
    await atlas.search.fill('Quota-free trips over the bridge');
    await atlas.found.filter({ hasText: 'Quota-free trips' }).first().click();
    await expect(atlas.heading).toContainText('Quota-free trips');
    expect(atlas.parameters().get('initiative')).toBe('northbound-travel-scheme');
    await fits('an initiative');
  });
});

test('a small phone and a phone on its side show text and map, and nothing is cut off', async ({ atlas }) => {
  await atlas.page.setViewportSize({ width: 740, height: 360 });
  await atlas.open('?lang=en&place=nansha');
  for (const size of [
    { width: 740, height: 360 },
    { width: 360, height: 740 },
  ]) {
    if (size.width === 360) {
      // Chosen anew, where it has another part of the screen.
      await atlas.page
        .getByRole('banner')
        .getByRole('link', { name: /^Co-operation Atlas/ })
        .click();
      await atlas.page.setViewportSize(size);
      await atlas.page.locator('#panel a[href*="place=nansha"]').first().click();
      await expect(atlas.heading).toHaveText('Nansha District');
    }
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

test('on its side a phone shows all that is chosen and the buttons of a planner’s map, and turned upright as if opened so', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?lang=en&initiative=gii-2022-cluster-second');
  await atlas.map.wait();
  const upright = await atlas.map.hub();
  expect(upright).toBeDefined();
  await page.setViewportSize({ width: 844, height: 390 });
  await atlas.open('?lang=en&initiative=insurance-after-sales-centres');

  const choose = async (title: string) => {
    await atlas.search.fill(title);
    await atlas.found.filter({ hasText: title }).first().click();
    await expect(atlas.heading).toHaveText(title);
  };
  await test.step('all that is chosen is beside the panel, and none of it under the legend', async () => {
    for (const [title, places] of [
      [
        'Hong Kong insurers’ after-sales centres in Nansha and Qianhai',
        ['hong-kong', 'nansha', 'qianhai', 'shenzhen', 'guangzhou'],
      ],
      ['GoGBA centres to reach all nine Mainland cities', ['zhaoqing', 'jiangmen', 'huizhou', 'zhuhai']],
    ] as const) {
      if (title.startsWith('GoGBA')) await choose(title);
      await atlas.map.wait();
      const legend = (await page.locator('.legend').boundingBox()) ?? NOWHERE;
      const free = await atlas.map.free();
      for (const place of places) {
        const { x, y } = await atlas.map.onScreen(place);
        expect(x, place).toBeGreaterThan(free.left);
        expect(x, place).toBeLessThan(free.right);
        expect(y, place).toBeLessThan(legend.y);
      }
    }
  });

  await test.step('turned upright, an initiative is shown as if it had been opened so', async () => {
    await choose('Shenzhen-Hong Kong-Guangzhou cluster ranked second in the world');
    await atlas.map.wait();
    expect(await atlas.map.hub(), 'on its side').not.toEqual(upright);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => atlas.map.hub()).toEqual(upright);
    await page.setViewportSize({ width: 844, height: 390 });
  });

  await test.step('the buttons of a planner’s map are within reach, over the credits', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Plan' }).click();
    await expect(page.locator('[data-row]')).not.toHaveCount(0);
    await atlas.map.wait();
    // Clicked where the browser finds them: what lies over a button fails the test.
    const buttons = page.locator('.map-buttons');
    await buttons.getByRole('button', { name: 'Move the map' }).click({ trial: true });
    await buttons.getByRole('link', { name: 'List the places on the map' }).click({ trial: true });
  });
});

testWithoutMap('a phone shows a story upright and on its side, with its words whole', async ({ atlas }) => {
  const { page } = atlas;
  await test.step('upright, its title is no larger in Chinese than in English', async () => {
    await atlas.open('?lang=zh-Hans&mode=present&story=control-points&scene=1');
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      if (language !== 'zh-Hans') {
        await atlas.changeLanguage(language);
        await present(atlas, 'control-points');
      }
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      await expect(atlas.band.getByRole('heading', { level: 1 }), language).toHaveCSS('font-size', '22px');
      await page.keyboard.press('Escape');
    }
  });

  await test.step('on its side, it is beside the map, which has half of the screen', async () => {
    for (const [language, story, scene] of [
      ['en', 'hzmb', 2],
      ['zh-Hant', 'plenary-23', 3],
    ] as const) {
      await page.setViewportSize({ width: 390, height: 844 });
      if (language !== 'en') await atlas.changeLanguage(language);
      await present(atlas, story);
      for (let next = 2; next <= scene; next += 1) {
        await page.keyboard.press('PageDown');
        await expect(atlas.band).toHaveAttribute('data-scene', `${next}`);
      }
      for (const [width, height] of [
        [844, 390],
        [667, 375],
      ] as const) {
        await page.setViewportSize({ width, height });
        const where = `${story}, ${language}, at ${width} × ${height}`;
        await expect.poll(async () => (await atlas.measureBand()).hidden, where).toEqual([]);
        const map = (await page.locator('.map-area').boundingBox()) ?? NOWHERE;
        expect(map.width * map.height, where).toBeGreaterThanOrEqual((width * height) / 2);
      }
      await page.keyboard.press('Escape');
    }
  });
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

testWithoutMap('on a phone dialogs, the planner’s list and sharing are within reach', async ({ atlas }) => {
  const { page } = atlas;
  const more = page.getByRole('banner').getByRole('button', { name: /^(More|更多)$/ });
  await test.step('led to the planner’s list by the search, a phone keeps the buttons of its sheet', async () => {
    await atlas.open('?lang=en&mode=plan');
    await expect(page.locator('[data-row]')).not.toHaveCount(0);
    await page.getByRole('combobox', { name: /^Search/ }).fill('airport');
    await page.getByRole('option', { name: 'Find “airport” in the list' }).click();
    await expect(page.locator('#panel .list-heading')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Half', exact: true })).toBeInViewport({ ratio: 1 });
  });

  await test.step('the title of a dialog stands off its edge where it takes two lines', async () => {
    await more.click();
    await page.getByRole('banner').getByRole('link', { name: 'Stories to present' }).click();
    await page.getByRole('button', { name: 'Full' }).click();
    await page
      .getByRole('button', { name: /^Prepare for/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const lines = await page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]') as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(dialog.querySelector('h2') as HTMLElement);
      const { top } = dialog.getBoundingClientRect();
      return [...range.getClientRects()].map((line) => line.top - top);
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('sharing is a sheet within reach of a thumb, and leads back to the menu', async () => {
    await atlas.changeLanguage('zh-Hant');
    await more.click();
    await page.getByRole('banner').getByRole('link', { name: '瀏覽' }).click();
    await page.locator('#panel a[href*="place=nansha"]').first().click();
    await expect(page.locator('[data-panel="place"]')).toBeVisible();
    expect(atlas.parameters().get('place')).toBe('nansha');
    const dialog = await atlas.openShare();
    const box = await dialog.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height, 0);
    expect(box?.y ?? 0).toBeGreaterThan(0);
    for (const button of await dialog.getByRole('button').all()) {
      expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    }
    const code = await dialog.getByRole('img').boundingBox();
    expect(code?.width ?? 0).toBeGreaterThanOrEqual(200);
    await dialog.getByRole('button', { name: '關閉' }).click();
    await expect(dialog).toBeHidden();
    await expect(more).toBeFocused();
  });
});

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

test('the name of what is chosen stands whole on a phone’s map, however long', async ({ atlas }) => {
  for (const [width, place, opened] of [
    [390, 'china-ferry-terminal', 'place=china-ferry-terminal'],
    [390, 'zhuhai', 'place=zhuhai'],
    [390, 'northern-metropolis', 'initiative=heung-yuen-wai-full-commissioning'],
    [360, 'lok-ma-chau-loop', 'place=lok-ma-chau-loop'],
    [360, 'macau-outer-harbour', 'place=macau-outer-harbour'],
  ] as const) {
    await atlas.page.setViewportSize({ width, height: 844 });
    await atlas.open(`?lang=en&${opened}`);
    const free = await atlas.map.free();
    expect(await atlas.map.namesIn(free), place).toContain(place);
    expect(await atlas.map.namesIn({ ...free, left: -20, right: 2 }), `${place}, on the left`).not.toContain(place);
    const right = { ...free, left: width - 2, right: width + 20 };
    expect(await atlas.map.namesIn(right), `${place}, on the right`).not.toContain(place);
  }
});
