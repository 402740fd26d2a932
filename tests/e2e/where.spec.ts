import type { Atlas } from './driver/atlas.ts';
import { expect, test } from './driver/fixtures.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

/** The count over the facets, once it is the same as the rows' and says so. */
async function counted(atlas: Atlas): Promise<number> {
  await expect(atlas.page.getByText('Being worked out …')).toHaveCount(0);
  await expect(atlas.page.locator('.where-result')).toBeVisible();
  const count = Number(await atlas.page.locator('[data-list-count]').getAttribute('data-list-count'));
  await expect(atlas.page.locator('[data-row]')).toHaveCount(count);
  return count;
}

test('a planner looks near a place, within typed corners and the present view; a link restores it', async ({
  atlas,
}) => {
  const { page } = atlas;
  // The page goes on meanwhile.
  const beside = atlas.page.waitForEvent('worker', (worker) => worker.url().includes('whereWorker'));
  await atlas.open('?lang=en&mode=plan&area=financial-services,northern-metropolis');
  await expect(page.locator('[data-row]')).not.toHaveCount(0);
  const all = await page.locator('[data-row]').count();
  expect(all).toBeGreaterThan(10);
  await page.getByRole('heading', { name: 'Where', exact: true }).click();
  await page.getByRole('combobox', { name: 'Place', exact: true }).selectOption('heung-yuen-wai');
  await page.getByLabel('Kilometres').fill('10');
  await page.getByLabel(/^Only places that lie wholly inside/).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  const near = await counted(atlas);
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(all);
  expect(atlas.parameters().get('where')).toBe('near_10_place_heung-yuen-wai_inside');
  expect(await atlas.map.hasDrawn('where/line')).toBe(true);
  const pills = await atlas.map.pills();
  expect(Object.values(pills).reduce((sum, n) => Math.max(sum, n), 0)).toBeLessThanOrEqual(near);

  await atlas.open(`?${atlas.parameters().toString()}`);
  expect(await counted(atlas)).toBe(near);

  await page.getByLabel('Inside an outline').check();
  for (const [at, [lng, lat]] of [
    ['113.8', '22.4'],
    ['113.98', '22.4'],
    ['113.98', '22.6'],
    ['113.8', '22.6'],
  ].entries()) {
    if (at === 3) await page.getByRole('button', { name: 'Add a corner' }).click();
    await page.getByLabel(`Corner ${at + 1}, Longitude`).fill(lng ?? '');
    await page.getByLabel(`Corner ${at + 1}, Latitude`).fill(lat ?? '');
  }
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(
    page.getByRole('button', { name: 'Remove “Inside an outline of 4 corners (wholly inside)”' }),
  ).toBeVisible();
  expect(await counted(atlas)).toBeGreaterThan(0);

  await page.getByLabel('Inside the map view').check();
  await page.getByRole('button', { name: 'Take the present map view' }).click();
  expect(atlas.parameters().get('where')).toMatch(/^box_[\d.,]+_inside$/);
  await counted(atlas);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.locator('.active-facets')).toHaveCount(0);
  expect(atlas.parameters().get('where')).toBeNull();
  await beside;
});

test('a planner draws on the map, and measures', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en&mode=plan&area=financial-services,northern-metropolis&view=114,22.35,8.6');
  await atlas.closeLegend();
  await page.getByRole('heading', { name: 'Where', exact: true }).click();
  await page.getByLabel('Inside an outline').check();
  await page.getByRole('button', { name: 'Draw on the map' }).click();
  await atlas.map.clicks([113.9, 22.26], [114.2, 22.26], [114.2, 22.44], [113.9, 22.44], [113.9, 22.44]);
  await expect(page.getByRole('button', { name: 'Remove “Inside an outline of 4 corners”' })).toBeVisible();
  await counted(atlas);
  await expect(page.getByLabel('Corner 1, Longitude')).toHaveValue(/^113\.(89|9)/);
  expect(atlas.parameters().get('place')).toBeNull();

  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  await page.getByRole('button', { name: 'Draw on the map' }).last().click();
  await atlas.map.clicks([113.9, 22.3], [114.2, 22.3], [114.2, 22.3]);
  await expect(page.locator('.measured')).toHaveText(/^Length: (30\.\d|31(\.\d)?) km$/);
});
