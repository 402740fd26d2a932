/** A file of any kind that is understood, by what it holds: its name only helps where its bytes do not tell. */
import { checkValues, ImportFault, LARGEST } from './fault.ts';
import type { Choice } from './messages.ts';
import { fieldsOf, type Format, type Source } from './source.ts';

export interface Reading extends Choice {
  /** The address of SQLite's program. */
  wasm: string;
}

/** Rejects with an ImportFault, whatever the bytes are. */
export async function readSource(bytes: Uint8Array, name: string, reading: Reading): Promise<Source> {
  if (bytes.length > LARGEST) throw new ImportFault('too-big', bytes.length);
  if (bytes.every((byte) => byte === 0)) throw new ImportFault('empty');
  try {
    const source = await readAs(await formatOf(bytes, name), bytes, reading);
    checkValues(fieldsOf(source).length, source.kind === 'table' ? source.rows.length : source.features.length);
    return source;
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    console.error(error);
    throw new ImportFault('failed');
  }
}

/** Each a chunk of its own: whoever has a CSV fetches no SQLite. */
async function readAs(format: Format, bytes: Uint8Array, { encoding, part, wasm }: Reading): Promise<Source> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).readCsv(bytes, encoding);
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(bytes, part);
    case 'geojson':
      return (await import('./geojson.ts')).readGeojson(bytes, encoding);
    case 'kml':
      return (await import('./kml.ts')).readKml(bytes, encoding);
    case 'kmz':
      return (await import('./kml.ts')).readKmz(bytes, encoding);
    case 'gpkg':
      return (await import('./gpkg.ts')).readGpkg(bytes, wasm, part);
  }
}

/** Rejects with an ImportFault for what is none of them. */
async function formatOf(bytes: Uint8Array, name: string): Promise<Format> {
  const begins = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (begins(...[...'SQLite format 3'].map((letter) => letter.charCodeAt(0)))) return 'gpkg';
  // A table's first heading may be PK as well: what follows tells a ZIP archive, its first file or, of none, its end.
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6))
    return isKmz((await import('./unpack.ts')).namesIn(bytes)) ? 'kmz' : 'xlsx';
  // The container of old Office files, and of new ones with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new ImportFault(ending === 'xlsx' ? 'locked' : 'unknown-type');
  const start = startOf(bytes);
  if (/^<(\?xml|([\w-]+:)?kml|gpx\b|html\b|!--|!doctype)/i.test(start)) {
    if (/<([\w-]+:)?kml[\s>]/i.test(start) || ending === 'kml') return 'kml';
    throw new ImportFault('unknown-type');
  }
  // RFC 8142 begins each feature with a record separator.
  if (/^[[{]/.test(start.replace('\u001e', '')) && ending !== 'csv' && ending !== 'txt' && ending !== 'tsv')
    return 'geojson';
  if (ending === 'geojson' || ending === 'json' || ending === 'geojsonl') return 'geojson';
  if (isBinary(bytes)) throw new ImportFault(['xlsx', 'kmz', 'gpkg'].includes(ending) ? 'damaged' : 'unknown-type');
  if (['xlsx', 'gpkg', 'kmz', 'kml'].includes(ending) && start.trim() === '') throw new ImportFault('damaged');
  return 'csv';
}

const startOf = (bytes: Uint8Array) =>
  [...bytes.subarray(0, 4096)]
    .filter((byte) => byte !== 0)
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .trimStart();

/** Zero bytes stand in no text but in UTF-16, which begins with a mark; pictures and programs are full of them. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return bytes.subarray(0, 4096).includes(0);
}

const isKmz = (names: readonly string[]): boolean =>
  names.some((name) => /\.kml$/i.test(name)) && !names.some((name) => name.startsWith('xl/'));
