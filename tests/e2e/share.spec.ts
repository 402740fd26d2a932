import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { Atlas } from './driver/atlas.ts';
import { holdBack } from './driver/holdBack.ts';

test('a view is shared, by its link with a colleague and as a picture', async ({
  atlas,
  browser,
  baseURL,
  problems,
}) => {
  problems.allow(/land\.geojson|NetworkError/);

  await test.step('a shared link opens the same thing for a colleague', async () => {
    await atlas.open('?lang=zh-Hant&area=financial-services');
    await atlas.map.clickOn('nansha');
    await expect(atlas.heading).toHaveText('南沙區');
    await atlas.map.wait();
    const link = await atlas.copyLink();
    expect(new URL(link).searchParams.get('place')).toBe('nansha');

    const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
    const colleague = new Atlas(await context.newPage());
    await colleague.open(new URL(link).search);
    await expect(colleague.heading).toHaveText('南沙區');
    expect(await colleague.listed()).toEqual(await atlas.listed());
    const [mine, theirs] = [await atlas.map.onScreen('nansha'), await colleague.map.onScreen('nansha')];
    expect(Math.hypot(mine.x - theirs.x, mine.y - theirs.y), 'both see Nansha at the same point').toBeLessThan(2);
    await context.close();
  });

  await test.step('a picture of the map is saved: a title, a map, a legend and a scale', async () => {
    await atlas.page.locator('.brand').click();
    await atlas.page.locator('#panel a[href*="initiative=insurance-after-sales-centres"]').first().click();
    await expect(atlas.heading).toContainText('售後');
    await atlas.map.wait();
    const picture = await atlas.savePicture();
    expect(picture.fileName).toBe('co-operation-atlas-insurance-after-sales-centres-zh-Hant.png');
    expect(picture.size).toEqual({ width: 2880, height: 1800 });

    const parts = await picture.parts({
      title: { left: 0.02, top: 0.02, right: 0.98, bottom: 0.07 },
      map: { left: 0.05, top: 0.2, right: 0.74, bottom: 0.9 },
      legend: { left: 0.79, top: 0.14, right: 0.98, bottom: 0.3 },
      scale: { left: 0.79, top: 0.86, right: 0.98, bottom: 0.93 },
      credit: { left: 0.02, top: 0.935, right: 0.98, bottom: 0.98 },
    });
    // Paper with ink on it: mostly one colour, and a little of another that is far from it.
    for (const part of ['title', 'legend', 'scale', 'credit'] as const) {
      expect(parts[part].commonest, part).toBeGreaterThan(0.6);
      expect(parts[part].ink, part).toBeGreaterThan(0.001);
    }
    // Sea, land, outlines, names: no colour has it all.
    expect(parts.map.commonest).toBeLessThan(0.8);
    expect(parts.map.colours).toBeGreaterThan(40);
    expect(parts.map.ink).toBeGreaterThan(0.001);
  });

  await test.step('a picture that cannot be drawn whole is not saved, and the dialog says why', async () => {
    await atlas.page.keyboard.press('Escape');
    await atlas.page.getByRole('link', { name: 'English' }).click();
    await atlas.page.locator('.brand').click();
    await atlas.map.wait();
    await atlas.page.route(/land\.geojson/, (route) => route.abort());
    const dialog = await atlas.openShare();
    await dialog.getByRole('button', { name: /PNG/ }).click();
    await expect(dialog.getByText(/Part of the map could not be loaded, and no picture was saved/)).toBeVisible();
    expect(await atlas.map.drawn('hong-kong/tint'), 'the map on the screen is as it was').toEqual(['hong-kong']);
  });
});

test('what a link asks for in vain is named, and the rest is shown', async ({ atlas }) => {
  await atlas.open(
    '?lang=xx&place=atlantis&initiative=sea-air-pilot&area=nonsense,financial-services&view=1,2&hide=moon',
  );
  await expect(atlas.heading).toContainText(/sea-air/i);
  await atlas.map.wait();
  for (const value of ['xx', 'atlantis', 'nonsense', '1,2', 'moon']) {
    await expect(atlas.notices.getByText(new RegExp(`“${value}”`))).toBeVisible();
  }
  await atlas.notices.locator('[data-notice]', { hasText: '“xx”' }).getByRole('button').click();
  await expect(atlas.notices.getByText(/“xx”/)).toBeHidden();
  await expect(atlas.notices.getByText(/“moon”/)).toBeVisible();
});

testWithoutMap('when the dialog does not come, the link is copied all the same', async ({ atlas, problems }) => {
  problems.allow(/Share-/);
  await atlas.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.page.route('**/Share-*.js', (route) => route.abort());
  await atlas.open('?lang=en&place=nansha');
  await atlas.page.getByRole('banner').getByRole('button', { name: 'Share this view' }).click();
  await expect(atlas.page.getByText('Link copied')).toBeVisible();
  expect(await atlas.page.evaluate(() => navigator.clipboard.readText())).toBe(atlas.page.url());
});

