import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { holdBack } from './driver/holdBack.ts';
import { countInitiatives, inArea, ROWS } from '../helpers/recordFiles.ts';

const FINANCE = countInitiatives(inArea('financial-services'));
const TRANSPORT = countInitiatives(inArea('transport-logistics'));

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

testWithoutMap('a planner narrows, and rows, counts, map and link agree', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await atlas.page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(atlas.page.getByRole('heading', { name: 'Plan', level: 1 })).toBeVisible();
  await atlas.page.locator('[data-facet="areas"] [data-value="financial-services"]').check();
  await expect(atlas.page.getByRole('heading', { name: `${FINANCE} of ${ROWS} initiatives` })).toBeVisible();
  await expect(atlas.page.locator('[data-row]')).toHaveCount(FINANCE);
  expect(atlas.parameters().get('mode')).toBe('plan');

  await atlas.page.getByRole('link', { name: 'Matrix', exact: true }).click();
  const cell = atlas.page.locator('[data-cell="financial-services/qianhai"]');
  const count = Number(await cell.getAttribute('data-count'));
  await cell.click();
  await expect(atlas.page.locator('[data-row]')).toHaveCount(count);
  expect(atlas.parameters().get('at')).toBe('qianhai');

  await atlas.page.goBack();
  await expect(cell).toBeVisible();
});

testWithoutMap('a planner keeps a selection, changes the filters, and sees both side by side', async ({ atlas }) => {
  await atlas.open('?lang=en&mode=plan&area=financial-services,transport-logistics');
  const heading = (name: string) => atlas.page.getByRole('heading', { name, exact: true });
  await atlas.page.getByRole('button', { name: 'Keep to compare' }).click();
  await expect(heading(`In both: ${FINANCE + TRANSPORT}`)).toBeVisible();
  await atlas.page.locator('[data-facet="areas"] [data-value="transport-logistics"]').uncheck();
  await expect(heading(`In both: ${FINANCE}`)).toBeVisible();
  await expect(heading(`Only in the kept selection: ${TRANSPORT}`)).toBeVisible();

  await atlas.open(new URL(atlas.page.url()).search);
  await expect(heading(`Only in the kept selection: ${TRANSPORT}`)).toBeVisible();
  await atlas.page.getByRole('button', { name: 'Swap sides' }).click();
  await expect(heading(`Only in this selection: ${TRANSPORT}`)).toBeVisible();
  await atlas.page.goBack();
  await expect(heading(`Only in the kept selection: ${TRANSPORT}`)).toBeVisible();
});

test('where the map was there before the rows, it is framed anew for the room that they leave', async ({ atlas }) => {
  const { page } = atlas;
  const letCome = await holdBack(page, '**/Plan-*.js');
  await page.goto('./?lang=en&mode=plan');
  await atlas.map.wait();
  letCome();
  await expect(page.locator('[data-row]')).not.toHaveCount(0);
  await expect
    .poll(() => atlas.map.shows([111.5, 23.2], [115.2, 22.8], [112.6, 21.7]), 'west, east and south of the region')
    .toBe(true);
  expect(atlas.parameters().get('view')).toBeNull();
});

test('matrix, comparison and timeline have room for their words', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en&mode=plan&layout=matrix');
  const rowsOnly = page.getByRole('button', { name: 'Rows only' });
  await rowsOnly.click();
  const areas = page.locator('.matrix tbody th');
  await expect(areas).toHaveCount(5);
  for (const area of await areas.all()) await expect(area).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-row]').first(), 'and rows below the matrix').toBeInViewport({ ratio: 0.9 });

  await rowsOnly.click();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  const plenaries = page.getByLabel('This side');
  await expect(plenaries).toBeVisible();
  const [has, needs] = await plenaries.evaluate((element: HTMLElement) => {
    const whole = element.cloneNode(true) as HTMLElement;
    whole.style.cssText = 'position: absolute; max-width: none';
    element.after(whole);
    const widths = [element.offsetWidth, whole.offsetWidth] as const;
    whole.remove();
    return widths;
  });
  expect(needs, 'that a plenary is known in part is not cut off').toBeLessThanOrEqual(has);

  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.getByRole('link', { name: '繁體中文' }).click();
  for (const [width, height] of [
    [768, 1024],
    [1024, 768],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const months = page.locator('.timeline-months').first();
    await expect(months).toBeVisible();
    const words = await page.locator('.timeline-what').first().boundingBox();
    expect(words?.width, `at ${width} px`).toBeGreaterThan(240);
    const columns = await months.evaluate((element) =>
      [...element.children].map(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]),
    );
    const room = columns[0]?.[0] ?? 0;
    for (const [has, needs] of columns) {
      expect(Math.abs((has ?? 0) - room), `months are as wide as each other at ${width} px`).toBeLessThanOrEqual(1);
      expect(needs, `a month fits at ${width} px`).toBeLessThanOrEqual(has ?? 0);
    }
  }
});

test('where the rows stand in the map’s place, what leads to the map shows it', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?lang=en&mode=plan&initiative=sea-air-pilot&view=114,22.35,8.6');
  const map = page.locator('[data-map-focus]');
  const rowsOnly = page.getByRole('button', { name: 'Rows only' });
  const hideMap = async () => {
    await rowsOnly.click();
    await expect(map).toBeHidden();
  };
  await hideMap();
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect(map).toBeVisible();
  await expect(map).toBeFocused();
  await expect(rowsOnly).toHaveAttribute('aria-pressed', 'false');
  await hideMap();
  await page.keyboard.press('m');
  await expect(map).toBeFocused();
  await hideMap();
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  await page.getByRole('button', { name: 'Draw on the map' }).last().click();
  await atlas.map.clicks([113.9, 22.3], [114.2, 22.3], [114.2, 22.3]);
  await expect(page.locator('.measured')).toHaveText(/^Length: /);
});
