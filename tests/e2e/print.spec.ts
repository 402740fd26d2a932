import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { countInitiatives, inArea, INITIATIVES, ROWS } from '../helpers/recordFiles.ts';

testWithoutMap('what is open is printed, from the light theme and from the dark', async ({ atlas }) => {
  await test.step('the button waits for the drawing, and then prints', async () => {
    let release = () => undefined as void;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await atlas.page.route('**/PrintMap-*.js', async (route) => {
      await released;
      await route.continue();
    });
    await atlas.paper.countPrints();
    await atlas.open('?lang=en&place=nansha');
    await atlas.page.getByRole('button', { name: 'More' }).click();
    await atlas.page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(atlas.page.getByText('Preparing the page for printing.')).toBeVisible();
    expect(await atlas.paper.prints()).toEqual([]);
    release();
    // At the moment of printing the drawing is in the page.
    await expect.poll(() => atlas.paper.prints()).toEqual(['with a map']);
  });

  await test.step('it comes out as pages of A4', async () => {
    const pdf = (await atlas.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // A4 in points, as the style sheet says: the browser's own default is Letter.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  });

  await test.step('what is open is printed with its map, legend, sources and address, and nothing to press', async () => {
    await atlas.openInitiative(/after-sales/);
    await atlas.paper.show();
    await expect(atlas.paper.head.getByRole('heading', { level: 1 })).toContainText('after-sales');
    await expect(atlas.paper.head.getByRole('img', { name: 'Map of the Greater Bay Area' })).toBeVisible();
    expect(await atlas.paper.layers()).toEqual(
      expect.arrayContaining(['hong-kong/tint', 'set/spoke-named', 'set/hub']),
    );
    await expect(atlas.paper.head.getByText('Inferred by the editor').first()).toBeVisible();
    await expect(atlas.page.getByText(/^http:.*initiative=insurance-after-sales-centres/)).toBeVisible();
    await expect(atlas.page.getByText(/Boundaries are indicative · © OpenStreetMap/).last()).toBeVisible();
    expect(await atlas.paper.addresses()).toContainEqual(expect.stringContaining('https://gba.investhk.gov.hk/'));
    expect(await atlas.paper.controlsInSight()).toEqual([]);
    await atlas.paper.leave();
  });

  await test.step('from the dark theme it is printed dark on white', async () => {
    await atlas.page.emulateMedia({ colorScheme: 'dark' });
    await atlas.open('?lang=zh-Hans&place=nansha');
    await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const onScreen = await atlas.paper.colourOfText();
    await atlas.paper.show();
    expect(await atlas.paper.colourOfText()).toBe('rgb(20, 36, 46)');
    expect(onScreen).not.toBe('rgb(20, 36, 46)');
    expect(await atlas.paper.sea()).toBe('#d9e7ec');
    await atlas.paper.leave();

    await atlas.page.getByRole('link', { name: 'English' }).click();
    await atlas.page.getByRole('link', { name: 'Present', exact: true }).click();
    await atlas.presentStory(/bridge/);
    await expect(atlas.band).toHaveAttribute('data-scene', '1');
    for (const scene of ['2', '3']) {
      await atlas.page.keyboard.press('PageDown');
      await expect(atlas.band).toHaveAttribute('data-scene', scene);
    }
    await expect(atlas.page.locator('.band h1')).toHaveText('Cars without a quota');
    await atlas.paper.show();
    await expect(atlas.paper.head.getByRole('heading', { level: 1 })).toHaveText('Cars without a quota');
    await expect.poll(() => atlas.paper.layers()).toContain('set/hub');
    expect(await atlas.paper.colourOfText(), 'of a scene').toBe('rgb(20, 36, 46)');
    expect(await atlas.paper.controlsInSight()).toEqual([]);
    await atlas.paper.leave();
    expect(await atlas.paper.colourOfText(), 'on the stage again').not.toBe('rgb(20, 36, 46)');
  });
});

testWithoutMap(
  'the list is printed whole, under its filters; what was folded is open, and folded again after',
  async ({ atlas }) => {
    await atlas.open('?lang=en&place=guangzhou');
    // What came later is folded too, and comes after the panel.
    await expect(atlas.page.locator('details[data-follow-ups]')).toBeAttached();
    const folded = await atlas.paper.foldedParts();
    expect(folded).toBeGreaterThan(0);
    await atlas.paper.show();
    expect(await atlas.paper.foldedParts()).toBe(0);
    expect(await atlas.paper.cutOff()).toEqual([]);
    await atlas.paper.leave();
    expect(await atlas.paper.foldedParts()).toBe(folded);
    const finance = countInitiatives(inArea('financial-services'));
    await atlas.page.getByRole('link', { name: '繁體中文' }).click();
    await atlas.page.locator('.brand').click();
    await atlas.areaFilter('financial-services').check();
    await atlas.paper.show();
    await expect(atlas.paper.head.getByText(`${INITIATIVES}個項目中的${finance}個 · 金融服務`)).toBeVisible();
    expect(await atlas.listed()).toHaveLength(finance);
    await atlas.paper.leave();

    // A planner's sheet lies across, 269 mm wide between its margins.
    await atlas.page.setViewportSize({ width: 1016, height: 700 });
    await atlas.areaFilter('financial-services').uncheck();
    await atlas.page.getByRole('link', { name: 'English' }).click();
    await atlas.page.getByRole('link', { name: 'Plan', exact: true }).click();
    for (const [layout, rows] of [
      ['table', '.table-scroll tbody tr'],
      ['matrix', '.matrix tbody tr'],
    ] as const) {
      await atlas.page.getByRole('link', { name: layout === 'table' ? 'Table' : 'Matrix', exact: true }).click();
      await expect(atlas.page.locator(rows).first()).toBeVisible();
      await atlas.paper.show();
      expect(await atlas.paper.cutOff(), layout).toEqual([]);
      expect(await atlas.page.locator(rows).count()).toBe(layout === 'table' ? ROWS : 5);
      await expect(atlas.page.locator(rows).last()).toBeVisible();
      await expect(atlas.page.locator('.facets')).toBeHidden();
      await atlas.paper.leave();
    }
  },
);

testWithoutMap('all that is compared is printed, what a button would show too', async ({ atlas }) => {
  await atlas.open('?lang=en&mode=plan&layout=compare&compare=?area=financial-services');
  const rows = atlas.page.locator('[data-part] li:visible');
  await expect(atlas.page.getByRole('button', { name: /^Show all/ })).toBeVisible();
  expect(await rows.count()).toBeLessThan(ROWS);
  await atlas.paper.show();
  await expect(rows).toHaveCount(ROWS);
});

testWithoutMap(
  'printed before its drawing has come, the page says that the map is missing',
  async ({ atlas, problems }) => {
    problems.allow(/PrintMap/);
    await atlas.page.route('**/PrintMap-*.js', (route) => route.abort());
    await atlas.open('?lang=en&place=nansha');
    await atlas.paper.show();
    await expect(atlas.paper.head.getByText(/The map had not loaded/)).toBeVisible();
    await expect(atlas.page.getByText('Initiatives here')).toBeVisible();
  },
);
