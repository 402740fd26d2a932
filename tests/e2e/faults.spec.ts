import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { manyPoints } from '../../scripts/lib/manyPoints.mjs';
import { listen, staticServer } from '../../scripts/lib/serve.mjs';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { launchOptionsWithoutChinese } from '../browser/withoutChinese.mjs';
import { Atlas } from './driver/atlas.ts';
import { expect, test, testWithoutMap, withoutMap } from './driver/fixtures.ts';
import { holdBack } from './driver/holdBack.ts';
import { countInitiatives, inArea, INITIATIVES } from '../helpers/recordFiles.ts';

test('a layer that is missing is named; the rest is drawn, and trying again brings it back', async ({
  atlas,
  problems,
}) => {
  problems.allow(/hzmb\.geojson/);
  // Fetched ahead too, in vain.
  await atlas.page.route(/hzmb\.geojson/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await atlas.open('?lang=en&view=113.8,22.28,10,0,0');
  await expect(atlas.notices.getByText(/could not be loaded: Hong Kong-Zhuhai-Macao Bridge/)).toBeVisible();
  expect(await atlas.listed()).toHaveLength(INITIATIVES);
  expect(await atlas.map.drawn('hong-kong/tint')).toEqual(['hong-kong']);
  await atlas.page.unroute(/hzmb\.geojson/);
  await atlas.notices.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => atlas.map.drawn('hzmb/deck')).toContain('hzmb');
});

test('a layer that came wrong, and that the browser keeps, is fetched anew when it is asked for again', async ({
  browser,
}) => {
  let isWrong = true;
  const server = staticServer('dist').prependListener('request', (request, response) => {
    if (!isWrong || !request.url?.includes('nansha.geojson')) return;
    // A page in its place, and for long: as from a network that wants one to sign in.
    request.url = '/404.html';
    const writeHead = response.writeHead.bind(response) as (
      status: number,
      headers: OutgoingHttpHeaders,
    ) => ServerResponse;
    response.writeHead = ((status: number, headers: OutgoingHttpHeaders) =>
      writeHead(status, { ...headers, 'cache-control': 'max-age=3600' })) as typeof response.writeHead;
  });
  const address = `http://localhost:${await listen(server, 4693)}/`;
  const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' });
  const atlas = new Atlas(await context.newPage());
  await atlas.open('?lang=en');
  await expect(atlas.notices.getByText(/could not be loaded: .*Nansha/)).toBeVisible();
  isWrong = false;
  await atlas.notices.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => atlas.map.drawn('nansha/line')).toContain('nansha');
  await context.close();
  server.closeAllConnections();
  server.close();
});

test('map code that does not come, is of the wrong type, or breaks off is said; the list works, and the map can be asked for again', async ({
  atlas,
  problems,
}) => {
  problems.allow(/MapArea|maplibre-gl|MIME|module|SyntaxError/i);
  const { page, notices } = atlas;
  const code = /\/MapArea-[^/]*\.js/;
  const library = /\/maplibre-gl-[^/]*\.js/;
  const said = notices.getByText(/The map could not be loaded/);
  const askAgain = () => notices.getByRole('button', { name: 'Try again' }).click();

  await test.step('when the map library does not come, the list works and the map can be asked for again', async () => {
    await page.route(library, (route) => route.abort());
    await atlas.open('?lang=en');
    await expect(said).toBeVisible();
    await atlas.areaFilter('financial-services').check();
    expect(await atlas.listed()).toHaveLength(countInitiatives(inArea('financial-services')));
    await page.unroute(library);
  });

  await test.step('when its own code does not come either, that is said again', async () => {
    await page.route(code, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => code.test(request.url()));
    await askAgain();
    await failed;
    await expect(said).toBeVisible();
    await page.unroute(code);
  });

  for (const [what, spoil] of [
    ['of the wrong type', () => ({ contentType: 'text/html', body: '<!doctype html><p>Please log in' })],
    ['that breaks off', (text: string) => ({ contentType: 'text/javascript', body: text.slice(0, text.length / 2) })],
  ] as const) {
    await test.step(`map code ${what} is said, and can be asked for again`, async () => {
      await page.route(code, async (route) => {
        await route.fulfill({ status: 200, ...spoil(await (await route.fetch()).text()) });
      });
      const came = page.waitForResponse(code);
      await askAgain();
      await came;
      await expect(said).toBeVisible();
      await page.unroute(code);
    });
  }

  await askAgain();
  expect(await atlas.map.drawn('hong-kong/tint')).toEqual(['hong-kong']);
  await expect(said).toHaveCount(0);
});

