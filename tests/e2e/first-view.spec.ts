/** The text that the page carries: it is there before the app, and without it. */
import { readdirSync, readFileSync } from 'node:fs';
import { listen, staticServer } from '../../scripts/lib/serve.mjs';
import { Atlas } from './driver/atlas.ts';
import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { holdBack } from './driver/holdBack.ts';
import { INITIATIVES } from '../helpers/recordFiles.ts';

const HEADLINES = { en: /What Hong Kong and Guangdong agreed/, 'zh-Hant': /香港/, 'zh-Hans': /香港/ };

for (const [language, headline] of Object.entries(HEADLINES)) {
  testWithoutMap(
    `in ${language} it is read before the app has come, and the app takes it over as it stands`,
    async ({ atlas }) => {
      const { page } = atlas;
      const letCome = await holdBack(page, '**/index-*.js');
      await page.goto(`./?lang=${language}`, { waitUntil: 'commit' });
      const seen = page.locator('.first-view:visible');
      // All three are in the page until its style sheets have come; nothing is painted before.
      await expect(seen).toHaveCount(1);
      await expect(seen).toHaveAttribute('data-language', language);
      await expect(seen.getByRole('heading', { level: 1 })).toHaveText(headline);
      const rows = page.locator('[data-initiative]:visible');
      await expect(rows).toHaveCount(INITIATIVES);
      // Each leads on in its language, with or without the app.
      await expect(rows.first()).toHaveAttribute('href', new RegExp(`lang=${language}&`));
      await rows.evaluateAll((all) => all.forEach((row) => (row.id = `made-${row.dataset['initiative']}`)));
      letCome();
      await expect(atlas.heading).toHaveText(headline);
      await expect(page.locator('.first-view')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      // React makes what does not fit anew.
      await expect(page.locator('[id^="made-"]')).toHaveCount(INITIATIVES);
      await rows.first().click();
      await expect(page).toHaveURL(/initiative=/);
    },
  );
}

testWithoutMap('what is ticked, typed and scrolled before the app has come is not lost', async ({ atlas }) => {
  const { page } = atlas;
  const letCome = await holdBack(page, '**/index-*.js');
  await page.goto('./?lang=en', { waitUntil: 'commit' });
  const body = page.locator('.panel-body:visible');
  await body.locator('summary').click();
  await body.locator('[data-area="innovation-technology"]').check();
  const text = body.getByRole('searchbox');
  await text.fill('smart city');
  await text.press('ArrowLeft');
  await body.evaluate((element) => element.scrollTo(0, 200));
  letCome();
  await expect(page).toHaveURL(/area=innovation-technology&.*q=smart/);
  await expect(page.locator('[data-list-count]')).toHaveAttribute('data-list-count', '3');
  await expect(text).toBeFocused();
  // Where one was writing.
  expect(await text.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe('smart cit'.length);
  expect(await body.evaluate(({ scrollTop }) => scrollTop)).toBe(200);
});

test('a page that one comes back to shows what its address says, whatever its fields were given back', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?lang=en');
  await atlas.map.wait();
  // Ticked, and before the panel's own in the page: in a browser that gives fields back by their order theirs went there.
  await expect(page.locator('.legend input:checked').first()).toBeAttached();
  await page.goto('./data/initiatives.json');
  await page.goBack();
  await expect(page.locator('.first-view')).toHaveCount(0);
  await atlas.map.wait();
  await expect(page.locator('.filters input:checked')).toHaveCount(0);
  await expect(page).toHaveURL(/\?lang=en$/);
});

test('nothing is waited for that is not needed yet, and the map is fetched while the app is on its way', async ({
  atlas,
  request,
}) => {
  const html = await (await request.get('./')).text();
  const order = ['rel="stylesheet"', 'type="module"', 'assets/first-', '</head>'].map((part) => html.lastIndexOf(part));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  const { page } = atlas;
  const scripts: string[] = [];
  page.on('request', (each) => {
    const name = /assets\/(first|index|base)-[^/]*\.js$/.exec(each.url())?.[1];
    if (name) scripts.push(name);
  });
  const letCome = await holdBack(page, '**/index-*.js');
  const asked = ['maplibre-gl-worker', 'geo/land.geojson', 'fonts/atlas-latin-400'].map((part) =>
    page.waitForRequest((each) => each.url().includes(part)),
  );
  await page.goto('./?lang=en', { waitUntil: 'commit' });
  await Promise.all(asked);
  expect(scripts[0], 'what the text waits for is asked for before the code').toBe('first');
  expect(scripts.toSorted(), 'and once').toEqual(['base', 'first', 'index']);
  letCome();
  await atlas.map.wait();
});

test('what the map needs is asked of the host once: the map takes it as it was fetched ahead', async ({ browser }) => {
  const asked: string[] = [];
  const server = staticServer('dist').prependListener('request', ({ url }) => void asked.push(url ?? ''));
  const address = `http://localhost:${await listen(server, 4683)}/`;
  // It fetches all of it for later.
  const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' });
  const atlas = new Atlas(await context.newPage());
  await atlas.open('?lang=en');
  await atlas.map.wait();
  const files = asked.filter((url) => /^\/(?:geo|fonts\/atlas-latin)/.test(url));
  expect(files.length).toBeGreaterThan(12);
  expect(files.toSorted()).toEqual([...new Set(files)].toSorted());
  await context.close();
  server.closeAllConnections();
  server.close();
});

test('the code of the first view and of the map asks to be compiled while it comes', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
  const parts = ['index', 'base', 'MapArea', 'drawing', 'maplibre-gl', 'maplibre-gl-shared', 'maplibre-gl-worker'];
  for (const part of parts) {
    const files = scripts
      .filter((name) => name.replace(/-[\w-]{8}\.js$/, '') === part)
      .map((name) => readFileSync(`dist/assets/${name}`, 'utf8'))
      // What only passes on what another file has is not worth it.
      .filter((code) => !code.trim().startsWith('export{'));
    expect(files.length, part).toBe(1);
    // Before all code, but for the list of files that the bundler puts over it.
    const [first, second] = files[0]?.split('\n') ?? [];
    expect([first, second], part).toContain('//# allFunctionsCalledOnLoad');
  }
});

testWithoutMap('an address of something else waits for it, and shows nothing else before', async ({ atlas }) => {
  const { page } = atlas;
  const letCome = await holdBack(page, '**/index-*.js');
  await page.goto('./?lang=en&place=nansha', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'none');
  await expect(page.locator('.first-view:visible')).toHaveCount(0);
  letCome();
  await expect(atlas.heading).toHaveText('Nansha District');
});

test('without scripts it is there in all three languages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  // At once, not when it is plain that no script will come.
  expect(await page.locator('.first-view:visible').count()).toBe(3);
  // What would do nothing is not there.
  await expect(page.locator(':is(button, input, [role=combobox], a[href^="#"]):visible')).toHaveCount(0);
  await context.close();
});
