/** GeoPackage: one table of features of a SQLite file, read by SQLite itself. */
import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';
import type { OwnValue } from '../../state/ownLayers/ownLayer.ts';
import { checkTexts, checkValues, ImportFault, MOST_ROWS } from './fault.ts';
import { namedCrs } from './geojson.ts';
import { plainValue, type Crs, type RawFeature, type RowProblem, type Shapes } from './source.ts';
import { readGeometry } from './wkb.ts';

let library: Promise<SqlJsStatic> | null = null;

/**
 * Rejects with an ImportFault where there are no features in it.
 * @param wasm the address of SQLite's program, or a path
 */
export async function readGpkg(bytes: Uint8Array, wasm: string, table?: string): Promise<Shapes> {
  library ??= initSqlJs({ locateFile: () => wasm });
  library.catch(() => {
    library = null;
  });
  const { Database } = await library;
  let database: Database | null = null;
  try {
    database = new Database(bytes);
    return readTable(database, table);
  } catch (error) {
    throw error instanceof ImportFault ? error : new ImportFault('damaged');
  } finally {
    database?.close();
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Whole numbers of a table may be beyond those that are exact. The library's types do not know this way to read them. */
interface Exact {
  get: (params: null, config: { useBigInt: true }) => (SqlValue | bigint)[];
}

function readTable(database: Database, wanted?: string): Shapes {
  const tables = rowsOf(
    database,
    `SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c
     JOIN gpkg_geometry_columns g ON g.table_name = c.table_name WHERE c.data_type = 'features' LIMIT 1000`,
  ).map(([name, column, srs]) => ({ name: String(name), column: String(column), srs: Number(srs) }));
  const chosen =
    tables.find(({ name }) => name === wanted) ?? tables.find(({ name }) => hasRows(database, name)) ?? tables[0];
  if (!chosen) throw new ImportFault('no-features');
  const count = countOf(database, chosen.name);
  if (count > MOST_ROWS) throw new ImportFault('too-many-rows', count);
  if (count === 0) throw new ImportFault('no-features');

  const features: RawFeature[] = [];
  const broken: RowProblem[] = [];
  const statement = database.prepare(`SELECT * FROM ${quoted(chosen.name)}`);
  try {
    const columns = statement.getColumnNames();
    checkValues(columns.length, count);
    // To SQLite capitals and small letters are the same.
    const place = columns.findIndex((column) => column.toLowerCase() === chosen.column.toLowerCase());
    let length = 0;
    while (statement.step()) {
      const number = features.length + broken.length + 1;
      const values = (statement as unknown as Exact).get(null, { useBigInt: true });
      for (const value of values) if (typeof value === 'string' || value instanceof Uint8Array) length += value.length;
      checkTexts(length);
      const fields = columns.map((column, at): [string, OwnValue] => [column, plainValue(values[at])]);
      const properties = Object.fromEntries(fields.filter((_, at) => at !== place));
      const blob = values[place];
      try {
        const geometry = blob instanceof Uint8Array ? readGeometry(blob) : null;
        features.push({ number, id: null, geometry, properties });
      } catch {
        broken.push({ row: number, kind: 'not-readable' });
      }
    }
  } finally {
    statement.free();
  }
  return {
    kind: 'shapes',
    format: 'gpkg',
    features,
    broken,
    ...crsOf(database, chosen.srs),
    text: null,
    sheets: { names: tables.map(({ name }) => name), read: chosen.name },
  };
}

/** Throws where the table is not there, though the file names it. */
const countOf = (database: Database, table: string): number =>
  Number(rowsOf(database, `SELECT count(*) FROM ${quoted(table)}`)[0]?.[0] ?? 0);

/** Whether there is something in a table to begin with: one that is missing or damaged has nothing. */
function hasRows(database: Database, table: string): boolean {
  try {
    return countOf(database, table) > 0;
  } catch {
    return false;
  }
}

function crsOf(database: Database, srs: number): { crs: Crs | null; unknownCrs: string | null } {
  // -1 and 0 say that it is not known.
  if (srs <= 0) return { crs: null, unknownCrs: null };
  const [row] = rowsOf(
    database,
    `SELECT srs_name, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = ${srs}`,
  );
  const [name, organization, id] = row ?? [];
  const byNumber = namedCrs(`${String(organization ?? 'EPSG').toUpperCase()}:${String(id ?? srs)}`);
  return byNumber.crs ? byNumber : { crs: null, unknownCrs: String(name ?? srs).slice(0, 80) };
}

const rowsOf = (database: Database, query: string): SqlValue[][] => database.exec(query)[0]?.values ?? [];
