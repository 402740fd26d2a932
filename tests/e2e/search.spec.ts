import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { byParty, countInitiatives } from '../helpers/recordFiles.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

test('someone types a misspelt name, walks to it, and is at the place, on the map too', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await atlas.map.wait();
  await atlas.page.keyboard.press('/');
  await expect(atlas.search).toBeFocused();
  await atlas.search.fill('Qinhai');
  await expect(atlas.found.first()).toContainText('Qianhai');
  await atlas.page.keyboard.press('ArrowDown');
  await expect(atlas.found.first()).toHaveAttribute('aria-selected', 'true');
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.heading).toContainText('Qianhai');
  await expect(atlas.heading).toBeFocused();
  expect(atlas.parameters().get('place')).toBe('qianhai');
  const free = await atlas.map.free();
  const at = await atlas.map.onScreen('qianhai');
  expect(at.x).toBeGreaterThan(free.left);
  expect(at.y).toBeLessThan(free.bottom);
  await atlas.page.goBack();
  await expect(atlas.heading).toContainText('What Hong Kong and Guangdong');
});

testWithoutMap('a party leads by a real link to the list of its initiatives, and Back undoes', async ({ atlas }) => {
  await atlas.open('?lang=zh-Hant&place=nansha');
  await atlas.search.fill('贸易发展局');
  const party = atlas.found.filter({ hasText: '香港貿易發展局' }).first();
  await expect(party).toHaveAttribute('href', /party=hktdc/);
  await party.click();
  expect(atlas.parameters().get('party')).toBe('hktdc');
  expect(await atlas.listed()).toHaveLength(countInitiatives(byParty('hktdc')));
  await expect(atlas.page.locator('.list-heading')).toBeFocused();
  await expect(atlas.page.locator('.list-heading')).toBeInViewport();
  await atlas.page.goBack();
  await expect(atlas.heading).toHaveText('南沙區');
});

testWithoutMap(
  'where the search code does not come, the box says so, keeps the text, and answers once it can',
  async ({ atlas, problems }) => {
    problems.allow(/SearchList/);
    await atlas.page.route('**/SearchList-*.js', (route) => route.abort());
    await atlas.open('?lang=en');
    await atlas.search.pressSequentially('nansha');
    const again = atlas.page.getByRole('search').getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await atlas.page.unroute('**/SearchList-*.js');
    await again.click();
    await expect(atlas.found.first()).toContainText('Nansha');
    await expect(atlas.search).toHaveValue('nansha');
  },
);
