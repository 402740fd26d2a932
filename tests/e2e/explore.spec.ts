import { expect, test } from './driver/fixtures.ts';
import { INITIATIVES } from '../helpers/recordFiles.ts';

test('a visitor clicks Nansha, reads what was agreed there, and follows it to its other places', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await expect(atlas.heading).toHaveText('What Hong Kong and Guangdong agreed to do together, and where');
  expect(await atlas.listed()).toHaveLength(INITIATIVES);

  await atlas.map.clickOn('nansha');
  await expect(atlas.heading).toHaveText('Nansha District');
  await expect(atlas.heading).toBeFocused();
  expect(await atlas.listed()).toContainEqual(expect.stringContaining('after-sales'));

  await atlas.openInitiative(/after-sales/);
  await expect(atlas.heading).toContainText('after-sales');
  await expect(atlas.page.getByRole('heading', { name: /Named in the source/ })).toBeVisible();
  expect(await atlas.map.drawn('set/ends')).toEqual(['guangzhou', 'hong-kong', 'nansha', 'qianhai', 'shenzhen']);
  const free = await atlas.map.free();
  for (const place of ['guangzhou', 'hong-kong', 'nansha', 'qianhai', 'shenzhen']) {
    const { x, y } = await atlas.map.onScreen(place);
    expect(x, `${place} stands beside the panel`).toBeGreaterThan(free.left);
    expect(x, `${place} is in sight`).toBeLessThan(free.right);
    expect(y, `${place} is in sight`).toBeGreaterThan(free.top);
    expect(y, `${place} is in sight`).toBeLessThan(free.bottom);
  }

  const qianhai = atlas.page.getByRole('link', { name: /^Qianhai/ }).first();
  await qianhai.hover();
  const state = await atlas.page.evaluate(() => {
    const element = document.querySelector('.atlas-map') as HTMLElement & {
      atlasMap: { getFeatureState: (feature: object) => object };
    };
    return element.atlasMap.getFeatureState({ source: 'qianhai', id: 'qianhai' });
  });
  expect(state, 'pointing at a row lights the place on the map').toEqual({ hover: true });
  await qianhai.click();
  await expect(atlas.heading).toContainText('Qianhai');
  await atlas.goBackInPanel();
  await expect(atlas.heading).toContainText('after-sales');
  await atlas.goBackInPanel();
  await expect(atlas.heading).toHaveText('Nansha District');
});

const CLOSE_UPS: { place: string; at: [lng: number, lat: number, zoom: number]; heading: string | RegExp }[] = [
  { place: 'hong-kong', at: [114.05, 22.4, 8.5], heading: 'Hong Kong' },
  { place: 'macao', at: [113.56, 22.17, 11], heading: 'Macao' },
  { place: 'foshan', at: [113.0, 22.95, 8], heading: 'Foshan' },
  { place: 'qianhai', at: [113.86, 22.53, 11.5], heading: /Qianhai/ },
  { place: 'lok-ma-chau-loop', at: [114.06, 22.52, 13], heading: /Lok Ma Chau Loop/ },
  { place: 'northern-metropolis', at: [114.0, 22.46, 10.5], heading: 'Northern Metropolis' },
  { place: 'heung-yuen-wai', at: [114.152, 22.5535, 15], heading: /Heung Yuen Wai/ },
  { place: 'liantang-port', at: [114.152, 22.5535, 15], heading: /Liantang/ },
  { place: 'lo-wu', at: [114.112, 22.53, 15], heading: /Lo Wu/ },
  { place: 'hzmb-tunnel', at: [113.78, 22.28, 11], heading: /Tunnel/ },
  { place: 'hkia', at: [113.88, 22.31, 11], heading: /Airport/ },
  { place: 'guangzhou-south', at: [113.2, 22.99, 11], heading: /Guangzhou South/ },
];

test('a click on the map opens what lies there, whatever it is', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await atlas.map.wait();
  for (const { place, at, heading } of CLOSE_UPS) {
    await test.step(place, async () => {
      await atlas.map.lookAt(...at);
      await atlas.map.clickOn(place);
      await expect(atlas.heading).toHaveText(heading);
      expect(atlas.parameters().get('place')).toBe(place);
    });
  }
  await test.step('a joined mark opens the pair, and each half leads across the border', async () => {
    await atlas.map.lookAt(114.1, 22.52, 10);
    await atlas.map.clickOn('heung-yuen-wai');
    await expect(atlas.heading).toHaveText(/Heung Yuen Wai/);
    await atlas.page
      .getByRole('link', { name: /Liantang/ })
      .first()
      .click();
    await expect(atlas.heading).toHaveText(/Liantang/);
  });
});

test('the map is really drawn: land and sea have their own colours, open sea chooses nothing, and a region-wide initiative lights up its cities', async ({
  atlas,
}) => {
  await atlas.open('?lang=en&view=113.8,22.3,9,0,0&hide=labels');
  const colour = async (lng: number, lat: number) => {
    const { x, y } = await atlas.page.evaluate(
      ([a, b]) => {
        const element = document.querySelector('.atlas-map') as HTMLElement & {
          atlasMap: { project: (at: [number, number]) => { x: number; y: number } };
        };
        const box = element.getBoundingClientRect();
        const point = element.atlasMap.project([a as number, b as number]);
        return { x: point.x + box.left, y: point.y + box.top };
      },
      [lng, lat],
    );
    return atlas.map.colourAt(x, y);
  };
  await atlas.map.wait();
  expect(await colour(113.8, 22.1), 'the sea').toEqual([217, 231, 236]);
  expect(await colour(114.09, 22.38), 'Hong Kong').toEqual([243, 217, 205]);
  await atlas.map.clickAt(114.29, 21.95);
  await atlas.map.wait();
  expect(atlas.parameters().get('place')).toBeNull();

  await atlas.page.locator('#panel a[href*="initiative=gogba-nine-city-expansion"]').click();
  expect(await atlas.map.drawn('mainland-cities/region-fill')).toEqual([
    'dongguan',
    'foshan',
    'guangzhou',
    'huizhou',
    'jiangmen',
    'shenzhen',
    'zhaoqing',
    'zhongshan',
    'zhuhai',
  ]);
  expect(await atlas.map.drawn('set/ends'), 'there is no pin').toEqual([]);
  expect(await atlas.map.drawn('hong-kong/region-fill')).toEqual([]);
});
