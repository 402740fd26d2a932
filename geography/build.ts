/** The full rebuild: packages in, public/geo and the manifest out. Needs gmt and this folder's packages (see README). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawn } from './lib/drawn.ts';
import { toPlane } from './lib/plane.ts';
import { feature, layer, textOf } from './lib/write.ts';
import { cityLayers } from './steps/cityLayers.ts';
import { naturalLand } from './steps/coast.ts';
import { finished } from './steps/finish.ts';
import { hzmb } from './steps/hzmb.ts';
import { allLand } from './steps/land.ts';
import { lokMaChauLoop } from './steps/loop.ts';
import { outlines } from './steps/outlines.ts';
import { rivers } from './steps/rivers.ts';
import { notSea } from './steps/seas.ts';
import { territories } from './steps/territories.ts';
import { units } from './steps/units.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const say = (what: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);

async function build(): Promise<void> {
  say('reading the sources');
  const sars = await territories();
  const cityOutlines = await toPlane(outlines());
  say('joining natural and reclaimed land');
  const land = await allLand(await naturalLand(), await notSea(), sars);
  say('cutting the land into cities and zones');
  const smooth = await finished(await units(land, sars, cityOutlines));
  say('writing the layers');
  const layers = {
    ...(await cityLayers(smooth)),
    'lok-ma-chau-loop': await lokMaChauLoop(sars, cityOutlines),
    qianhai: layer(...drawn('qianhai').features.map((f) => feature({ id: 'qianhai', precision: 'drawn' }, f.geometry))),
    rivers: await rivers(smooth),
    hzmb: hzmb(),
  };
  mkdirSync(join(ROOT, 'public/geo'), { recursive: true });
  for (const [name, collection] of Object.entries(layers)) {
    writeFileSync(join(ROOT, `public/geo/${name}.geojson`), textOf(collection));
  }
  say('done');
}

await build();
