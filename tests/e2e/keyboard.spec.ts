/** What a person does who has no mouse: everything here is done by keys, and each control is reached by Tab. */
import { expect, test } from './driver/fixtures.ts';
import { countInitiatives, inArea, INITIATIVES } from '../helpers/recordFiles.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

test('the map: list, walk, open, come back; show on the map, move it, and back to the text', async ({ atlas }) => {
  const { page, keys } = atlas;
  await atlas.open('?lang=en');
  await atlas.map.wait();

  await test.step('walks through the places on the map, and each lights up', async () => {
    await keys.press('l');
    await expect(atlas.heading).toHaveText(/^\d+ places on the map$/);
    await expect(atlas.heading).toBeFocused();
    await keys.press('ArrowDown');
    await expect(page.locator('.in-view a').first()).toBeFocused();
    await keys.press('End');
    await keys.press('Home');
    for (let i = 0; i < 5; i += 1) await keys.press('ArrowDown');
    const walked = (await page.locator('.in-view a:focus').getAttribute('data-place')) ?? '';
    await atlas.map.wait();
    expect(await atlas.map.isLit(walked), `${walked} lights up on the map`).toBe(true);
    await keys.press('Enter');
    await expect(page.locator('[data-panel="place"]')).toBeVisible();
    await keys.tabTo(page.getByRole('link', { name: 'Back to Places on the map' }));
    await keys.press('Enter');
    await expect(page.locator(`.in-view a[data-place="${walked}"]`)).toBeFocused();
  });

  await test.step('shows a place on the map, moves and zooms by key, and comes back to the same button', async () => {
    await keys.press('Enter');
    const show = page.getByRole('button', { name: 'Show on the map' });
    await keys.tabTo(show);
    await keys.press('Enter');
    await expect(page.locator('[data-map-focus]')).toBeFocused();
    await atlas.map.wait();
    const before = atlas.camera();
    await keys.press('ArrowRight');
    await expect.poll(() => atlas.camera().lng).toBeGreaterThan(before.lng);
    await keys.press('+');
    await expect.poll(() => atlas.camera().zoom).toBeGreaterThan(before.zoom);
    await keys.press('Escape');
    await expect(show).toBeFocused();
  });

  await test.step('moves and zooms by button', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Move the map' }));
    await keys.press('Enter');
    const before = atlas.camera();
    await keys.tabTo(page.getByRole('button', { name: 'Move down' }));
    await keys.press('Enter');
    await expect.poll(() => atlas.camera().lat).toBeLessThan(before.lat);
    await keys.tabTo(page.getByRole('button', { name: 'Zoom out' }));
    await keys.press('Enter');
    await expect.poll(() => atlas.camera().zoom).toBeLessThan(before.zoom);
  });

  await test.step('switches a layer off in the legend', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Legend' }));
    if ((await page.getByRole('button', { name: 'Legend' }).getAttribute('aria-expanded')) === 'false') {
      await keys.press('Enter');
    }
    await keys.tabTo(page.getByText('Layers', { exact: true }));
    await keys.press('Enter');
    await keys.tabTo(page.locator('input[data-layer="hzmb"]'));
    await keys.press('Space');
    await expect.poll(() => atlas.parameters().get('hide')).toBe('hzmb');
  });
});

test.describe('where the map is not looked at', () => {
  test.use({ drawing: 'awaited' });

  test('reading: skip to the text, filter, open, go back, another language, another theme, about', async ({
    atlas,
  }) => {
    const { page, keys } = atlas;
    await atlas.open('?lang=en');

    await test.step('skips to the initiatives and opens one', async () => {
      await keys.tabTo(page.getByRole('link', { name: 'Skip to the initiatives' }));
      await keys.press('Enter');
      await keys.tabTo(page.locator('#panel a[data-initiative]').first());
      await keys.press('Enter');
      await expect(atlas.heading).toBeFocused();
      await expect(page.locator('[data-panel="initiative"]')).toBeVisible();
    });

    await test.step('goes back by the arrow, and goes on at the row', async () => {
      await keys.tabTo(page.getByRole('link', { name: /^Back to/ }));
      await keys.press('Enter');
      await expect(page.locator('[data-panel="home"]')).toBeVisible();
      await expect(page.locator('#panel a[data-initiative]').first()).toBeFocused();
    });

    await test.step('filters by area, and hears how many are left', async () => {
      await keys.tabTo(atlas.areaFilter('financial-services'));
      await keys.press('Space');
      await expect(
        atlas.said(`${countInitiatives(inArea('financial-services'))} of ${INITIATIVES} initiatives`),
      ).toBeAttached();
      await keys.press('Space');
      await expect(atlas.said(`${INITIATIVES} initiatives`)).toBeAttached();
    });

    await test.step('changes the language and the theme, and keeps the focus', async () => {
      await keys.tabTo(page.getByRole('link', { name: '繁體中文' }));
      await keys.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
      await expect(page.getByRole('link', { name: '繁體中文' })).toBeFocused();
      await keys.tabTo(page.getByRole('link', { name: 'English' }));
      await keys.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await keys.tabTo(page.getByRole('button', { name: 'Switch to the dark theme' }));
      await keys.press('Enter');
      await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeFocused();
    });

    await test.step('opens the page about the atlas from the menu', async () => {
      await keys.tabTo(page.getByRole('button', { name: 'More' }));
      await keys.press('Enter');
      await keys.tabTo(page.getByRole('link', { name: 'About this atlas' }));
      await keys.press('Enter');
      await expect(atlas.heading).toHaveText('About this atlas');
      await expect(atlas.heading).toBeFocused();
    });
  });

  test('search and sharing, and the keys themselves', async ({ atlas }) => {
    const { page, keys } = atlas;
    await atlas.open('?lang=en');

    await test.step('finds a place by its name', async () => {
      await keys.press('/');
      await page.keyboard.type('nansha');
      await expect(page.getByRole('option', { name: /Nansha/ }).first()).toBeVisible();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await expect(atlas.heading).toHaveText('Nansha District');
      await expect(atlas.heading).toBeFocused();
      await expect(atlas.said(/^Nansha, district in Guangzhou, linked to 1 initiative$/)).toBeAttached();
    });

    await test.step('reads the keys, and the focus comes back', async () => {
      await keys.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await expect(dialog).toBeVisible();
      await keys.press('Escape');
      // Closed, it leaves the page a moment later, and only then can it be asked for again.
      await expect(page.locator('dialog')).toHaveCount(0);
      await expect(atlas.heading).toBeFocused();
    });

    await test.step('switches single keys off, for good', async () => {
      await keys.press('?');
      await keys.tabTo(page.getByRole('checkbox', { name: /single-letter/ }));
      await keys.press('Space');
      await keys.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
      await page.reload();
      await expect(atlas.heading).toBeVisible();
      await keys.press('?');
      await keys.press('/');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('combobox')).not.toBeFocused();
    });
  });
});
