/** At 1280 px and 400 % a page is 320 px wide, at 200 % 640: everything is there, in one column. */
import { expect, test } from './driver/fixtures.ts';
import { cutOff, tooSmall } from './driver/reflow.ts';

// Edges as they are: half a dot is a whole one.
test.use({ drawing: 'light', deviceScaleFactor: 1 });

test('nothing is cut off at 400 % and 200 %, and everything can be pressed', async ({ atlas }) => {
  const { page } = atlas;
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('?lang=en&status=planned');
  await page.locator('.legend-toggle').waitFor();
  const isWhole = async (state: string) => {
    expect(await cutOff(page), state).toEqual([]);
    expect(await tooSmall(page, 24, true), state).toEqual([]);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await cutOff(page), `${state}, at 200 %`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
  };

  for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
    await test.step(`the first view in ${language}`, async () => {
      if (language !== 'en') await atlas.changeLanguage(language);
      // It is gone for good once something has been opened.
      await expect(page.locator('.hint')).toBeVisible();
      await isWhole('the first view');
    });
  }
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    await test.step(`a place and an initiative in ${language}`, async () => {
      if (language !== 'zh-Hans') await atlas.changeLanguage(language);
      await page.locator('.panel-content .chips a').first().click();
      await expect(page.locator('[data-panel="place"]')).toBeVisible();
      await expect(atlas.heading).toBeFocused();
      await isWhole('a place');
      await page.locator('main [data-initiative]').first().click();
      await expect(page.locator('[data-panel="initiative"]')).toBeVisible();
      await expect(atlas.heading).toBeFocused();
      await isWhole('an initiative');
      await page.goBack();
      await page.goBack();
      await expect(page.locator('[data-panel="home"]')).toBeVisible();
    });
  }

  await test.step('the yardstick finds what is too wide, cut off or too small', async () => {
    await page.evaluate(() => {
      // By the page's own means: its policy takes no markup from text.
      const add = (parent: Element, name: string, text: string, style: Partial<CSSStyleDeclaration>) => {
        const element = document.createElement(name);
        element.append(text);
        Object.assign(element.style, style);
        parent.append(element);
        return element;
      };
      const box = document.createElement('div');
      const sentence = 'Thirty words that nobody has ever broken into lines, because they will not';
      add(box, 'p', sentence, { whiteSpace: 'nowrap' });
      add(box, 'p', 'Two lines of text in the room of half a line, at this width', {
        height: '10px',
        overflow: 'hidden',
      });
      const buttons = add(box, 'p', '', {});
      for (let i = 0; i < 2; i += 1) add(buttons, 'button', '', { width: '10px', height: '10px' });
      document.querySelector('main h1')?.after(box);
    });
    expect((await cutOff(page)).join()).toMatch(/at its side.*Two lines.* hides \d+ px below/s);
    expect(await tooSmall(page, 24, true)).toHaveLength(2);
  });
});

test('the number of a paragraph stays on the line of its word', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=zh-Hant');
  await expect(page.locator('main .passage').first()).toBeVisible();
  const broken = await page.evaluate(() => {
    const found: string[] = [];
    const panel = document.querySelector('#panel') as HTMLElement;
    // Narrower by less than a character each time: somewhere each of them would break.
    for (const width of Array.from({ length: 12 }, (_, step) => 320 - 9 * step)) {
      panel.style.width = `${width}px`;
      for (const { firstChild, textContent } of document.querySelectorAll('main .passage')) {
        const at = textContent.search(/第\d+段/);
        if (!firstChild || at < 0) continue;
        const range = document.createRange();
        range.setStart(firstChild, at);
        range.setEnd(firstChild, textContent.length);
        if (range.getClientRects().length > 1) found.push(`${textContent} at ${width}`);
      }
    }
    return found;
  });
  expect(broken).toEqual([]);
});

/** As long as a name may be, and without a gap at which it could break. */
const UNBROKEN = 'Layer_of_boundaries_'.repeat(6);

test('a long name without a gap is nowhere cut off, neither in a list nor where it is said', async ({ atlas }) => {
  const { page } = atlas;
  await page.setViewportSize({ width: 360, height: 640 });
  await atlas.open('?lang=en&mode=plan');
  await page.getByRole('button', { name: 'Full' }).click();
  await atlas.dropFile('tests/files/import/places.kml');
  await page.getByLabel('Name of the layer').fill(UNBROKEN);
  await page.getByRole('button', { name: 'Add 3 features' }).click();
  await page.getByRole('button', { name: `Change “${UNBROKEN}”` }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(/^Remove “Layer/)).toBeVisible();
  // A table is scrolled sideways, and a field with what is typed in it.
  const ofNames = async () => (await cutOff(page)).filter((each) => !/^<input|table-scroll/.test(each));
  expect(await ofNames(), 'a layer of one’s own').toEqual([]);
  await expect(page.locator('.own-said')).toHaveText(/was added/);
  await page.getByRole('button', { name: 'Saved views' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the present view').fill(UNBROKEN);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText(/^Saved as/)).toBeVisible();
  expect(await ofNames(), 'a saved view').toEqual([]);
  const [rename, remove] = await Promise.all(
    ['Rename', 'Delete'].map((name) => dialog.getByRole('button', { name: `${name} “` }).boundingBox()),
  );
  expect(remove?.y, 'both buttons on one line').toBe(rename?.y);
  await dialog.getByRole('button', { name: 'Delete “' }).click();
  await expect(dialog.getByText(/was deleted/)).toBeVisible();
  expect(await ofNames(), 'a view that was deleted').toEqual([]);
});
