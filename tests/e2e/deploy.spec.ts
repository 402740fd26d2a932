import { listen, staticServer } from '../../scripts/lib/serve.mjs';
import { Atlas } from './driver/atlas.ts';
import { expect, test } from './driver/fixtures.ts';

test('the same build works below a sub-path', async ({ browser }) => {
  const server = staticServer('dist', '/gov/atlas/');
  const port = await listen(server, 4673);
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}/gov/atlas/`,
    viewport: { width: 1280, height: 800 },
  });
  const outside: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) outside.push(`${response.status()} ${response.url()}`);
  });
  const atlas = new Atlas(await context.newPage());
  await atlas.open('?lang=en&place=nansha');
  expect(await atlas.drawn('nansha/selected-fill')).toEqual(['nansha']);
  expect(new URL(atlas.page.url()).pathname).toBe('/gov/atlas/');
  expect(outside).toEqual([]);
  await context.close();
  server.closeAllConnections();
  server.close();
});

test('the open data is published with its schemas', async ({ request }) => {
  const initiatives = (await (await request.get('./data/initiatives.json')).json()) as {
    id: string;
    title: Record<string, string>;
    source: object;
  }[];
  expect(initiatives).toHaveLength(44);
  const pilot = initiatives.find((initiative) => initiative.id === 'sea-air-pilot');
  expect(Object.keys(pilot?.title ?? {})).toEqual(['en', 'zh-Hant', 'zh-Hans']);
  expect(pilot?.source).toMatchObject({ document: 'plenary-23', paragraph: 2 });
  for (const name of ['initiatives', 'places']) {
    const schema = (await (await request.get(`./data/schema/${name}.schema.json`)).json()) as { type: string };
    expect(schema.type).toBe('array');
  }
});
