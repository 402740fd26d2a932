// @ts-check
/**
 * What the app may weigh, gzipped, and which files of the build count towards what. 1 kB is 1024 bytes; the gzip level
 * is the usual one of servers (6).
 */

import { BESIDE_MAP, MAP } from './mapParts.mjs';

/** How the build's manifest names the parts. A name that is not there any more is an error, not a part of 0 bytes. */
export const PARTS = {
  entry: 'index.html',
  /** One of each is loaded at first: the largest counts. */
  languages: [
    ['content of one language', /^virtual:atlas-content\//],
    ['interface of one language', /^src\/i18n\/(en|zh-Hant|zh-Hans)\.ts$/],
  ],
};

/** The script that shows the page's text; it is no chunk of the app. */
const FIRST_SCRIPT = /^first-[\w-]+\.js$/;

/** In kB. */
const BUDGETS = { page: 33, firstLoad: 120, map: 340, geography: 350 };

/**
 * @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 * @typedef {{ name: string, limit: number, files: { file: string, bytes: number }[] }} Part
 */

/**
 * The parts with a budget, and the files in each.
 * @param {Manifest} manifest as vite writes it
 * @param {{ assets: string[], geography: string[] }} names of the files in assets/ and of the layers in geo/
 * @param {(file: string) => number} gzipped bytes of a file of the build, gzipped
 * @returns {Part[]}
 */
export function weigh(manifest, { assets, geography }, gzipped) {
  const weighed = (/** @type {string} */ file) => ({ file, bytes: gzipped(file) });
  const filesOf = (/** @type {string} */ key) => withImports(manifest, key).map((name) => chunk(manifest, name).file);
  const styles = withImports(manifest, PARTS.entry).flatMap((key) => chunk(manifest, key).css ?? []);
  const script = assets.find((name) => FIRST_SCRIPT.test(name));
  if (!script || styles.length === 0) throw new Error('The build has no first script, or its page no style sheet.');
  const first = filesOf(PARTS.entry);
  const languages = PARTS.languages.map(([name, pattern]) => {
    const chunks = Object.keys(manifest).filter((key) => /** @type {RegExp} */ (pattern).test(key));
    if (chunks.length === 0)
      throw new Error(`The build has no chunk for the ${name}: see PARTS in scripts/lib/budgets.mjs.`);
    const sizes = chunks.map((key) => weighed(chunk(manifest, key).file));
    return sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  });
  const map = new Set([MAP, ...BESIDE_MAP].flatMap(filesOf).filter((file) => !first.includes(file)));
  return [
    {
      name: 'Page, its styles and first script',
      limit: BUDGETS.page,
      files: ['index.html', ...styles, `assets/${script}`].map(weighed),
    },
    {
      name: 'First load: JavaScript and record',
      limit: BUDGETS.firstLoad,
      files: [...first.map(weighed), ...languages],
    },
    { name: 'Map and its worker', limit: BUDGETS.map, files: [...map].map(weighed) },
    { name: 'Geography', limit: BUDGETS.geography, files: geography.map((file) => weighed(`geo/${file}`)) },
  ];
}

/** @param {Part} part */
export const total = ({ files }) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {Part[]} parts @returns {string[]} a sentence for each part over its budget */
export function overBudget(parts) {
  return parts
    .filter((part) => total(part) > part.limit * 1024)
    .map((part) => `${part.name} is ${kB(total(part))} kB gzipped; the budget is ${part.limit} kB.`);
}

/** @param {number} bytes */
export const kB = (bytes) => (bytes / 1024).toFixed(1);

/** @param {Manifest} manifest @param {string} key */
function chunk(manifest, key) {
  const found = manifest[key];
  if (!found) throw new Error(`The build has no chunk "${key}": see scripts/lib/budgets.mjs and mapParts.mjs.`);
  return found;
}

/**
 * The keys of a chunk and all that it imports before it runs, each once.
 * @param {Manifest} manifest @param {string} key @param {Set<string>} [seen]
 * @returns {string[]}
 */
function withImports(manifest, key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const other of chunk(manifest, key).imports ?? []) withImports(manifest, other, seen);
  }
  return [...seen];
}
