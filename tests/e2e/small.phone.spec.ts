import { expect, test } from './driver/fixtures.ts';

test('on a phone the sheet has three heights by button, and what is chosen stands above it', async ({ atlas }) => {
  await atlas.open('?lang=zh-Hans');
  await atlas.waitForMap();
  const sheet = atlas.page.getByRole('main');
  await atlas.page.getByRole('button', { name: '收起' }).click();
  expect((await sheet.boundingBox())?.height).toBe(96);
  await atlas.clickOnMap('nansha');
  await expect(atlas.heading).toHaveText('南沙区');
  expect((await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(300);
  const { y } = await atlas.onScreen('nansha');
  expect(y).toBeLessThan((await sheet.boundingBox())?.y ?? 0);

  await atlas.openInitiative(/售后/);
  const free = await atlas.freeMap();
  for (const place of ['hong-kong', 'nansha', 'qianhai', 'shenzhen', 'guangzhou']) {
    const at = await atlas.onScreen(place);
    expect(at.y, `${place} stands above the sheet`).toBeLessThan(free.bottom);
    expect(at.y, `${place} is in sight`).toBeGreaterThan(free.top);
  }
  await atlas.page.getByRole('button', { name: '全屏' }).click();
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
