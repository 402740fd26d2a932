/** Comma-, semicolon- or tab-separated text, as spreadsheets write it. */
import { parse } from 'papaparse';
import { EXPORT_COLUMNS, FIRST_COLUMNS, plainText } from '../../state/plan/exportFormat.ts';
import { ImportFault, MOST_COLUMNS, MOST_ROWS } from './fault.ts';
import { columnNames, type Encoding, type RowProblem, type Table } from './source.ts';
import { decode, encodingOf } from './text.ts';

/** Throws an ImportFault where there is no table in it. */
export function readCsv(bytes: Uint8Array, chosen?: Encoding): Table {
  const text = encodingOf(bytes);
  const encoding = chosen ?? text.encoding;
  // A spreadsheet may say its separator in a line of its own.
  const [, named] = /^sep=(.)\r?\n/.exec(decode(bytes.subarray(0, 16), encoding).replace(/^\uFEFF/, '')) ?? [];
  const all = decode(bytes, encoding).replace(/^\uFEFF/, '');
  const body = named ? all.slice(all.indexOf('\n') + 1) : all;
  const shift = named ? 2 : 1;
  const options = { delimiter: named ?? separatorOf(body), skipEmptyLines: false as const };
  const begin = parse<string[]>(body.slice(0, 1_000_000), { ...options, preview: 1 });
  const width = begin.data[0]?.length ?? 0;
  if (width > MOST_COLUMNS) throw new ImportFault('too-many-columns', width);
  const { data, errors } = parse<string[]>(body, options);
  const [heads = [], ...lines] = data;
  if (lines.every(isBlank)) throw new ImportFault(isBlank(heads) ? 'empty' : 'no-rows');
  if (lines.length > MOST_ROWS + 1) throw new ImportFault('too-many-rows', lines.length);

  const broken: RowProblem[] = [];
  const misquoted = new Set<number>();
  for (const { type, row } of errors) {
    if (type !== 'Quotes' || row === undefined || row === 0) continue;
    if (!misquoted.has(row)) broken.push({ row: row + shift, kind: 'quotes' });
    misquoted.add(row);
  }
  // The atlas's own file: what keeps its texts from running as formulas is taken off again. Of no other file is it known.
  const isOwn = EXPORT_COLUMNS.slice(0, FIRST_COLUMNS).every((column, at) => heads[at] === column);
  const rows: Table['rows'] = [];
  const numbers: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || misquoted.has(at + 1)) continue;
    const number = at + 1 + shift;
    // Trailing separators are usual; more than that is a row that has slipped.
    if (line.length > heads.length && line.slice(heads.length).some((cell) => cell.trim() !== ''))
      broken.push({ row: number, kind: 'too-many-cells', found: String(line.length) });
    const cells = heads.map((_, column) => line[column] ?? null);
    rows.push(isOwn ? cells.map((cell) => cell && plainText(cell)) : cells);
    numbers.push(number);
  }
  return {
    kind: 'table',
    format: 'csv',
    columns: columnNames(heads, heads.length),
    rows,
    numbers,
    broken,
    text: { encoding, sure: text.sure },
    sheets: null,
  };
}

/** Guessed without the empty lines, which any separator would have to explain; of the atlas's own file it is known. */
function separatorOf(body: string): string {
  if (body.startsWith(EXPORT_COLUMNS.slice(0, FIRST_COLUMNS).join())) return ',';
  const beginning = body.slice(0, 1_000_000);
  const guess = { delimitersToGuess: [',', '\t', ';', '|'], skipEmptyLines: 'greedy' as const, preview: 1 };
  return parse<string[]>(beginning, guess).meta.delimiter;
}

const isBlank = (line: readonly string[]) => line.every((cell) => cell.trim() === '');
