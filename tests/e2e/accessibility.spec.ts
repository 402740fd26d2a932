import { axeFindsNothing, axeFindsNothingAnywhere } from './driver/accessibility.ts';
import { expect, test } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

// In Traditional Chinese on a phone: names and sizes differ by language, what they are given to does not. Colours know
// neither a language nor a size.
test('axe finds nothing in en, in light and dark', async ({ atlas }) => axeFindsNothingAnywhere(atlas, 'en', true));
test('axe finds nothing in zh-Hans', async ({ atlas }) => axeFindsNothingAnywhere(atlas, 'zh-Hans'));

test('axe finds nothing on the page about the atlas, in the list of places and in dialogs', async ({ atlas }) => {
  await atlas.open('?lang=en&page=about');
  await axeFindsNothing(atlas, 'about');
  await atlas.map.wait();
  await atlas.page.keyboard.press('l');
  await expect(atlas.heading).toHaveText(/places on the map/);
  await axeFindsNothing(atlas, 'places on the map');
  await atlas.page.keyboard.press('?');
  await expect(atlas.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await axeFindsNothing(atlas, 'keys');
});
