import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tool } from '../../scripts/lib/run.mjs';
import { listen } from '../../scripts/lib/serve.mjs';
import { filesIn, mark } from '../../scripts/offline/files.ts';
import { expect, test, withoutMap } from './driver/fixtures.ts';
import { INITIATIVES } from '../helpers/recordFiles.ts';

/** A build like dist, in a folder of its own. */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas built '));
  const { code, output } = await run(
    tool('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'),
    { collect: true },
  );
  expect(code, output).toBe(0);
  return folder;
}

test('built again from the same files it is the same, byte for byte', async () => {
  const folder = await build();
  const marks = (of: string) => Object.fromEntries(filesIn(of).map(({ path, bytes }) => [path, mark(bytes)]));
  expect(marks(folder)).toEqual(marks('dist'));
  rmSync(folder, { recursive: true });
});

test('another site shows it in a frame, at the place that its link names', async ({ page, baseURL, problems }) => {
  // The page around it is the other origin.
  problems.allow(/Request to another origin: http:\/\/localhost:46\d\d\/$/);
  const example = readFileSync('docs/embed.html', 'utf8').replaceAll('http://localhost:4173/', baseURL ?? '');
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(example);
  });
  const port = await listen(server, 4693);
  await page.goto(`http://localhost:${port}/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Nansha District');
  await frame.getByRole('link', { name: '繁體中文' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('南沙區');
  await expect(frame.locator('.atlas-map canvas')).toBeVisible();
  await page.close();
  server.closeAllConnections();
  server.close();
});

test('a story that plays in a frame leaves the focus to the page around it', async ({ page, baseURL }) => {
  await withoutMap(page);
  await page.route('**/around', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<input><iframe src="${baseURL ?? ''}?lang=en&mode=present&story=hzmb&autoplay=1" width="900" height="600"></iframe>`,
    }),
  );
  await page.goto('./around');
  const writing = page.locator('input');
  await writing.focus();
  await expect(page.frameLocator('iframe').locator('.band')).toBeVisible();
  await page.keyboard.type('a note');
  await expect(writing).toHaveValue('a note');
  await expect(writing).toBeFocused();
});

test('a frame that is shut off from the files of the atlas says so, and what it needs', async ({
  page,
  baseURL,
  problems,
}) => {
  problems.allow(/Request to another origin|CORS|ERR_FAILED|preload/);
  await page.route('**/around', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${baseURL ?? ''}?lang=en&place=nansha" sandbox="allow-scripts" width="600" height="500"></iframe>`,
    }),
  );
  await page.goto('./around');
  const said = page.frameLocator('iframe').getByRole('alert');
  await expect(said).toContainText('needs allow-same-origin');
  await expect(said, 'its style sheets have come').toHaveCSS('position', 'fixed');
  await page.close();
});

test('the licences of all packages in the build are published with it', async ({ request }) => {
  const licences = await (await request.get('./licences.md')).text();
  const named = [...licences.matchAll(/^## (\S+) \d\S* \((.+)\)$/gm)].map(([, name]) => name);
  // Of the page, of what it fetches later, of its workers, and of the service worker.
  for (const name of ['react-dom', 'maplibre-gl', 'minisearch', 'pdfkit', 'png-js', 'pptxgenjs', 'zustand'])
    expect(named).toContain(name);
  for (const name of ['papaparse', 'proj4', 'saxen', 'sql.js', 'geojson-validation']) expect(named).toContain(name);
  for (const name of ['workbox-core', 'workbox-precaching', 'workbox-routing']) expect(named).toContain(name);
});

test('the open data is published with its schemas', async ({ request }) => {
  const initiatives = (await (await request.get('./data/initiatives.json')).json()) as {
    id: string;
    title: Record<string, string>;
    source: object;
  }[];
  expect(initiatives).toHaveLength(INITIATIVES);
  const pilot = initiatives.find((initiative) => initiative.id === 'sea-air-pilot');
  expect(Object.keys(pilot?.title ?? {})).toEqual(['en', 'zh-Hant', 'zh-Hans']);
  expect(pilot?.source).toMatchObject({ document: 'plenary-23', paragraph: 2 });
  for (const name of ['initiatives', 'places']) {
    const schema = (await (await request.get(`./data/schema/${name}.schema.json`)).json()) as { type: string };
    expect(schema.type).toBe('array');
  }
});
