/** Files of the large packages, read from this folder's own node_modules. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bytes of a file in a package, such as `geo-tz/data/…`. Throws when the packages are not installed. */
export function packageBytes(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)));
}

/** A JSON file in a package. The shape of the data is the caller's claim. */
export function packageJson<T>(path: string): T {
  return JSON.parse(packageBytes(path).toString('utf8')) as T;
}
