/** A copy of the atlas that has been given an archive of streets, and one of a layer of its own. */
import type { Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { makeArchive } from '../helpers/pmtiles.ts';
import { rangeOf } from '../../scripts/lib/serve.mjs';
import { expect, test } from './driver/fixtures.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

const line = (properties: object, coordinates: number[][]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry: { type: 'LineString', coordinates },
});
const collection = (...features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const STREETS = makeArchive(
  {
    roads: collection(
      line({ kind: 'highway', name: '試驗公路', 'name:en': 'Trial Highway', 'name:zh-Hans': '试验公路' }, [
        [114.1, 22.5],
        [114.2, 22.5],
      ]),
    ),
    survey: collection(
      line({}, [
        [114.1, 22.52],
        [114.2, 22.52],
      ]),
    ),
  },
  { minZoom: 9, maxZoom: 13, bounds: [114.0, 22.4, 114.3, 22.6] },
);
const CONFIG = {
  basemap: { url: 'tiles/streets.pmtiles', credit: '© Trial Mappers' },
  layers: [
    {
      id: 'survey',
      title: { en: 'Trial survey', 'zh-Hant': '試驗調查', 'zh-Hans': '试验调查' },
      url: 'tiles/streets.pmtiles',
      sourceLayer: 'survey',
      geometry: 'line',
      colour: '#7d0a38',
    },
  ],
};
const AT = '?lang=en&view=114.15,22.51,13';

/** The host of the archive answers ranges, as static hosts do; until it is cut off. */
async function serveArchive(page: Page) {
  const host = { isUp: true, asked: 0 };
  await page.route('**/atlas.config.json', (route) => route.fulfill({ json: CONFIG }));
  await page.route('**/tiles/streets.pmtiles', (route) => {
    host.asked += 1;
    const range = rangeOf(route.request().headers().range, STREETS.length);
    if (!host.isUp || !range) return route.abort();
    return route.fulfill({
      status: 206,
      headers: { 'content-range': `bytes ${range.start}-${range.end}/${STREETS.length}`, etag: '"one"' },
      body: Buffer.from(STREETS.slice(range.start, range.end + 1)),
    });
  });
  return host;
}

/** What of the archive is drawn, by the style's layers. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { atlasMap } = document.querySelector('.atlas-map') as HTMLElement & { atlasMap: MapLibreMap };
    const layers = atlasMap.getStyle().layers.filter(({ id }) => /^(streets|archive)\//.test(id));
    const found = atlasMap.queryRenderedFeatures({ layers: layers.map(({ id }) => id) });
    return [...new Set(found.map(({ layer }) => layer.id))].sort();
  });

test('streets and an added layer are drawn, in the chosen language, and credited; kept, they are drawn when the host is gone', async ({
  atlas,
  page,
  problems,
}) => {
  problems.allow(/ERR_FAILED|Failed to fetch/);
  const host = await serveArchive(page);
  await atlas.open(AT);
  await atlas.map.wait();
  await expect.poll(() => drawn(page)).toEqual(['archive/survey-line', 'streets/highways']);
  await expect(page.locator('.credit')).toContainText('© Trial Mappers');
  const field = await page.evaluate(() => {
    const { atlasMap } = document.querySelector('.atlas-map') as HTMLElement & { atlasMap: MapLibreMap };
    return JSON.stringify(atlasMap.getLayoutProperty('streets/names', 'text-field'));
  });
  expect(field).toContain('name:en');

  await atlas.openLegend();
  await page.locator('.legend-layers > summary').click();
  await page.getByRole('checkbox', { name: 'Trial survey' }).uncheck();
  await expect.poll(() => drawn(page)).toEqual(['streets/highways']);
  expect(atlas.parameters().get('hide')).toBe('survey');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'About this atlas' }).click();
  await page.getByRole('button', { name: 'Keep the streets in sight' }).click();
  await expect(page.locator('[data-streets="idle"]')).toHaveText(/tiles are kept/);

  host.isUp = false;
  const asked = host.asked;
  await page.reload();
  await atlas.map.wait();
  await expect.poll(() => drawn(page)).toContain('streets/highways');
  expect(host.asked).toBeGreaterThan(asked);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(page.locator('[data-streets="idle"]')).toHaveText('No streets are kept.');
});

test('an archive that cannot be reached is named once, and the built-in map stays', async ({
  atlas,
  page,
  problems,
}) => {
  problems.allow(/ERR_FAILED|Failed to fetch/);
  const host = await serveArchive(page);
  host.isUp = false;
  await atlas.open('?lang=en&view=114.15,22.52,12');
  await atlas.map.wait();
  await expect(page.locator('[data-notice="geography"]')).toHaveCount(1);
  await atlas.map.clickOn('heung-yuen-wai');
  await expect(page.locator('[data-panel="place"]')).toBeVisible();

  host.isUp = true;
  await page.locator('[data-notice="geography"] .button').click();
  await expect.poll(() => drawn(page)).toEqual(['archive/survey-line', 'streets/highways']);
});
