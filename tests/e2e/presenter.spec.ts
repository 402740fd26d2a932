import { PresenterScreen, StageWindow } from './driver/desk.ts';
import { axeFindsNothing } from './driver/accessibility.ts';
import { Atlas } from './driver/atlas.ts';
import { expect, test } from './driver/fixtures.ts';

// A small window: what is looked at is what comes, not how it is drawn.
test.use({ viewport: { width: 1024, height: 600 }, drawing: 'awaited' });

const STORY = '?lang=en&mode=present&story=hzmb';

test('stage and presenter go on together, whoever presses', async ({ page }) => {
  const stage = await StageWindow.open(page, STORY);
  const presenter = await stage.openPresenter();
  await presenter.isLinked('joined');
  await presenter.shows(1);

  await stage.press('PageDown');
  await presenter.shows(2);
  await presenter.button('Next').click();
  await stage.shows(3);
  await presenter.shows(3);
  await presenter.press('PageUp');
  await stage.shows(2);
  await presenter.page.locator('.presenter-strip a').nth(3).click();
  await stage.shows(4);
  await expect(presenter.page.locator('.presenter-strip [aria-current]')).toHaveText(/^4/);

  await presenter.press('b');
  await expect(page.locator('.stage-black')).toBeVisible();
  await expect(presenter.page.getByText('The stage is black.')).toBeVisible();
  await stage.press('b');
  await expect(page.locator('.stage-black')).toBeHidden();
  await expect(presenter.page.getByText('The stage is black.')).toBeHidden();
  await presenter.page.goBack();
  await stage.shows(2);
  await axeFindsNothing(new Atlas(presenter.page), 'presenter window');
});

test('on a phone on its side the notes have half of the screen, and every control is on it', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(`${STORY}&scene=3&screen=presenter`);
  const notes = page.locator('.presenter-notes');
  await expect(notes).toBeVisible();
  expect((await notes.boundingBox())?.height).toBeGreaterThan(195);
  for (const control of await page.locator('.presenter-head button, .presenter-foot button').all()) {
    await expect(control).toBeInViewport({ ratio: 1 });
  }
  await expect(page.locator('.presenter-strip [aria-current]')).toBeInViewport({ ratio: 1 });
});

test('either may be loaded again, and both know where they were', async ({ page }) => {
  const stage = await StageWindow.open(page, `${STORY}&desk=reload`);
  const presenter = await stage.openPresenter();
  await stage.press('PageDown');
  await presenter.shows(2);
  await expect.poll(() => presenter.elapsed()).toBeGreaterThan(1);
  const before = await presenter.elapsed();

  await presenter.page.reload();
  await presenter.isLinked('joined');
  await presenter.shows(2);
  expect(await presenter.elapsed()).toBeGreaterThanOrEqual(before);

  await page.reload();
  await stage.shows(2);
  await presenter.isLinked('joined');
  expect(await presenter.elapsed()).toBeGreaterThanOrEqual(before);
  await presenter.button('Next').click();
  await stage.shows(3);

  await Promise.all([page.reload(), presenter.page.reload()]);
  await presenter.isLinked('joined');
  await presenter.shows(3);
  await stage.shows(3);
  expect(await presenter.elapsed()).toBeGreaterThanOrEqual(before);
});

test('a presenter that is closed can be opened again, a stage too, and each knows where the other has gone meanwhile', async ({
  page,
}) => {
  const stage = await StageWindow.open(page, STORY);
  await stage.press('PageDown');
  const first = await stage.openPresenter();
  await first.isLinked('joined');
  // To an address from before there was a presenter.
  await page.goBack();
  await stage.shows(1);
  await first.shows(1);
  await first.isLinked('joined');
  await first.page.close();
  await stage.press('PageDown');
  await stage.shows(2);
  const presenter = await stage.openPresenter();
  await presenter.isLinked('joined');
  await presenter.shows(2);

  await page.close();
  await presenter.isLinked('closed');
  await expect(presenter.page.getByText('The stage is closed')).toBeVisible();
  await presenter.button('Next').click();
  await presenter.shows(3);

  const opened = presenter.page.context().waitForEvent('page');
  await presenter.openStage.click();
  const again = new StageWindow(await opened);
  await again.shows(3);
  await presenter.isLinked('joined');
  await presenter.button('Next').click();
  await again.shows(4);
});

test('where pop-ups are blocked the stage says so, goes on, and offers a link and the notes', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => Object.assign(window, { open: () => null }));
  const stage = await StageWindow.open(page, STORY);
  await stage.pressPresenterButton();
  await expect(page.getByText('The browser did not let the presenter window open.')).toBeVisible();
  await stage.press('PageDown');
  await stage.shows(2);
  await page.getByRole('button', { name: 'Show the notes here' }).click();
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes).toBeVisible();
  const { x = 0, y = 0 } = (await notes.boundingBox()) ?? {};
  const isBlack = () =>
    page.evaluate((at) => document.elementFromPoint(...at)?.matches('.stage-black'), [x + 20, y + 20] as const);
  expect(await isBlack()).toBe(false);
  await stage.press('b');
  await expect.poll(isBlack, 'a black screen is black all over').toBe(true);
  await stage.press('b');

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the presenter window in a tab' }).click();
  const presenter = new PresenterScreen(await opened);
  await presenter.isLinked('joined');
  await presenter.shows(2);
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeHidden();
});

test('a browser that cannot join windows says so, and the presenter works alone', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await page.goto(`./${STORY}&screen=presenter&desk=alone`);
  const presenter = new PresenterScreen(page);
  await presenter.isLinked('alone');
  await expect(page.getByText('This browser cannot join two windows')).toBeVisible();
  await presenter.press('PageDown');
  await presenter.shows(2);
});

test('a story that is not here is said to be so in both windows, beside the way to those that are', async ({
  page,
}) => {
  for (const screen of ['stage', 'presenter']) {
    await page.goto(`./?lang=en&mode=present&story=my-abcdefghij&screen=${screen}`);
    const way = page.getByRole('main').getByRole('link', { name: 'Stories to present' });
    await expect(way).toBeVisible();
    expect((await way.boundingBox())?.width, `a button as wide as its words, ${screen}`).toBeLessThan(250);
    const words = await page.getByText('This story is not kept in this browser.').boundingBox();
    expect(words?.x, `clear of the window's edge, ${screen}`).toBeGreaterThan(15);
  }
});

test('the list of all scenes opens beside its button', async ({ page }) => {
  await StageWindow.open(page, STORY);
  await page.getByRole('button', { name: 'All scenes' }).focus();
  await page.keyboard.press('Enter');
  const list = page.locator('.menu-sheet:popover-open');
  const [sheet, controls] = await Promise.all([list.boundingBox(), page.locator('.stage-controls').boundingBox()]);
  if (!sheet || !controls) throw new Error('The list or the controls are not there.');
  expect(Math.abs(sheet.y + sheet.height - controls.y)).toBeLessThan(20);
  expect(sheet.y).toBeGreaterThan(0);
});
