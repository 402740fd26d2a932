/** 骨 and 直 are one character each in Hong Kong and on the Mainland, and are drawn differently there. */
import { launchOptionsWithoutChinese } from '../browser/withoutChinese.mjs';
import { Atlas } from './driver/atlas.ts';
import { expect, test, withoutMap } from './driver/fixtures.ts';
import {
  difference,
  distance,
  isInstalled,
  mapFamilies,
  missingShape,
  pageFamily,
  pageFontsFetched,
  regionShapes,
  shapeOf,
  strayTexts,
  type Chinese,
} from './driver/letters.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

const OTHER = { 'zh-Hant': 'zh-Hans', 'zh-Hans': 'zh-Hant' } as const;
const SWITCH = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文' } as const;
const GATE = { 'zh-Hant': '門', 'zh-Hans': '门' } as const;

/** What is wrong with the letters of a family, in a sentence each: they should be those of one region. */
async function faults({ page }: Atlas, family: string, region: Chinese, where: 'page' | 'map'): Promise<string[]> {
  const found: string[] = [];
  const box = await missingShape(page, family);
  for (const letter of ['骨', '直', GATE[region]]) {
    const shown = await shapeOf(page, letter, family);
    if (difference(shown, box) < 0.1) found.push(`${letter} is drawn as a missing letter in ${family}`);
    // Each region's file has the characters of its own script alone.
    if (letter === GATE[region]) continue;
    const own = distance(shown, await regionShapes(page, letter, region, where));
    const other = distance(shown, await regionShapes(page, letter, OTHER[region], where));
    if (own >= other) found.push(`${letter} differs by ${own} from ${region}, by ${other} from ${OTHER[region]}`);
  }
  return found;
}

test('page and map draw Chinese as Hong Kong does and as the Mainland does', async ({ atlas }) => {
  await atlas.open('?lang=zh-Hant');
  await atlas.map.wait();
  if (await isInstalled(atlas.page, 'Noto Sans CJK HK')) expect(await pageFontsFetched(atlas.page)).toEqual([]);
  expect(await faults(atlas, await pageFamily(atlas.page), 'zh-Hant', 'page')).toEqual([]);
  const hongKong = await mapFamilies(atlas.page);
  expect(hongKong).not.toEqual([]);
  for (const family of hongKong) expect(await faults(atlas, `"${family}"`, 'zh-Hant', 'map')).toEqual([]);

  await atlas.page.getByRole('link', { name: SWITCH['zh-Hans'] }).click();
  await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await atlas.map.wait();
  expect(await faults(atlas, await pageFamily(atlas.page), 'zh-Hans', 'page')).toEqual([]);
  const mainland = (await mapFamilies(atlas.page)).filter((family) => !hongKong.includes(family));
  expect(mainland).not.toEqual([]);
  for (const family of mainland) expect(await faults(atlas, `"${family}"`, 'zh-Hans', 'map')).toEqual([]);
});

test('a machine without Chinese fonts gets the atlas’s own', async ({ playwright, baseURL, problems }) => {
  test.skip(process.platform !== 'linux', 'Only on Linux can a browser be told to leave fonts out.');
  const browser = await playwright.chromium.launch(launchOptionsWithoutChinese());
  problems.watch(browser);
  const atlas = new Atlas(await browser.newPage(baseURL ? { baseURL } : {}));
  await withoutMap(atlas.page);
  await atlas.open('?lang=en');
  expect(await pageFontsFetched(atlas.page), 'nobody who reads English waits for them').toEqual([]);
  expect(await strayTexts(atlas.page)).toEqual([]);

  await atlas.open('?lang=zh-Hant&place=nansha');
  // The Mainland's are for the names that the place and the language have there.
  expect(await pageFontsFetched(atlas.page)).toEqual(['page-zh-hans-400', 'page-zh-hant-400', 'page-zh-hant-700']);
  expect(await strayTexts(atlas.page)).toEqual([]);
  const family = await pageFamily(atlas.page);
  expect(await faults(atlas, family, 'zh-Hant', 'page')).toEqual([]);
  const own = await regionShapes(atlas.page, '骨', 'zh-Hant', 'page');
  expect(distance(await shapeOf(atlas.page, '骨', family), own), 'the file itself is used').toBe(0);
  await browser.close();
});
