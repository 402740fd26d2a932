import { expect, test } from './driver/fixtures.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

test('a presenter picks a story and runs it from a clicker', async ({ atlas }) => {
  await atlas.open('?lang=en');
  await atlas.page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(atlas.page.getByRole('heading', { level: 1 })).toHaveText('Stories to present');
  await atlas.presentStory(/^The bridge/);
  await atlas.map.wait();
  await expect(atlas.band).toHaveAttribute('data-scene', '1');
  expect(atlas.parameters().get('view'), 'the link is that of the scene').toBeNull();
  const first = await atlas.map.camera();
  const titles = new Set([await atlas.bandTitle()]);

  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.band).toHaveAttribute('data-scene', '2');
  expect(atlas.parameters().get('scene')).toBe('2');
  titles.add(await atlas.bandTitle());
  await atlas.page.keyboard.press('End');
  const last = await atlas.band.getAttribute('data-scene');
  expect(Number(last)).toBeGreaterThanOrEqual(6);
  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.band, 'there is none after the last').toHaveAttribute('data-scene', last ?? '');
  titles.add(await atlas.bandTitle());
  expect(titles.size).toBe(3);

  await atlas.page.keyboard.press('1');
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.band).toHaveAttribute('data-scene', '1');
  const again = await atlas.map.camera();
  expect(again.lng).toBeCloseTo(first.lng, 5);
  expect(again.zoom).toBeCloseTo(first.zoom, 5);

  await test.step('in mid-story one clicks a place, moves the map, and comes back exactly', async () => {
    await atlas.map.wait();
    const [title, camera, search] = [await atlas.bandTitle(), await atlas.map.camera(), atlas.parameters().toString()];
    await atlas.map.clickOn('hkia');
    await expect(atlas.band).toContainText('Hong Kong Airport');
    await atlas.map.wait();
    await atlas.page.mouse.move(500, 200);
    await atlas.page.mouse.wheel(0, -600);
    await expect.poll(() => atlas.parameters().get('view')).not.toBeNull();
    await atlas.page.keyboard.press('r');
    await expect.poll(() => atlas.bandTitle()).toBe(title);
    await atlas.map.wait();
    expect(atlas.parameters().toString()).toBe(search);
    const back = await atlas.map.camera();
    expect(back.lng).toBeCloseTo(camera.lng, 5);
    expect(back.zoom).toBeCloseTo(camera.zoom, 5);
    // A button of the map is as much a person's way out of the scene as the wheel.
    await atlas.page.getByRole('button', { name: 'Show the whole region' }).click();
    await expect.poll(() => atlas.parameters().get('view')).not.toBeNull();
    await atlas.page.keyboard.press('r');
    await expect.poll(() => atlas.parameters().toString()).toBe(search);
  });

  await atlas.page.keyboard.press('b');
  await expect(atlas.page.locator('.stage-black')).toBeVisible();
  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.page.locator('.stage-black'), 'the first press lights the stage').toHaveCount(0);
  await expect(atlas.band).toHaveAttribute('data-scene', '1');

  await atlas.page.keyboard.press('Escape');
  await expect(atlas.page.getByRole('heading', { level: 1 })).toHaveText('Stories to present');

  await test.step('a black stage that is left and comes again is lit', async () => {
    await atlas.presentStory(/^The bridge/);
    await expect(atlas.band).toHaveAttribute('data-scene', '1');
    await atlas.page.keyboard.press('b');
    await atlas.page.goBack();
    await expect(atlas.page.getByRole('heading', { level: 1 })).toHaveText('Stories to present');
    await atlas.page.goForward();
    await expect(atlas.band).toHaveAttribute('data-scene', '1');
    await expect(atlas.page.locator('.stage-black')).toHaveCount(0);
  });
});

