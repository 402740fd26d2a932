import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Atlas } from './driver/atlas.ts';
import { axeFindsNothing } from './driver/accessibility.ts';
import { expect, test, withoutMap } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

/** Someone who makes a story of their own. */
class Author {
  constructor(
    readonly atlas: Atlas,
    readonly page: Page = atlas.page,
  ) {}

  async begin() {
    await this.atlas.open('?lang=en&mode=present');
    await this.page.getByRole('button', { name: 'New story' }).click();
    await this.page.getByRole('textbox', { name: 'Title of the story' }).fill('My tour');
  }

  /** Adds what the map shows, under a title. */
  async add(title: string) {
    await this.atlas.map.wait();
    const scenes = await this.titles.count();
    await this.page.getByRole('button', { name: 'Add what the map shows as a scene' }).click();
    await expect(this.titles).toHaveCount(scenes + 1);
    await expect(this.titles.last()).toBeFocused();
    await this.titles.last().fill(title);
  }

  /** The scenes' title fields, open or folded. */
  get titles() {
    return this.page.locator('.editor-scene [data-part="title"]');
  }

  order(): Promise<string[]> {
    return this.titles.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async openFile(path: string) {
    await this.page.locator('input[type=file]').setInputFiles(path);
  }
}

test('a story of two scenes outlives a crash, is put in order, saved, and opened elsewhere', async ({
  atlas,
  browser,
  baseURL,
}, info) => {
  const author = new Author(atlas);
  await author.begin();
  await author.add('One');
  await atlas.map.clickOn('nansha');
  await expect(atlas.page.getByText('Chosen on the map: Nansha')).toBeVisible();
  await author.add('Two');
  await atlas.page.keyboard.type(' and a half-written wo');

  // In the middle of a word, without leaving the field. From here on the map is not looked at.
  await withoutMap(atlas.page.context());
  await atlas.page.reload();
  await expect(author.titles).toHaveCount(2);
  expect(await author.order()).toEqual(['One', 'Two and a half-written wo']);
  await axeFindsNothing(atlas, 'editor');

  await atlas.page.locator('.editor-scene summary').nth(1).click();
  await author.button('Move up: scene 2').click();
  expect(await author.order()).toEqual(['Two and a half-written wo', 'One']);
  await expect(author.button('Move up: scene 1')).toBeFocused();
  await author.button('Delete: scene 1').click();
  await expect(author.button('Undo')).toBeFocused();
  expect(await author.order()).toEqual(['One']);
  await atlas.page.keyboard.press('Control+z');
  expect(await author.order()).toEqual(['Two and a half-written wo', 'One']);

  const download = atlas.page.waitForEvent('download');
  await author.button('Save as a file').click();
  const path = info.outputPath('tour.json');
  await (await download).saveAs(path);

  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  await withoutMap(context);
  const colleague = new Author(new Atlas(await context.newPage()));
  await colleague.atlas.open('?lang=en&mode=present');
  await colleague.openFile(path);
  await expect(colleague.page.getByRole('textbox', { name: 'Title of the story' })).toHaveValue('My tour');
  expect(await colleague.order()).toEqual(['Two and a half-written wo', 'One']);
  await expect(colleague.page.getByRole('heading', { name: 'What could not be restored' })).toHaveCount(0);

  // The same file, damaged: cut in the last scene, and with a place that no longer exists.
  const text = await readFile(path, 'utf8');
  expect(text).toContain('"place":"nansha"');
  const damaged = info.outputPath('damaged.json');
  await writeFile(damaged, text.replace('"place":"nansha"', '"place":"atlantis"').slice(0, -20));
  await colleague.page.getByRole('link', { name: 'All your stories' }).click();
  await colleague.openFile(damaged);
  const report = colleague.page.getByRole('region', { name: 'What could not be restored' });
  await expect(report.getByText('The atlas has no place “atlantis”. It was left out.')).toBeVisible();
  await expect(report.getByRole('heading', { name: 'Scene 2' })).toBeVisible();
  await axeFindsNothing(colleague.atlas, 'report');
  await report.getByRole('button', { name: 'Close the report' }).click();
  await colleague.page.getByRole('link', { name: 'All your stories' }).click();
  const stories = colleague.page.getByRole('heading', { level: 2, name: 'My tour' });
  await expect(stories).toHaveCount(2);

  await test.step('several files dropped on the page are each opened, beside a story that is edited too', async () => {
    await colleague.page.getByRole('link', { name: 'Edit “My tour”' }).first().click();
    await expect(colleague.page.getByRole('heading', { level: 1, name: 'Your story' })).toBeVisible();
    const minutes = info.outputPath('minutes.json');
    await writeFile(minutes, 'Minutes of the meeting');
    await colleague.atlas.dropFiles([path, damaged, minutes, path], 'body');
    await expect(colleague.page.getByText('3 stories opened.')).toBeVisible();
    await expect(stories).toHaveCount(5);
    await expect(report).toHaveText([/“damaged\.json” was opened/, /“minutes\.json” could not be opened/]);
    await axeFindsNothing(colleague.atlas, 'reports');
    await colleague.atlas.dropFiles([path], 'body');
    await expect(colleague.page.getByRole('heading', { level: 1, name: 'Your story' })).toBeVisible();
  });
  await context.close();
});

test('a rehearsal begins at the scene and ends in the editor, and a link carries the story to someone who does not have it', async ({
  atlas,
  browser,
  baseURL,
}) => {
  const author = new Author(atlas);
  await author.begin();
  await author.add('One');
  await author.add('Two');
  await author.button('Rehearse from here: scene 2').click();
  await expect(atlas.page.getByRole('heading', { name: 'Two' })).toBeVisible();
  expect(atlas.parameters().get('scene')).toBe('2');
  await atlas.page.goBack();
  await expect(author.titles).toHaveCount(2);

  await atlas.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await author.button('Copy a link').click();
  await expect(atlas.page.getByText('Link copied. It carries the whole story.')).toBeVisible();
  const link = await atlas.page.evaluate(() => navigator.clipboard.readText());

  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  await withoutMap(context);
  const page = await context.newPage();
  await page.goto(`./${new URL(link).search}`);
  await expect(page.getByRole('heading', { name: 'One', exact: true })).toBeVisible();
  await context.close();
});

test.describe('in two tabs', () => {
  test.use({ drawing: 'awaited' });

  test('a story follows what is written in the other, and of two that write at once neither loses a word', async ({
    atlas,
    context,
  }) => {
    const author = new Author(atlas);
    await author.begin();
    const title = author.page.getByRole('textbox', { name: 'Title of the story' });
    await expect(atlas.page).toHaveURL(/page=edit-story/);

    const other = new Atlas(await context.newPage());
    // A tab in the background hears of the other late: when it is told to.
    await other.page.addInitScript(() => {
      const waiting: StorageEvent[] = [];
      const tab = Object.assign(window, { isHeldUp: false, hear: () => {} });
      tab.hear = () => {
        tab.isHeldUp = false;
        for (const { key, newValue, storageArea } of waiting.splice(0))
          tab.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea }));
      };
      tab.addEventListener('storage', (event) => {
        if (!tab.isHeldUp) return;
        event.stopImmediatePropagation();
        waiting.push(event);
      });
    });
    await other.open(new URL(atlas.page.url()).search);
    const theirs = other.page.getByRole('textbox', { name: 'Title of the story' });
    await expect(theirs).toHaveValue('My tour');
    await title.fill('My longer tour');
    await expect(theirs).toHaveValue('My longer tour');
    await theirs.fill('Our tour');
    await expect(title).toHaveValue('Our tour');

    await other.page.evaluate(() => Object.assign(window, { isHeldUp: true }));
    await title.fill('Written here');
    await theirs.fill('Written there');
    await other.page.evaluate(() => (window as unknown as { hear: () => void }).hear());
    // The one that had not heard of the other makes the copy, and says so.
    await expect(
      other.page.getByText('Another tab changed this story at the same time. What you wrote here is kept as a copy.'),
    ).toBeVisible();
    for (const tab of [atlas, other]) {
      await tab.open('?lang=en&mode=present');
      for (const each of ['Written here', 'Written there'])
        await expect(tab.page.getByRole('heading', { name: each })).toHaveCount(1);
    }
  });
});