testWithoutMap(
  'a language that cannot be loaded leaves the one that is shown, and says so',
  async ({ atlas, problems }) => {
    problems.allow(/zh-Hant/);
    await atlas.open('?lang=en&place=nansha');
    await atlas.page.route('**/zh-Hant-*.js', (route) => route.abort());
    await atlas.page.getByRole('link', { name: '繁體中文' }).click();
    await expect(atlas.notices.getByText(/could not be loaded in the language chosen/)).toBeVisible();
    await expect(atlas.heading).toHaveText('Nansha District');
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en');
    await atlas.page.unroute('**/zh-Hant-*.js');
    await atlas.notices.locator('[data-notice=content-language]').getByRole('button', { name: 'Try again' }).click();
    await expect(atlas.heading, 'the language that was asked for').toHaveText('南沙區');
  },
);

testWithoutMap('when not even the words come, the page says so in three languages', async ({ page, problems }) => {
  problems.allow(/en-|Failed to fetch|ERR_FAILED/);
  await page.route('**/en-*.js', (route) => route.abort());
  await page.goto('./?lang=en&place=nansha');
  await expect(page.getByText('The atlas could not be loaded.')).toBeVisible();
  await expect(page.getByText('地圖集未能載入。')).toBeVisible();
  await page.unroute('**/en-*.js');
  await page.getByRole('button', { name: /Try again/ }).click();
  await expect(new Atlas(page).heading).toHaveText('Nansha District');
});

test('a lost WebGL context is said, and its return takes the message away', async ({ atlas, problems }) => {
  problems.allow(/context/i);
  await atlas.open('?lang=en');
  await atlas.map.wait();
  await atlas.map.loseContext(async () => expect(await atlas.listed()).toHaveLength(INITIATIVES));
  expect(await atlas.map.drawn('hong-kong/tint')).toEqual(['hong-kong']);
});

testWithoutMap(
  'storage denied: the atlas opens all the same, and says that a choice is not kept',
  async ({ atlas }) => {
    await atlas.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await atlas.open('?lang=en');
    await atlas.page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(atlas.notices.getByText(/could not be saved in this browser/)).toBeVisible();
  },
);

test('a typeface of the map that does not come is said, and the map is drawn all the same', async ({
  atlas,
  problems,
}) => {
  problems.allow(/atlas-latin/);
  await atlas.page.route('**/atlas-latin-*.woff2*', (route) => route.abort());
  await atlas.open('?lang=en&view=113.8,22.28,10,0,0');
  await expect(atlas.notices.getByText(/letters may be missing/)).toHaveCount(1);
  expect(await atlas.map.drawn('hong-kong/tint')).toEqual(['hong-kong']);
  expect(await atlas.map.drawn('labels/sar')).toContain('macao');
});

test('a typeface of the page that does not come is said', async ({ playwright, baseURL, problems }) => {
  test.skip(process.platform !== 'linux', 'Only on Linux can a browser be told to leave fonts out.');
  const browser = await playwright.chromium.launch(launchOptionsWithoutChinese());
  problems.watch(browser);
  const atlas = new Atlas(await browser.newPage(baseURL ? { baseURL } : {}));
  await withoutMap(atlas.page);
  await atlas.page.route('**/page-zh-*.woff2*', (route) => route.fulfill({ status: 200, body: 'no font' }));
  await atlas.open('?lang=zh-Hant&place=nansha');
  await expect(atlas.notices.getByText(/有字體未能載入/)).toHaveCount(1);
  await atlas.openInitiative(/售後/);
  await expect(atlas.heading).toContainText('售後');
  await browser.close();
});

