/** At 1280 px and 400 % a page is 320 px wide: everything is there, in one column. */
import { expect, test } from './driver/fixtures.ts';
import { cutOff, tooSmall } from './driver/reflow.ts';

for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`in ${language} nothing is cut off at 400 %, and everything can be pressed`, async ({ atlas }) => {
    const { page } = atlas;
    await page.setViewportSize({ width: 320, height: 640 });
    await atlas.open(`?lang=${language}&status=planned`);
    await page.locator('.legend-toggle').waitFor();
    for (const step of ['the first view', 'a place', 'an initiative']) {
      if (step === 'a place') await page.locator('.panel-content .chips a').first().click();
      if (step === 'an initiative') await page.locator('main [data-initiative]').first().click();
      if (step !== 'the first view') await expect(atlas.heading).toBeFocused();
      expect(await cutOff(page), step).toEqual([]);
      expect(await tooSmall(page, 24, true), step).toEqual([]);
    }
  });
}

test('the yardstick finds what is too wide, cut off or too small', async ({ atlas }) => {
  const { page } = atlas;
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('?lang=en');
  await page.evaluate(() => {
    const wide =
      '<p style="white-space: nowrap">Thirty words that nobody has ever broken into lines, because they will not</p>';
    const low = '<p style="height: 10px; overflow: hidden">Two lines of text<br>in the room of half a line</p>';
    const small =
      '<p><button style="width: 10px; height: 10px"></button><button style="width: 10px; height: 10px"></button></p>';
    document.querySelector('main h1')?.insertAdjacentHTML('afterend', wide + low + small);
  });
  expect((await cutOff(page)).join()).toMatch(/at its side.*Two lines.* hides \d+ px below/s);
  expect(await tooSmall(page, 24, true)).toHaveLength(2);
});
