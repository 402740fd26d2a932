import { expect, test } from './driver/fixtures.ts';
import { tooSmall } from './driver/reflow.ts';

// Edges as they are: half a dot is a whole one.
test.use({ drawing: 'light', deviceScaleFactor: 1 });

test('on a phone everything can be pressed with a finger', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=zh-Hant&status=planned');
  await atlas.map.wait();
  // What came later is there when the map is.
  await page.locator('.home-links').waitFor();
  expect(await tooSmall(page, 44, false), 'the first view').toEqual([]);
  const legend = page.locator('.legend-toggle');
  await legend.click();
  await page.locator('.legend-layers summary').click();
  expect(await tooSmall(page, 44, false), 'the legend and its layers').toEqual([]);
  await legend.click();
  await page.locator('.panel-content .chips a').first().click();
  await expect(atlas.heading).toBeFocused();
  expect(await tooSmall(page, 44, false), 'a place').toEqual([]);
  await page.locator('main [data-initiative]').first().click();
  await expect(atlas.heading).toBeFocused();
  expect(await tooSmall(page, 44, false), 'an initiative').toEqual([]);

  await test.step('the columns of the table can be chosen with a finger', async () => {
    await atlas.changeLanguage('zh-Hans');
    const bar = page.getByRole('banner');
    await bar.getByRole('button', { name: '更多' }).click();
    await bar.getByRole('link', { name: '规划' }).click();
    await page.getByRole('button', { name: '最高' }).click();
    const columns = page.locator('.table-options summary');
    await columns.click();
    await expect(page.locator('[data-column]').first()).toBeVisible();
    const ofTable = (await tooSmall(page, 44, false)).filter((each) => /summary|select|checkbox|label/.test(each));
    expect(ofTable).toEqual([]);
  });
});