test('the network fails in mid-story and the WebGL context is lost: the story goes on', async ({ atlas, problems }) => {
  problems.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED|Unable to preload|dynamically imported|context/i);
  await atlas.open('?lang=en&mode=present&story=sea-air&scene=1');
  await atlas.map.wait();
  await atlas.page.context().setOffline(true);
  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.band).toHaveAttribute('data-scene', '2');
  await atlas.map.wait();
  const camera = await atlas.map.camera();
  await atlas.map.loseContext();
  await atlas.map.wait();
  const restored = await atlas.map.camera();
  expect(restored.lng).toBeCloseTo(camera.lng, 5);
  expect(restored.zoom).toBeCloseTo(camera.zoom, 5);
  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.band).toHaveAttribute('data-scene', '3');
  await atlas.map.wait();
  await atlas.page.context().setOffline(false);
});

test('a scene whose layer cannot be loaded keeps its words, and the next key goes on', async ({ atlas, problems }) => {
  problems.allow(/hzmb\.geojson/);
  await atlas.page.route(/hzmb\.geojson/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await atlas.open('?lang=en&mode=present&story=hzmb&scene=1');
  await expect(atlas.band.locator('.band-caption')).toContainText('crosses the estuary');
  await expect(atlas.notices.getByText(/could not be loaded: Hong Kong-Zhuhai-Macao Bridge/)).toBeVisible();
  expect(await atlas.map.drawn('labels/sar'), 'the rest is drawn').toContain('hong-kong');
  expect((await atlas.measureBand()).hidden).toEqual([]);
  await atlas.page.keyboard.press('PageDown');
  await expect(atlas.band).toHaveAttribute('data-scene', '2');
  await expect(atlas.band.locator('.band-caption')).toContainText('Outline Development Plan');
});

test.describe('the caption', () => {
  test.use({ drawing: 'awaited' });

  test('is read from the back, whole, and covers no map, on wide and narrow screens', async ({ atlas }) => {
    await atlas.open('?lang=en&mode=present&story=plenary-23&scene=1');
    await expect(atlas.band).toBeVisible();
    const number = (await atlas.page.evaluate(() => document.querySelector('.band-number')?.textContent)) ?? '';
    const scenes = Array.from({ length: Number(number.split('/')[1]) }, (_, at) => at + 1);
    expect(scenes.length).toBeGreaterThan(1);
    const walks = [
      { width: 1280, height: 720, order: scenes, key: 'PageDown' },
      { width: 1920, height: 1080, order: scenes.toReversed(), key: 'PageUp' },
      { width: 1024, height: 768, order: scenes, key: 'PageDown' },
      { width: 1280, height: 800, order: scenes.toReversed(), key: 'PageUp' },
    ];
    for (const { width, height, order, key } of walks) {
      await atlas.page.setViewportSize({ width, height });
      for (const scene of order) {
        if (scene !== order[0]) await atlas.page.keyboard.press(key);
        await expect(atlas.band).toHaveAttribute('data-scene', String(scene));
        const measured = await atlas.measureBand();
        const where = `scene ${scene} at ${width} × ${height}`;
        expect(measured.caption, `pixels of the caption, ${where}`).toBeGreaterThanOrEqual(28);
        expect(measured.hidden, where).toEqual([]);
        expect(measured.overMap, `pixels of the map under band and controls, ${where}`).toBeLessThanOrEqual(0);
      }
    }

    await test.step('the controls go when the pointer rests, though it has pressed one of them', async () => {
      const controls = atlas.page.getByRole('group', { name: 'Controls of the stage' });
      await atlas.page.mouse.move(400, 200);
      await controls.getByRole('button', { name: 'Next scene' }).click();
      await expect(atlas.band).toHaveAttribute('data-scene', '2');
      await expect(controls).toHaveCSS('opacity', '0');
      await atlas.keys.tabTo(controls.getByRole('button', { name: 'Next scene' }));
      await expect(controls, 'the keyboard has them as long as it is there').toHaveCSS('opacity', '1');
    });
  });
});
