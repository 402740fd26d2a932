/** The full rebuild: packages in, public/geo and the manifest out. Needs gmt and this folder's packages (see README). */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPlane } from './lib/plane.ts';
import { textOf } from './lib/write.ts';
import { placeRecords } from './check.ts';
import { type Manifest, currentManifest } from './manifest.ts';
import { pointLayers } from './points.ts';
import { withSurveyedBorders } from './steps/borders.ts';
import { cityLayers } from './steps/cityLayers.ts';
import { naturalLand } from './steps/coast.ts';
import { finished } from './steps/finish.ts';
import { hzmb } from './steps/hzmb.ts';
import { allLand } from './steps/land.ts';
import { lokMaChauLoop } from './steps/loop.ts';
import { outlines } from './steps/outlines.ts';
import { qianhai } from './steps/qianhai.ts';
import { rivers } from './steps/rivers.ts';
import { notSea } from './steps/seas.ts';
import { territories } from './steps/territories.ts';
import { units } from './steps/units.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const say = (what: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);

async function build(): Promise<void> {
  // First of all: what is not installed should be known before the work, not after it.
  const debian = debianVersions();
  say('reading the sources');
  const sars = await territories();
  const cityOutlines = await toPlane(outlines());
  say('joining natural and reclaimed land');
  const land = await allLand(await naturalLand(), await notSea(), sars);
  say('cutting the land into cities and zones');
  const smooth = await withSurveyedBorders(await finished(await units(land, sars, cityOutlines)), sars);
  say('writing the layers');
  const cities = await cityLayers(smooth);
  const layers = {
    ...cities,
    'lok-ma-chau-loop': await lokMaChauLoop(smooth, sars, cityOutlines),
    qianhai: await qianhai(smooth),
    rivers: await rivers(smooth, cities.boundary),
    hzmb: hzmb(),
    ...pointLayers(placeRecords(ROOT)),
  };
  mkdirSync(join(ROOT, 'public/geo'), { recursive: true });
  for (const [name, collection] of Object.entries(layers)) {
    writeFileSync(join(ROOT, `public/geo/${name}.geojson`), textOf(collection));
  }
  const manifest: Manifest = { ...currentManifest(ROOT), debian };
  writeFileSync(join(ROOT, 'geography/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  say('done');
}

/** Throws when a package is not installed. */
function debianVersions(): Record<string, string> {
  const query = ['-W', '-f', '${Package} ${Version}\\n', 'gmt', 'gmt-gshhg-full'];
  const lines = execFileSync('dpkg-query', query, { encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(
    lines.map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']),
  );
}

await build();
