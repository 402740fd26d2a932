import { expect, test } from './driver/fixtures.ts';
import { axeFindsNothing } from './driver/accessibility.ts';

// Nothing here looks at coasts.
test.use({ drawing: 'light' });

test('files of one’s own are read, corrected, added, found on the map, kept, and removed', async ({ atlas }) => {
  const { page } = atlas;

  await test.step('a file of one’s own is read, corrected, added, found on the map, kept, and removed', async () => {
    await atlas.open('?lang=zh-Hant&mode=plan');
    await atlas.map.wait();
    await atlas.dropFile('tests/files/import/big5-two-bad-rows.csv');
    await expect(page.locator('[data-problem]')).toHaveText([
      '第4行：「不詳」不是數字（不加入）',
      '第6行：沒有坐標（不加入）',
    ]);
    await expect(page.getByText('3行正常，2行不會加入。')).toBeVisible();
    await expect(page.getByRole('cell', { name: '旺角街市' })).toBeVisible();
    await axeFindsNothing(atlas, 'the preview');
    await page.getByRole('button', { name: '加入3項' }).click();
    await expect(page.getByRole('checkbox', { name: '顯示「big5-two-bad-rows」' })).toBeChecked();
    await atlas.map.wait();
    await atlas.map.clickAt(114.1878, 22.3817);
    await expect(page.getByRole('heading', { name: '沙田中心' })).toBeFocused();

    // On paper it is told from the record.
    await atlas.paper.show();
    await expect(atlas.paper.head.getByText('big5-two-bad-rows（自加圖層）')).toBeVisible();
    expect(await atlas.paper.layers()).toContainEqual(expect.stringMatching(/^own\/.*\/point$/));
    await atlas.paper.leave();

    await page.reload();
    await atlas.map.wait();
    const layer = page.getByRole('checkbox', { name: '顯示「big5-two-bad-rows」' });
    await expect(layer).toBeChecked();
    await page.getByRole('button', { name: '修改「big5-two-bad-rows」' }).click();
    await page.getByRole('button', { name: '移除', exact: true }).click();
    await page.getByRole('button', { name: '確定移除' }).click();
    await expect(page.getByText('已移除「big5-two-bad-rows」。')).toBeVisible();
    await expect(layer).toHaveCount(0);
    await page.reload();
    await atlas.map.wait();
    await expect(page.getByRole('heading', { name: '自加圖層' })).toBeVisible();
    await expect(layer).toHaveCount(0);
  });

  await test.step('a layer that was added is in sight, all of it', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await atlas.map.wait();
    await atlas.dropFile('tests/files/import/places.kml');
    await page.getByRole('button', { name: 'Add 3 features' }).click();
    await expect(page.getByRole('checkbox', { name: 'Show “places”' })).toBeChecked();
    await atlas.map.wait();
    const { left, right, top, bottom } = await atlas.map.free();
    for (const [lng, lat] of [
      [114.1, 22.3],
      [114.2, 22.5285],
    ] as const) {
      const { x, y } = await atlas.map.at(lng, lat);
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(right);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(bottom);
    }
  });

  await test.step('a GeoPackage is read under the policy of the page', async () => {
    await atlas.dropFile('tests/files/import/places.gpkg');
    await expect(page.getByText('4 rows are good. 3 rows are left out.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a layer that a newer version kept, and a damaged one, are said and stay; the others are shown', async () => {
    const layer = page.getByRole('checkbox', { name: 'Show “places”' });
    await expect(layer).toBeChecked();
    const heads = () =>
      page.evaluate(() =>
        new Promise<IDBObjectStore>((resolve, reject) => {
          const asked = indexedDB.open('atlas-own-layers');
          asked.addEventListener('success', () =>
            resolve(asked.result.transaction('heads', 'readwrite').objectStore('heads')),
          );
          asked.addEventListener('error', () => reject(asked.error));
        }).then(
          (store) =>
            new Promise<number>((resolve) => {
              store.put({ id: 'my-next', paint: 'of tomorrow', order: 1 });
              store.put({ id: 'my-torn', name: 'Torn', order: 2 });
              const counted = store.count();
              counted.addEventListener('success', () => {
                resolve(counted.result);
                store.transaction.db.close();
              });
            }),
        ),
      );
    await expect.poll(heads).toBe(3);
    await page.reload();
    await expect(page.getByText('This version cannot read 2 layers that this browser has kept')).toBeVisible();
    await expect(layer).toBeChecked();
  });
});