testWithoutMap(
  'a link to beyond the edge of the map is named, leads near it, and the address says where',
  async ({ atlas }) => {
    await atlas.open('?lang=en&view=113.9,22.4,18,0,0');
    await expect(atlas.notices.getByText(/“113.9,22.4,18,0,0”/)).toBeVisible();
    expect(atlas.parameters().get('view')).toBe('113.9,22.4,16.5,0,0');
  },
);

testWithoutMap(
  'everything one can open is a real link, which is shared, and which Back and Forward follow',
  async ({ atlas }) => {
    await test.step('everything one can open is a real link', async () => {
      await atlas.open('?lang=en');
      const link = atlas.page.getByRole('link', { name: /^Nansha/ }).first();
      const address = await link.getAttribute('href');
      // Seen after the app's own handlers, and stopped there: whether another tab opens is the browser's part.
      await atlas.page.evaluate(() =>
        window.addEventListener(
          'click',
          (event) => {
            document.body.dataset.leftToBrowser = String(!event.defaultPrevented);
            event.preventDefault();
          },
          { once: true },
        ),
      );
      await link.click({ modifiers: ['ControlOrMeta'] });
      await expect(atlas.page.locator('body')).toHaveAttribute('data-left-to-browser', 'true');
      await expect(atlas.heading).toContainText('What Hong Kong and Guangdong');
      await atlas.open(address ?? '');
      await expect(atlas.heading).toHaveText('Nansha District');
    });

    await test.step('the share dialog begins at the link, and gives the focus back', async () => {
      const dialog = await atlas.openShare();
      await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
      await expect(dialog.getByRole('textbox')).toHaveValue(atlas.page.url());
      await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
      const { violations } = await new AxeBuilder({ page: atlas.page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      await atlas.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(atlas.page.getByRole('banner').getByRole('button', { name: 'Share this view' })).toBeFocused();
    });

    await test.step('Back and Forward follow place, initiative and place', async () => {
      await atlas.page.locator('.brand').click();
      await atlas.page.locator('#panel a[href*="place=qianhai"]').first().click();
      await atlas.openInitiative(/Opinion/);
      await expect(atlas.heading).toContainText('Opinion');
      await atlas.page.goBack();
      await expect(atlas.heading).toContainText('Qianhai');
      await atlas.page.goForward();
      await expect(atlas.heading).toContainText('Opinion');
    });
  },
);

testWithoutMap(
  'Back keeps the language; of two quick presses, or Back and a choice, the last holds',
  async ({ atlas }) => {
    const { page } = atlas;
    const day = () => atlas.parameters().get('asof');
    await atlas.open('?lang=en&asof=2024-06-10');
    await expect(page.getByLabel('A day')).toHaveValue('2024-06-10');
    await page.getByRole('link', { name: '繁體中文' }).click();
    await page.getByRole('link', { name: '會議當日' }).click();
    await expect.poll(day).toBeNull();
    const steps = await page.evaluate(() => history.length);

    /** Loads the page again without what a day needs, goes back to the day, and does something before that comes. */
    const backAnd = async (meanwhile: () => Promise<unknown>) => {
      const code = /Time-.*\.js/;
      const letCome = await holdBack(page, code);
      const asked = page.waitForRequest(code);
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
      await expect(atlas.heading).toBeVisible();
      const came = page.waitForEvent('requestfinished', (request) => code.test(request.url()));
      await page.goBack();
      // Sooner, it would not be asked for at all.
      await asked;
      await meanwhile();
      letCome();
      await came;
    };
    await backAnd(() => page.goForward());
    await expect(page.getByRole('link', { name: '會議當日' })).toHaveAttribute('aria-current', 'true');
    expect(day()).toBeNull();
    await page.goBack();
    await expect(page.getByLabel('指定日期')).toHaveValue('2024-06-10');
    expect(atlas.parameters().get('lang')).toBe('zh-Hant');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goForward();

    // A language that is on its way when someone goes back comes all the same.
    const letLanguage = await holdBack(page, '**/zh-Hans-*.js');
    await page.getByRole('link', { name: '简体中文' }).click();
    await page.goBack();
    await expect(page.getByLabel('指定日期')).toHaveValue('2024-06-10');
    letLanguage();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await page.getByRole('link', { name: '繁體中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await page.goForward();

    await backAnd(() => page.getByRole('link', { name: '規劃', exact: true }).click());
    await expect.poll(() => atlas.parameters().get('mode')).toBe('plan');
    expect(day()).toBeNull();
    await page.goBack();
    await expect(page.getByLabel('指定日期')).toHaveValue('2024-06-10');
  },
);
