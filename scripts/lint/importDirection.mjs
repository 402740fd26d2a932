// @ts-check
/**
 * The import rule as lint settings, made from the folders that src/ has at the moment: a folder made today is
 * guarded today, without anyone remembering to add it here.
 *
 *   content/schema ← content ← state ← map and features ← app ← main.tsx
 *
 * A feature is any folder that the rule does not name. Features never import each other.
 */

/** How many folders deep a file may lie below its folder of src/ and still be guarded. */
const DEPTH = 4;

const LEAVES = ['i18n', 'ui'];

/** What the folders with a role of their own may import, beside themselves. */
const ROLES = /** @type {Record<string, string[]>} */ ({
  i18n: [],
  ui: [],
  content: ['i18n'],
  state: ['content', 'i18n'],
});

/** What the map and every feature may import, beside themselves. */
const FEATURE = ['content', 'state', ...LEAVES];

/**
 * The folders of src/ that a folder may not import.
 * @param {string} folder
 * @param {readonly string[]} folders every folder of src/
 * @returns {string[]}
 */
export function forbidden(folder, folders) {
  if (folder === 'app') return [];
  const allowed = ROLES[folder] ?? FEATURE;
  return folders.filter((other) => other !== folder && !allowed.includes(other));
}

/**
 * The addresses that a file may not import, as patterns for `no-restricted-imports`. Imports are relative, so the
 * patterns depend on how deep the file lies: from src/panel/parts, `../map` is its own folder and `../../map` the map.
 * @param {string} folder
 * @param {number} depth 0 for src/<folder>/file.ts
 * @param {readonly string[]} folders
 */
function patterns(folder, depth, folders) {
  const up = `^${'\\.\\./'.repeat(depth + 1)}`;
  const message = (/** @type {string} */ other) =>
    LEAVES.includes(folder)
      ? `src/${folder} is a leaf: it imports nothing from the rest of src.`
      : folder === 'map' || other === 'map' || other in ROLES || other === 'app'
        ? `src/${folder} may not import src/${other}: content ← state ← map and features ← app.`
        : `Features never import each other: let src/app compose ${folder} and ${other}, or move what both need down.`;
  return [
    ...forbidden(folder, folders).map((other) => ({ regex: `${up}${other}(/|$)`, message: message(other) })),
    { regex: `${up}main(\\.tsx)?$`, message: 'Nothing imports src/main.tsx: it is where the app starts.' },
    { regex: '(^|/)src/', message: 'Import relative to this file, so that the import rule can see the folder.' },
    ...mapLibraryPatterns(folder),
  ];
}

/** @param {string} folder @param {number} depth */
function schemaPatterns(folder, depth) {
  const path =
    folder === 'content' ? (depth ? '\\.\\./'.repeat(depth) : '\\./') : `${'\\.\\./'.repeat(depth + 1)}content/`;
  return [
    {
      regex: `^${path}schema(\\.ts)?$`,
      allowTypeImports: true,
      message: 'Only types from content/schema: its values would bring the schema library into the first download.',
    },
  ];
}

/**
 * The paths that lead out of src/, for a file so many folders below it.
 * @param {number} folders
 */
function outsidePatterns(folders) {
  const message = 'The app imports nothing from outside src: move what both need into src, and import it from there.';
  return [{ regex: `^${'\\.\\./'.repeat(folders + 1)}`, message }];
}

/** @param {string} folder */
function mapLibraryPatterns(folder) {
  const message = 'Only src/map imports maplibre-gl: the rest of the app runs without a map.';
  return folder === 'map' ? [] : [{ regex: '^maplibre-gl(/|$)', message }];
}

/** Pages may be opened, and the address read, by main.tsx alone: everything else goes through the store. */
const ADDRESS = 'Only src/main.tsx touches location and history: read the view from the store, change it by an action.';

const addressRules = {
  'no-restricted-globals': ['error', ...['location', 'history'].map((name) => ({ name, message: ADDRESS }))],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self', 'document', 'top', 'parent'].flatMap((object) =>
      ['location', 'history'].map((property) => ({ object, property, message: ADDRESS })),
    ),
  ],
};

/**
 * The overrides for the linter's configuration.
 * @param {readonly string[]} folders the folders of src/
 */
export function importOverrides(folders) {
  const guarded = folders.flatMap((folder) =>
    Array.from({ length: DEPTH }, (_, depth) => {
      const files = `src/${folder}/${'*/'.repeat(depth)}*`;
      const direction = patterns(folder, depth, folders);
      const download = [...direction, ...schemaPatterns(folder, depth), ...outsidePatterns(depth + 1)];
      return [
        {
          files: [`${files}.{ts,tsx}`],
          rules: { 'no-restricted-imports': ['error', { patterns: download }] },
        },
        // What a test imports does not reach the download.
        { files: [`${files}.test.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns: direction }] } },
      ];
    }).flat(),
  );
  return [
    ...guarded,
    {
      files: ['src/*.{ts,tsx}'],
      rules: { 'no-restricted-imports': ['error', { patterns: [...mapLibraryPatterns(''), ...outsidePatterns(0)] }] },
    },
    { files: ['src/**/*.{ts,tsx}'], excludeFiles: ['src/main.tsx'], rules: addressRules },
  ];
}