test.describe('where the map is not looked at', () => {
  test.use({ drawing: 'light' });

  test('geography that breaks off, and geography that is another file, is named, and the rest is drawn', async ({
    atlas,
    problems,
  }) => {
    problems.allow(/nansha|qianhai/);
    await atlas.page.route(/nansha\.geojson/, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ status: 200, contentType: 'application/geo+json', body: text.slice(0, text.length / 2) });
    });
    await atlas.page.route(/qianhai\.geojson/, (route) => route.fulfill({ status: 200, body: '<!doctype html>' }));
    await atlas.open('?lang=en');
    await expect(atlas.notices.getByText(/could not be loaded: .*Nansha/)).toBeVisible();
    await expect(atlas.notices.getByText(/could not be loaded: .*Qianhai/)).toBeVisible();
    expect(await atlas.listed()).toHaveLength(INITIATIVES);
    expect(await atlas.map.drawn('labels/sar'), 'the rest is drawn').toContain('macao');
    // What is fetched ahead may still be on its way.
    await atlas.page.unrouteAll({ behavior: 'wait' });
  });

  test('while map and geography are slow the list works, and the map opens what was chosen', async ({ atlas }) => {
    const letCome = await holdBack(atlas.page, /MapArea-.*\.js|nansha\.geojson/);
    await atlas.open('?lang=en');
    await atlas.page.locator('#panel a[href*="place=nansha"]').first().click();
    await expect(atlas.heading).toHaveText('Nansha District');
    letCome();
    expect(await atlas.map.drawn('nansha/selected-fill')).toEqual(['nansha']);
  });

  testWithoutMap(
    'opened records that do not come are said, and can be asked for again',
    async ({ atlas, problems }) => {
      problems.allow(/rest-/);
      await atlas.page.route('**/rest-*.js', (route) => route.abort());
      await atlas.open('?lang=en');
      await expect(atlas.notices.getByText(/Part of the atlas could not be loaded/)).toBeVisible();
      await atlas.page.locator('#panel a[href*="place=nansha"]').first().click();
      await expect(atlas.heading).toHaveText('Nansha');
      await atlas.page.unroute('**/rest-*.js');
      // The browser remembers that the module failed: the page is loaded again.
      const again = atlas.page.waitForEvent('load');
      await atlas.notices.getByRole('button', { name: 'Try again' }).click();
      await again;
      await expect(atlas.page.locator('.first-view')).toHaveCount(0);
      await expect(atlas.heading).toHaveText('Nansha District');
    },
  );

  testWithoutMap('storage full: what is chosen holds for the visit, and that is said', async ({ atlas }) => {
    await atlas.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await atlas.open('?lang=en&mode=present');
    await atlas.page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await expect(atlas.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(atlas.notices.getByText(/could not be saved in this browser/)).toBeVisible();
    // A story of one's own stays in the page, and says that it stands nowhere else.
    await atlas.page.getByRole('button', { name: 'New story' }).click();
    await atlas.page.getByRole('textbox', { name: 'Title of the story' }).fill('Kept in the page');
    await expect(atlas.page.getByText(/has no room left.*Save the story as a file/)).toBeVisible();
  });

  testWithoutMap(
    'storage corrupted, or of another version: the atlas opens, and nothing in it is lost',
    async ({ atlas }) => {
      const stored = {
        'atlas-theme': 'purple',
        'atlas-language': '{"version":9}',
        'atlas-shortcuts': '\u0000',
        'atlas.story.my-broken': '{"format":"co-operation-atlas-story","version":99,"title":"Half a st',
      };
      await atlas.page.addInitScript((kept) => {
        for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
      }, stored);
      await atlas.open('?mode=present');
      await expect(atlas.heading).toBeVisible();
      const all = await atlas.page.evaluate(() => Object.values({ ...localStorage }));
      expect(all).toContain(stored['atlas.story.my-broken']);
    },
  );

  test('with a clock that is wrong by many years the atlas opens, and its dates are the record’s', async ({
    atlas,
  }) => {
    await atlas.page.clock.setFixedTime(new Date('1970-01-01T00:00:00Z'));
    await atlas.open('?lang=en&initiative=sea-air-pilot');
    await expect(atlas.page.getByText(/21 March 2023/).first()).toBeVisible();
    await atlas.map.wait();
    await atlas.page.clock.setFixedTime(new Date('2099-01-01T00:00:00Z'));
    await withoutMap(atlas.page);
    await atlas.page.reload();
    await expect(atlas.page.getByText(/21 March 2023/).first()).toBeVisible();
  });

  testWithoutMap(
    'offline in the first visit: the text that has come is read, and the atlas can be asked for again',
    async ({ atlas, problems }) => {
      problems.allow(/Failed to load|ERR_/);
      const { page } = atlas;
      const code = /assets\/(index|base)-.*\.js/;
      await page.route(code, (route) => route.abort('internetdisconnected'));
      await page.goto('./?lang=en');
      await expect(page.locator('.first-view:visible [data-initiative]')).toHaveCount(INITIATIVES);
      const said = page.getByRole('alert').filter({ hasText: 'The atlas could not be loaded.' });
      await expect(said).toBeVisible();
      await expect(page.getByText('The map is loading.')).toBeHidden();
      await page.goto('./?lang=en&place=nansha');
      await expect(said, 'of a link to something else there is nothing to read yet').toBeVisible();
      await page.unroute(code);
      await said.getByRole('link', { name: /Try again/ }).click();
      await expect(atlas.heading).toHaveText('Nansha District');
      await expect(said).toHaveCount(0);
    },
  );

  testWithoutMap(
    'where no script comes the text can be read in every language, and it is said that the atlas did not come',
    async ({ page, problems }) => {
      problems.allow(/Failed to load|ERR_/);
      await page.route('**/*.js', (route) => route.abort());
      await page.goto('./?lang=en');
      for (const language of LANGUAGES) {
        const view = page.locator(`.first-view[data-language="${language}"]`);
        await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
      }
      const said = await page.evaluate(() => {
        const { content, visibility } = getComputedStyle(document.getElementById('atlas') ?? document.body, '::before');
        return { content, visibility };
      });
      expect(said).toEqual({
        content: expect.stringMatching(/could not be loaded.*未能載入.*未能加载/s),
        visibility: 'visible',
      });
    },
  );

  test('frozen and resumed the page goes on where it was', async ({ atlas }) => {
    const { page } = atlas;
    await atlas.open('?lang=en&mode=present&story=hzmb&scene=2');
    await atlas.map.wait();
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
    await expect(atlas.band).toHaveAttribute('data-scene', '2');
    await page.keyboard.press('PageDown');
    await expect(atlas.band).toHaveAttribute('data-scene', '3');
    await atlas.map.wait();
  });

  testWithoutMap('a very long link opens what it can, and names the rest', async ({ atlas }) => {
    const many = Array.from({ length: 1000 }, (_, i) => `nowhere${i}`).join();
    await atlas.open(`?lang=en&place=nansha&area=financial-services,${many.slice(0, 9000)}`);
    await expect(atlas.heading).toHaveText('Nansha District');
    const notice = atlas.notices.locator('[data-notice="bad-parameters"]');
    await expect(notice).toContainText('nowhere0');
    expect((await notice.boundingBox())?.height, 'it leaves room for the rest').toBeLessThan(500);
    expect(atlas.parameters().get('area')).toContain('financial-services');
  });

  test('a WebGL context that is lost while loading, in mid-flight, and while a picture is made is survived', async ({
    atlas,
    problems,
  }) => {
    problems.allow(/context|stopped drawing the picture/i);
    const { page } = atlas;
    await atlas.map.rememberContexts();
    const letCome = await holdBack(page, /nansha\.geojson/);
    await atlas.open('?lang=en&place=nansha');
    // Its canvas is made ahead: it has WebGL before the map has it on the page.
    await expect(page.locator('.maplibregl-canvas')).toBeAttached();
    await atlas.map.loseContext();
    letCome();
    expect(await atlas.map.drawn('nansha/selected-fill'), 'while loading').toEqual(['nansha']);

    // The camera flies again.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.locator('.brand').click();
    await atlas.map.wait();
    await atlas.map.setOff(() => page.locator('#panel a[href*="place=qianhai"]').first().click());
    await atlas.map.loseContext();
    await atlas.map.wait();
    const { x, y } = await atlas.map.onScreen('qianhai');
    const free = await atlas.map.free();
    expect(x > free.left && x < free.right && y > free.top && y < free.bottom, 'it has arrived').toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });

    await atlas.map.loseContext(async () => {
      await page.locator('.brand').click();
      await page.locator('#panel a[href*="place=nansha"]').first().click();
      await expect(atlas.heading).toHaveText('Nansha District');
    });
    expect(await atlas.map.drawn('nansha/selected-fill'), 'what was chosen without a map').toEqual(['nansha']);
    await page.locator('.brand').click();
    await page.locator('#panel a[href*="place=qianhai"]').first().click();

    await atlas.map.wait();
    const before = await atlas.map.countContexts();
    const letDraw = await holdBack(page, /hzmb\.geojson/);
    const dialog = await atlas.openShare();
    await dialog.getByRole('button', { name: /PNG/ }).click();
    await expect.poll(() => atlas.map.countContexts()).toBeGreaterThan(before);
    await atlas.map.loseLastContext();
    await expect(dialog.getByText(/could not make the picture. Nothing was saved/)).toBeVisible();
    letDraw();
    expect(await atlas.map.drawn('qianhai/selected-fill'), 'the map on the screen is as it was').toEqual(['qianhai']);
  });

  test.describe('a layer of 100,000 points', () => {
    test.use({ viewport: { width: 720, height: 480 } });

    test('is filtered, outlives a lack of memory and a lost context, and is kept', async ({ atlas, problems }) => {
      problems.allow(/context/i);
      const { page } = atlas;
      await atlas.open('?lang=en&mode=plan');
      await page.getByRole('button', { name: 'Add a layer from a file' }).click();
      const buffer = Buffer.from(manyPoints(100_000));
      await page.locator('dialog input[type=file]').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
      await expect(page.getByText('All 100,000 rows are good.')).toBeVisible();
      await page.getByRole('button', { name: 'Add 100,000 features' }).click();
      await expect(page.getByText('100,000 of 100,000 features')).toBeVisible();
      await atlas.map.wait();

      await page.getByRole('button', { name: 'Change “many”' }).click();
      const filter = page.locator('.own-fields fieldset input[type=text]');
      // Letter by letter: a change at each, and the last one counts.
      await filter.pressSequentially('school');
      await expect(page.getByText('20,000 of 100,000 features')).toBeVisible();
      await expect.poll(() => atlas.map.kindsOfOwn()).toEqual(['school']);

      const browser = await page.context().newCDPSession(page);
      await browser.send('Memory.simulatePressureNotification', { level: 'critical' });
      await atlas.map.loseContext();
      await filter.fill('ferry');
      await expect.poll(() => atlas.map.kindsOfOwn()).toEqual(['ferry']);

      await page.reload();
      await expect(page.getByText('20,000 of 100,000 features')).toBeVisible();
      await expect.poll(() => atlas.map.kindsOfOwn(), 'after it was loaded again').toEqual(['ferry']);
    });
  });
});
