/**
 * The library that writes workbooks packs them with fflate's `zip`, which starts workers from addresses that it makes
 * up itself; the page's policy allows none but its own files. In the build it is given one that packs in place.
 */
import type { Plugin } from 'vite';

const MODULE = '\0atlas-zip-in-place';

export function zipInPlacePlugin(): Plugin {
  return {
    name: 'atlas-zip-in-place',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'fflate' && importer?.includes('/write-excel-file/') ? MODULE : undefined),
    // What is exported here stands before the library's own of the same name.
    load: (id) =>
      id === MODULE
        ? `import { zipSync } from 'fflate';
export * from 'fflate';
export function zip(files, done) {
  try {
    done(null, zipSync(files));
  } catch (error) {
    done(error);
  }
}`
        : undefined,
  };
}
