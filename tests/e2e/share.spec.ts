import { expect, test } from './driver/fixtures.ts';
import { Atlas } from './driver/atlas.ts';

test('a shared link opens the same thing for a colleague', async ({ atlas, browser, baseURL }) => {
  await atlas.open('?lang=zh-Hant&area=financial-services');
  await atlas.clickOnMap('nansha');
  await expect(atlas.heading).toHaveText('南沙區');
  await atlas.waitForMap();
  const link = await atlas.copyLink();
  expect(new URL(link).searchParams.get('place')).toBe('nansha');

  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const colleague = new Atlas(await context.newPage());
  await colleague.open(new URL(link).search);
  await expect(colleague.heading).toHaveText('南沙區');
  expect(await colleague.listed()).toEqual(await atlas.listed());
  const [mine, theirs] = [await atlas.onScreen('nansha'), await colleague.onScreen('nansha')];
  expect(Math.hypot(mine.x - theirs.x, mine.y - theirs.y), 'both see Nansha at the same point').toBeLessThan(2);
  await context.close();
});

test('what a link asks for in vain is named, and the rest is shown', async ({ atlas }) => {
  await atlas.open(
    '?lang=xx&place=atlantis&initiative=sea-air-pilot&area=nonsense,financial-services&view=1,2&hide=moon',
  );
  await expect(atlas.heading).toContainText(/sea-air/i);
  await atlas.waitForMap();
  for (const value of ['xx', 'atlantis', 'nonsense', '1,2', 'moon']) {
    await expect(atlas.notices.getByText(new RegExp(`“${value}”`))).toBeVisible();
  }
  await atlas.notices.locator('[data-notice]', { hasText: '“xx”' }).getByRole('button').click();
  await expect(atlas.notices.getByText(/“xx”/)).toBeHidden();
  await expect(atlas.notices.getByText(/“moon”/)).toBeVisible();
});

test('Back and Forward follow place, initiative and place', async ({ atlas }) => {
  await atlas.open('?lang=en&place=qianhai');
  await atlas.waitForMap();
  await atlas.openInitiative(/Opinion/);
  await expect(atlas.heading).toContainText('Opinion');
  await atlas.waitForMap();
  await atlas.page.goBack();
  await expect(atlas.heading).toContainText('Qianhai');
  await atlas.page.goForward();
  await expect(atlas.heading).toContainText('Opinion');
});

test('everything one can open is a real link', async ({ atlas }) => {
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
