/** The words of own layers and their import, apart from the rest. English defines the keys. */
import { numbersIn } from '../writing.ts';

const numbers = numbersIn('en');
const n = (value: number) => numbers.format(value);
const plural = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

export const messages = {
  layers: {
    title: 'Your own layers',
    privacy: 'Your files are read on this device and stay in this browser. Nothing is sent anywhere.',
    add: 'Add a layer from a file',
    show: (name: string) => `Show “${name}”`,
    edit: (name: string) => `Change “${name}”`,
    editShort: 'Change',
    name: 'Name',
    colour: 'Colour',
    colours: { violet: 'Violet', orange: 'Orange', teal: 'Teal', red: 'Red', blue: 'Blue', slate: 'Slate' },
    filter: 'Show only features where',
    anyField: 'any field',
    contains: 'contains',
    equals: 'is exactly',
    filterText: 'Text',
    shown: (shown: number, all: number) => `${n(shown)} of ${plural(all, 'feature', 'features')}`,
    goTo: 'Go to it on the map',
    list: 'Its features, one by one',
    find: 'Find a feature by any of its fields',
    found: (shown: number, all: number) =>
      shown < all ? `${n(shown)} of ${n(all)}` : plural(all, 'feature', 'features'),
    more: (count: number) => `Show ${n(count)} more`,
    remove: 'Remove',
    removeSure: (name: string) => `Remove “${name}” from this browser? It cannot be brought back from here.`,
    removeYes: 'Remove for good',
    removeNo: 'Keep it',
    removed: (name: string) => `“${name}” was removed.`,
    notRemoved: (name: string) =>
      `“${name}” could not be removed: this browser did not allow it. It is still here; try again.`,
    notForgotten: 'They could not be deleted: this browser does not allow the atlas to use its storage.',
    held: 'They are not deleted yet: another window has them open. Close all other windows of the atlas, and they will be.',
    notKept: {
      full: 'There is no room left in this browser. The layer is here until you close this page; remove another one to keep it.',
      denied: 'This browser keeps nothing for the atlas. The layer is here until you close this page.',
      gone: 'This layer is no longer saved in this browser: it was removed in another window, or the site’s data were cleared. It is here until you close this page; add its file again to keep it.',
    },
    changeNotKept:
      'This browser has not kept your last change. It holds until you close this page, and is tried again with the next.',
    unreadable: 'The layers saved in this browser cannot be read. Delete them to start again.',
    forget: 'Delete the saved layers',
    strange: (count: number) =>
      `This version cannot read ${plural(count, 'layer', 'layers')} that this browser has kept, and leaves ${count === 1 ? 'it' : 'them'} as ${count === 1 ? 'it is' : 'they are'}.`,
    feature: (number: number) => `Feature ${n(number)}`,
    ofLayer: (name: string) => `From your layer “${name}”`,
    noFields: 'The file says nothing more about it.',
    close: 'Close',
  },
  file: {
    title: 'Add a layer from a file',
    close: 'Close without adding',
    formats: 'CSV, XLSX, GeoJSON, KML, KMZ or GeoPackage, up to 50 MB.',
    choose: 'Choose a file',
    drop: 'or drop it here.',
    reading: (name: string) => `Reading ${name}`,
    judging: 'Checking each row',
    cancel: 'Stop',
    other: 'Choose another file',
    named: (format: string, name: string) => `${name} (${format})`,
  },
  options: {
    title: 'How to read it',
    encoding: 'Text encoding',
    encodings: {
      'utf-8': 'UTF-8',
      big5: 'Big5 (traditional Chinese)',
      gb18030: 'GB 18030 (simplified Chinese)',
      'utf-16le': 'UTF-16, little-endian',
      'utf-16be': 'UTF-16, big-endian',
      'windows-1252': 'Windows-1252 (Western)',
    },
    encodingGuessed: 'A guess. Choose another if the names below look wrong.',
    sheet: 'Sheet',
    table: 'Table',
    x: 'Longitude or easting',
    y: 'Latitude or northing',
    nameField: 'Name of each feature',
    none: 'None',
    notChosen: 'Choose a column',
    crs: 'Coordinate system',
    crsNames: {
      wgs84: 'WGS-84 (GPS; most files)',
      gcj02: 'GCJ-02 (Amap, Tencent)',
      hk1980: 'Hong Kong 1980 Grid (EPSG:2326)',
    },
    crsSaid: 'The file says so.',
    crsGuessed: 'A guess from the figures. If points stand some 500\u00a0m off, try GCJ-02.',
    gcjWarning:
      'GCJ-02 is converted to WGS-84, to within a few metres. In Hong Kong and Macao such maps often use WGS-84 already: compare with a place that you know.',
    unknownCrs: (name: string) =>
      `The file uses “${name}”, which the atlas cannot convert. Rows are read as chosen here; save the file in WGS-84 if they fall in the wrong place.`,
    swapped: 'Latitude and longitude have changed places',
    seemsSwapped: 'Latitude and longitude seem to have changed places.',
    swap: 'Swap them',
    layerName: 'Name of the layer',
  },
  preview: {
    title: 'What it holds',
    caption: (shown: number, all: number) => `The first ${n(shown)} of ${plural(all, 'row', 'rows')}`,
    row: 'Row',
    state: 'Result',
    good: 'Good',
    moreColumns: (more: number) => `${plural(more, 'more column is', 'more columns are')} kept too.`,
    allGood: (kept: number) => (kept === 1 ? 'The one row is good.' : `All ${n(kept)} rows are good.`),
    someLost: (kept: number, lost: number) =>
      `${plural(kept, 'row is', 'rows are')} good. ${plural(lost, 'row is', 'rows are')} left out.`,
    noneGood: 'No row has coordinates that can be used. Check the columns and the coordinate system above.',
    outside: (count: number) =>
      `${plural(count, 'feature lies', 'features lie')} outside the part of the world that this map shows.`,
    formulas: (count: number) =>
      `${plural(count, 'cell looks like a formula. It is', 'cells look like formulas. They are')} kept as text and never run.`,
    add: (count: number) => `Add ${plural(count, 'feature', 'features')}`,
    added: (name: string, count: number) => `“${name}” was added: ${plural(count, 'feature', 'features')}.`,
    problems: (count: number) => `Rows with a problem (${n(count)})`,
    atRow: (row: number) => `Row ${n(row)}`,
    atFeature: (row: number) => `Feature ${n(row)}`,
    leftOut: 'left out',
    kept: 'kept',
    more: (count: number) => `Show ${n(count)} more`,
  },
  problem: {
    quotes: () => 'a quotation mark is not closed',
    'no-coordinates': () => 'no coordinates',
    'not-a-number': (found: string) => `“${found}” is not a number`,
    zero: () => 'the position is 0, 0',
    'out-of-range': (found: string) => `${found} is no position in this coordinate system`,
    'no-geometry': () => 'no geometry',
    invalid: (found: string) => `not a valid geometry: ${found}`,
    'self-crossing': (found: string) => `the outline crosses itself near ${found}`,
    'not-readable': () => 'damaged',
    'same-id': (found: string) => `same id as an earlier row: ${found}`,
    'too-many-cells': (found: string) => `${found} cells, more than there are headings`,
    closed: (found: string) =>
      found === '1' ? 'an outline was open and was closed' : `${found} outlines were open and were closed`,
    turned: () => 'an outline ran the wrong way round and was turned',
    parts: () => 'a mixture of forms, of which one was kept',
  },
  fault: {
    'too-big': (size: number) =>
      `The file is ${n(Math.ceil(size / 1024 / 1024))} MB. At most 50 MB can be read; it was not opened. Split it and try again.`,
    empty: () => 'The file is empty.',
    'unknown-type': () =>
      'The atlas cannot read this kind of file, whatever its name says. Choose a CSV, XLSX, GeoJSON, KML, KMZ or GeoPackage file.',
    damaged: () => 'The file is damaged or cut off, and nothing was added. Save it again and try once more.',
    locked: () => 'The file is locked with a password. Save it without one and try again.',
    bomb: () =>
      'Unpacked, the file would be larger than 200 MB. It was not unpacked any further. Split it and try again.',
    'too-many-columns': (count: number) =>
      `The file has ${n(count)} columns or more. At most 1,000 can be read: delete columns that you do not need, and try again.`,
    'too-many-rows': () =>
      'The file has more rows or corners than a browser can hold: at most 200,000 rows and 3,000,000 corners. Split the file and try again.',
    'too-many-values': (count: number) =>
      `The file would be a table of ${n(count)} cells: every row gets every column, even where it has nothing there. At most 2,000,000 can be read: delete columns or rows that you do not need, and try again.`,
    'no-rows': () => 'There are headings, and no rows below them.',
    'no-features': () => 'There are no features in the file.',
    'not-geojson': () => 'The file is not GeoJSON.',
    failed: () => 'The file could not be read, and nothing was added. Try again, or save it in another format.',
  },
};
