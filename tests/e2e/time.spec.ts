import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { heldBy, INITIATIVES } from '../helpers/recordFiles.ts';

test.use({ drawing: 'light' });

testWithoutMap('a day is chosen: counts, a status and its source follow', async ({ atlas }) => {
  const { page } = atlas;
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  await atlas.open('?lang=en&asof=2017-12-31');
  await expect(heading('0 of 0 initiatives').or(heading('0 initiatives'))).toBeVisible();
  await page.getByRole('link', { name: '20th Plenary (known in part)' }).click();
  await expect(page.locator('[data-row]')).toHaveCount(heldBy('2017-12-31', 'statements'));

  await atlas.open('?lang=en&initiative=northbound-travel-scheme&asof=2023-06-30');
  await expect(page.locator('[data-status]')).toHaveAttribute('data-status', 'planned');
  await atlas.goBackInPanel();
  await page.getByLabel('A day').fill('2023-07-01');
  await page.locator('#panel a[href*="initiative=northbound-travel-scheme"]').first().click();
  await expect(page.locator('[data-status]')).toHaveAttribute('data-status', 'in-operation');
  await expect(page.locator('.status-source')).toContainText('since 1 July 2023');
});

// Their links come after the map.
test('changes and a subject are links that restore', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en');
  await page.getByRole('link', { name: 'Changed since the plenary' }).click();
  await expect(page.locator('li[data-initiative="hetao-cooperation-zone"]')).toContainText('In operation');
  await page.goBack();
  await page.getByRole('link', { name: 'Subjects through the years' }).click();
  await page.getByRole('link', { name: /Sea-air/ }).click();
  expect(atlas.parameters().get('thread')).toBe('sea-air-cargo');
  const entries = await page.locator('[data-thread-entries] .follow-up').count();
  expect(entries).toBeGreaterThan(5);
  await page.reload();
  await expect(page.locator('[data-thread-entries] .follow-up')).toHaveCount(entries);
});

testWithoutMap('a day that has not come is named, and the plenary is shown', async ({ atlas }) => {
  await atlas.open('?lang=en&asof=2099-01-01');
  await expect(atlas.page.locator('.notices')).toContainText('asof “2099-01-01”');
  expect(await atlas.listed()).toHaveLength(INITIATIVES);
});
