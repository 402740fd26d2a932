import { expect, test } from './driver/fixtures.ts';

test('a planner narrows, and rows, counts, map and link agree', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await atlas.page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(atlas.page.getByRole('heading', { name: 'Plan', level: 1 })).toBeVisible();
  await atlas.page.locator('[data-facet="areas"] [data-value="financial-services"]').check();
  await expect(atlas.page.getByRole('heading', { name: '7 of 44 initiatives' })).toBeVisible();
  await expect(atlas.page.locator('[data-row]')).toHaveCount(7);
  expect(atlas.parameters().get('mode')).toBe('plan');

  await atlas.page.getByRole('link', { name: 'Matrix', exact: true }).click();
  const cell = atlas.page.locator('[data-cell="financial-services/qianhai"]');
  const count = Number(await cell.innerText());
  await cell.click();
  await expect(atlas.page.locator('[data-row]')).toHaveCount(count);
  expect(atlas.parameters().get('at')).toBe('qianhai');

  await atlas.page.goBack();
  await expect(cell).toBeVisible();
});
