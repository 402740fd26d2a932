/** High contrast: the system's few colours replace the page's, so nothing may be told by a fill or a shadow alone. */
import { palettes } from '../../src/ui/palettes.ts';
import { expect, test, testWithoutMap } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

test('with the system’s colours, light or dark, states, edges and focus are told', async ({ atlas }) => {
  const { page } = atlas;
  /** All by which one state could be told from the other, in the colours that are drawn. */
  const lookOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        // Nothing, and the system's ground on the system's ground, look the same.
        let painted: Element | null = element;
        while (painted && getComputedStyle(painted).backgroundColor === 'rgba(0, 0, 0, 0)') {
          painted = painted.parentElement;
        }
        const ground = getComputedStyle(painted ?? document.documentElement).backgroundColor;
        return [ground, style.color, style.borderTopColor, style.outlineStyle].join(' ');
      });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await atlas.open('?lang=en&status=planned');
  await page.getByRole('button', { name: 'Legend' }).waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await test.step(`with the system’s ${colorScheme} colours`, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      // The page keeps the theme with which it was opened.
      if (colorScheme === 'light') await page.getByRole('button', { name: 'Switch to the light theme' }).click();
      await page.mouse.move(0, 0);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await lookOf('.languages [aria-current]')).not.toBe(await lookOf('.languages a:not([aria-current])'));
      expect(await lookOf('.status-filter .chip:has(:checked)')).not.toBe(
        await lookOf('.status-filter .chip:not(:has(:checked))'),
      );
      // What comes last moves the rows.
      await page.locator('.home-time > *').first().waitFor();
      const row = '.initiative-row, .place-row, .row';
      const before = await lookOf(row);
      await page.locator(row).first().hover();
      expect(await lookOf(row)).not.toBe(before);

      const withoutEdge = await page
        .locator('.sheet, .legend, .map-buttons, .hint, .icon-button, .chip, .button')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility() && getComputedStyle(element).borderBottomStyle !== 'solid')
            .map((element) => element.outerHTML.slice(0, 120)),
        );
      expect(withoutEdge).toEqual([]);

      const area = atlas.areaFilter('financial-services');
      await area.focus();
      await page.keyboard.press('Shift+Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');

      // A symbol keeps the map's colours, and the ground of the theme that they were chosen for.
      const ground = await page
        .locator('.legend .symbol')
        .first()
        .evaluate((symbol) => getComputedStyle(symbol).backgroundColor);
      expect(hex(ground)).toBe(palettes[colorScheme].surface);

      // Without the names of the modes an edge alone would tell which one it is.
      await page.setViewportSize({ width: 1024, height: 768 });
      expect(await lookOf('.mode[aria-current]')).not.toBe(await lookOf('.mode:not([aria-current])'));

      await page.setViewportSize({ width: 390, height: 844 });
      expect(await lookOf('.sheet-heights [aria-pressed=true]')).not.toBe(
        await lookOf('.sheet-heights [aria-pressed=false]'),
      );
    });
  }
});

testWithoutMap('with the system’s colours the chosen cell of the matrix is told', async ({ atlas }) => {
  const { page } = atlas;
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open('?lang=en&mode=plan&layout=matrix&area=financial-services&at=qianhai');
  const edgeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  await expect(page.locator('.matrix-cell[aria-current]')).toHaveCount(1);
  expect(await edgeOf('.matrix-cell[aria-current] .matrix-fill')).toBe('solid');
  expect(await edgeOf('.matrix-cell:not([aria-current]) .matrix-fill')).toBe('none');
});

const hex = (rgb: string) =>
  `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
