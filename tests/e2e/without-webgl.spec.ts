import { browserLaunchOptions } from '../browser/launch.mjs';
import { axeFindsNothing } from './driver/accessibility.ts';
import { expect, test } from './driver/fixtures.ts';
import { Handouts } from './driver/handouts.ts';
import { STORY } from './driver/story.ts';
import { INITIATIVES } from '../helpers/recordFiles.ts';

// The same browser, with WebGL switched off as a visitor's may be.
test.use({ launchOptions: { ...browserLaunchOptions(), args: ['--no-sandbox', '--disable-3d-apis'] } });

test('the map is drawn in a simpler way, is moved by buttons and walked by keyboard, and its places are links', async ({
  atlas,
  problems,
}) => {
  problems.allow(/WebGL/);
  const { page } = atlas;
  const nansha = atlas.map.svgPlace('Nansha, district');

  await test.step('its buttons move it, the address remembers, and a shared address opens the same', async () => {
    await atlas.open('?lang=en&view=114.09,22.53,11,0,0');
    await expect(atlas.map.svgPlace(/^Lo Wu.*control point/)).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => atlas.parameters().get('view')?.split(',')[2]).toBe('12');
    await page.reload();
    await expect(atlas.map.svgPlace(/^Lo Wu.*control point/)).toBeVisible();
    await page.getByRole('button', { name: 'Show the whole region' }).click();
    await expect(atlas.map.svgPlace('Zhaoqing, city')).toBeVisible();
  });

  await test.step('it says so, and axe finds nothing on it', async () => {
    await expect(atlas.notices.getByText(/drawn in a simpler way/)).toBeVisible();
    await expect(page.getByLabel('A day'), 'all that comes once there is a map').toBeVisible();
    await expect(nansha).toBeVisible();
    await axeFindsNothing(atlas, 'SVG map');
  });

  await test.step('its places are links', async () => {
    await expect(nansha).toHaveAttribute('href', '?lang=en&place=nansha');
    await atlas.map.clickOnSvg('nansha');
    await expect(atlas.heading).toHaveText('Nansha District');
    await expect(nansha).toHaveAttribute('aria-current', 'true');
    expect(atlas.parameters().get('place')).toBe('nansha');
  });

  await test.step('places can be walked to and opened by keyboard; the panel, list and filters work', async () => {
    await expect(nansha).toBeVisible();
    await atlas.openInitiative(/after-sales/);
    await expect(atlas.heading).toContainText('after-sales');
    await atlas.map.svgPlace('Qianhai, co-operation zone').focus();
    await page.keyboard.press('Enter');
    await expect(atlas.heading).toContainText('Qianhai');
  });
});

test('a layer of one’s own is drawn, and told in the legend', async ({ atlas, problems }) => {
  problems.allow(/WebGL/);
  const { page } = atlas;
  await atlas.open('?lang=en&mode=plan&view=114.18,22.36,12,0,0');
  await atlas.dropFile('tests/files/import/big5-two-bad-rows.csv');
  await page.getByRole('button', { name: 'Add 3 features' }).click();
  const dots = page.locator('.svg-map [data-layer^="own/"]');
  await expect(dots).toHaveCount(2);
  await page.getByRole('button', { name: 'Legend' }).click();
  await expect(page.getByText('big5-two-bad-rows (own layer)')).toBeVisible();
});

test('when its code does not come either, the list has the page, and it can be asked for again', async ({
  atlas,
  problems,
}) => {
  problems.allow(/WebGL|SvgMapArea/);
  await atlas.page.route('**/SvgMapArea-*.js', (route) => route.abort());
  await atlas.open('?lang=en');
  await expect(atlas.notices.getByText(/The map could not be loaded/)).toBeVisible();
  expect(await atlas.listed()).toHaveLength(INITIATIVES);
  await atlas.page.unroute('**/SvgMapArea-*.js');
  await atlas.notices.getByRole('button', { name: 'Try again' }).click();
  await expect(atlas.map.svgPlace('Nansha, district')).toBeVisible();
});

test('a handout has its pictures all the same', async ({ atlas, problems }) => {
  problems.allow(/WebGL/);
  const handouts = await Handouts.ofOwnStory(atlas);
  const pages = await (await handouts.pdf()).pages();
  expect(pages).toHaveLength(STORY.scenes.length);
  for (const { picture, text } of pages) {
    expect(picture.colours).toBeGreaterThan(12);
    expect(picture.commonest).toBeLessThan(0.8);
    expect(text, 'nothing that is for the speaker').not.toContain('備註');
  }
});
