import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { atPlace, countInitiatives, inArea, INITIATIVES } from '../helpers/recordFiles.ts';

const FINANCE = countInitiatives(inArea('financial-services'));
const TRANSPORT = countInitiatives(inArea('transport-logistics'));

test('a planner chooses layers and areas: list, counts, map and link follow', async ({ atlas }) => {
  await test.step('the legend switches a layer off and on, and the link remembers it', async () => {
    await atlas.open('?lang=en&view=113.8,22.28,10,0,0');
    expect(await atlas.map.drawn('hzmb/deck')).toContain('hzmb');
    await atlas.page.getByText('Layers').click();
    await atlas.page.locator('input[data-layer="hzmb"]').uncheck();
    expect(await atlas.map.drawn('hzmb/deck')).toEqual([]);
    expect(atlas.parameters().get('hide')).toBe('hzmb');
    await atlas.page.locator('input[data-layer="hzmb"]').check();
    expect(await atlas.map.drawn('hzmb/deck')).toContain('hzmb');
  });

  await test.step('a planner filters by area: list, counts and map agree, and Back undoes', async () => {
    await atlas.page.getByRole('button', { name: 'Show the whole region' }).click();
    const before = await atlas.map.pills();
    await atlas.map.countReads('land');
    expect(before['hong-kong']).toBe(countInitiatives(atPlace('hong-kong')));

    await atlas.areaFilter('financial-services').check();
    await expect(atlas.page.getByRole('heading', { name: `${FINANCE} of ${INITIATIVES} initiatives` })).toBeVisible();
    expect(await atlas.listed()).toHaveLength(FINANCE);
    expect(atlas.parameters().get('area')).toBe('financial-services');
    const after = await atlas.map.pills();
    expect(after['hong-kong']).toBe(countInitiatives(inArea('financial-services'), atPlace('hong-kong')));
    expect(after['dongguan']).toBe(countInitiatives(inArea('financial-services'), atPlace('dongguan')));

    await atlas.areaFilter('transport-logistics').check();
    await expect(
      atlas.page.getByRole('heading', { name: `${FINANCE + TRANSPORT} of ${INITIATIVES} initiatives` }),
    ).toBeVisible();
    expect(atlas.parameters().get('area')).toBe('financial-services,transport-logistics');

    await atlas.page.goBack();
    await expect(atlas.page.getByRole('heading', { name: `${FINANCE} of ${INITIATIVES} initiatives` })).toBeVisible();
    await atlas.page.goBack();
    await expect(atlas.page.getByRole('heading', { name: `${INITIATIVES} initiatives`, exact: true })).toBeVisible();
    expect((await atlas.map.pills())['hong-kong']).toBe(countInitiatives(atPlace('hong-kong')));
    // A change of view reads no geography anew.
    expect(await atlas.map.reads()).toBe(0);
  });
});

testWithoutMap('what the filters hide is said, and a button shows it', async ({ atlas }) => {
  await test.step('a place says how many of its initiatives the filters hide', async () => {
    await atlas.open('?lang=en&place=qianhai&area=northern-metropolis');
    const here = countInitiatives(atPlace('qianhai'));
    const shown = countInitiatives(atPlace('qianhai'), inArea('northern-metropolis'));
    expect(await atlas.listed()).toHaveLength(shown);
    await expect(atlas.page.getByText(`The filters hide ${here - shown} initiatives here.`)).toBeVisible();
    await atlas.page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(atlas.page.locator(`[data-here-count="${here}"]`)).toBeVisible();
  });

  await test.step('no match names the filter that empties the list, and one button takes it away', async () => {
    await atlas.page.locator('.brand').click();
    await atlas.areaFilter('financial-services').check();
    await atlas.page.getByText('Status and text').click();
    await atlas.page.locator('input[data-status=achieved]').check();
    await expect(atlas.page.getByText('No initiative matches these filters.')).toBeVisible();
    await atlas.page.getByRole('button', { name: 'Remove “Achieved”' }).click();
    await expect(atlas.page.getByRole('heading', { name: `${FINANCE} of ${INITIATIVES} initiatives` })).toBeVisible();
  });
});
