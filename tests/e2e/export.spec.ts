import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { axeFindsNothing } from './driver/accessibility.ts';
import { expect, test } from './driver/fixtures.ts';

test.use({ drawing: 'awaited' });

test('what is filtered is taken away, and a view of it comes back', async ({ atlas }, info) => {
  await atlas.open('?lang=en&mode=plan&area=financial-services&at=qianhai');
  const { page } = atlas;
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  const shown = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await axeFindsNothing(atlas, 'export');
  const save = async (format: string, name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format }).click();
    const path = info.outputPath(name);
    await (await download).saveAs(path);
    return path;
  };
  const csv = await readFile(await save('CSV', 'atlas.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect([...new Set(data.map((row) => row['initiative_id']))].sort()).toEqual([...shown].sort());
  const [sheet] = await readXlsx(await save('Excel workbook (XLSX)', 'atlas.xlsx'));
  expect(sheet?.data.slice(1).map((line) => line[0])).toEqual(data.map((row) => row['initiative_id']));
  expect(JSON.parse(await readFile(await save('GeoJSON', 'atlas.geojson'), 'utf8'))).toMatchObject({
    features: data.map((row) => ({ id: `${row['initiative_id']}/${row['place_id']}` })),
  });
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('textbox', { name: 'Name of the present view' }).fill('Finance in Qianhai');
  await page.keyboard.press('Enter');
  await axeFindsNothing(atlas, 'saved views');
  await atlas.open('?lang=en&mode=plan');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('link', { name: 'Finance in Qianhai' }).click();
  await expect(rows).toHaveCount(shown.length);
  // The address that the file gives is the same selection; where the map looks is the map's.
  const chosen = new URL(page.url()).searchParams;
  chosen.delete('view');
  expect(new URL(data[0]?.['selection'] ?? '').searchParams.toString()).toBe(chosen.toString());
});
