import { expect, test, withoutMap } from './driver/fixtures.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

test('a language and a theme are chosen: address, page, record and map follow', async ({ atlas }) => {
  await test.step('an address that says no language says the one that is chosen, without a step', async () => {
    await atlas.open('?place=nansha');
    await expect(atlas.heading).toBeVisible();
    const entries = await atlas.page.evaluate(() => history.length);
    await atlas.page.getByRole('link', { name: '繁體中文' }).click();
    await expect(atlas.heading).toHaveText('南沙區');
    expect(atlas.parameters().get('lang')).toBe('zh-Hant');
    expect(await atlas.page.evaluate(() => history.length)).toBe(entries);
  });

  await test.step('the language changes page, record and map together', async () => {
    await atlas.page.getByRole('link', { name: 'English' }).click();
    await expect(atlas.heading).toHaveText('Nansha District');
    await atlas.map.wait();
    await atlas.page.getByRole('link', { name: '繁體中文' }).click();
    await expect(atlas.heading).toHaveText('南沙區');
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await expect(atlas.page).toHaveTitle(/粵港/);
    expect(atlas.parameters().get('lang')).toBe('zh-Hant');
    const linked = await atlas.page
      .locator('link[rel=canonical], link[rel=alternate]')
      .evaluateAll((links) => (links as HTMLLinkElement[]).map(({ hreflang, href }) => `${hreflang} ${href}`));
    const address = (language: string) => new URL(`?lang=${language}&place=nansha`, atlas.page.url()).href;
    expect(linked, 'what search engines are told').toEqual([
      ` ${address('zh-Hant')}`,
      `en ${address('en')}`,
      `zh-Hant ${address('zh-Hant')}`,
      `zh-Hans ${address('zh-Hans')}`,
    ]);
    await atlas.page.getByRole('link', { name: '简体中文' }).click();
    await expect(atlas.heading).toHaveText('南沙区');
    expect(atlas.parameters().get('place')).toBe('nansha');
  });

  await test.step('a theme is chosen, drawn by page and map, and remembered', async () => {
    await atlas.page.getByRole('link', { name: 'English' }).click();
    await atlas.page.locator('.brand').click();
    await atlas.page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(atlas.page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#172027');
    expect(await atlas.map.colourAt(1100, 500), 'the sea by night').toEqual([15, 27, 35]);
    // The map is not looked at again.
    await withoutMap(atlas.page);
    await atlas.page.reload();
    await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
