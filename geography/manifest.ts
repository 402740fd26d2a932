/** What public/geo was made of: versions of the inputs and hashes of both ends, so that a stale file is found cheaply. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  /** Versions of the npm packages that hold data or do the work. */
  packages: Record<string, string>;
  /** Versions of the Debian packages, as installed when the layers were built. */
  debian: Record<string, string>;
  /** SHA-256 of every file here that the layers depend on, by its path in geography/. */
  sources: Record<string, string>;
  /** SHA-256 of every layer, by its file name in public/geo. */
  outputs: Record<string, string>;
}

/** These two follow from content/places, not from the packages; check.ts compares them with the records. */
export const POINT_LAYERS = ['control-points.geojson', 'places.geojson'];

const SOURCES = ['package.json', 'package-lock.json', 'build.ts', 'lib', 'steps', 'drawn'];

/** What the manifest should say for the files as they are; `debian` cannot be known without the packages. */
export function currentManifest(root: string): Omit<Manifest, 'debian'> {
  const folder = join(root, 'geography');
  const geo = join(root, 'public/geo');
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const layers = existsSync(geo) ? readdirSync(geo).filter((file) => file.endsWith('.geojson')) : [];
  return {
    packages: dependencies,
    sources: hashes(
      folder,
      SOURCES.flatMap((path) => filesIn(folder, path)),
    ),
    outputs: hashes(
      geo,
      layers.filter((file) => !POINT_LAYERS.includes(file)),
    ),
  };
}

/** One sentence for each disagreement between what was built and what is there. */
export function manifestProblems(built: Manifest, now: Omit<Manifest, 'debian'>): string[] {
  const rebuild = 'rebuild with `npm run geography`';
  return [
    ...differences(built.packages, now.packages).map(
      (name) => `geography/package.json: ${name} is not the version that public/geo was built with; ${rebuild}.`,
    ),
    ...differences(built.sources, now.sources).map(
      (path) => `geography/${path}: not as it was when public/geo was built; ${rebuild}.`,
    ),
    ...differences(built.outputs, now.outputs).map(
      (file) => `public/geo/${file}: not as the rebuild wrote it; never edit it by hand, ${rebuild}.`,
    ),
  ];
}

/** Keys that only one side has, or whose values differ. */
const differences = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]).sort();

/** The file itself, or the files of a folder; paths inside `folder`. */
function filesIn(folder: string, path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(folder, path)).map((file) => `${path}/${file}`);
}

function hashes(folder: string, files: string[]): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries([...files].sort().map((file) => [file, hash(file)]));
}
