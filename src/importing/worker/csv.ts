/** Comma-, semicolon- or tab-separated text, as spreadsheets write it. */
import { parse } from 'papaparse';
import { EXPORT_COLUMNS, FIRST_COLUMNS, plainText } from '../../state/plan/exportFormat.ts';
import { ImportFault, MOST_COLUMNS, MOST_ROWS } from './fault.ts';
import { namesPosition } from './options.ts';
import { columnNames, type Encoding, type RowProblem, type Table } from './source.ts';
import { decode, encodingOf } from './text.ts';

/** Throws an ImportFault where there is no table in it. */
export function readCsv(bytes: Uint8Array, chosen?: Encoding): Table {
  const text = encodingOf(bytes);
  const encoding = chosen ?? text.encoding;
  // A spreadsheet may say its separator in a line of its own.
  const [, named] = /^sep=(.)\r?\n/.exec(decode(bytes.subarray(0, 16), encoding).replace(/^\uFEFF/, '')) ?? [];
  const all = decode(bytes, encoding).replace(/^\uFEFF/, '');
  const written = named ? all.slice(all.indexOf('\n') + 1) : all;
  const delimiter = named ?? separatorOf(written);
  const body = withEqualEnds(written, delimiter);
  const options = { delimiter, newline: '\n' as const, skipEmptyLines: false as const };
  const begin = parse<string[]>(body.slice(0, 1_000_000), { ...options, preview: 50 });
  checkWidth(begin.data.find(isFilled));
  const { data, errors } = parse<string[]>(body, options);
  // Lines above the headings are counted, so that each row has its number in the file.
  const top = headingsAt(data);
  if (top < 0) throw new ImportFault('empty');
  const [heads = [], ...lines] = data.slice(top);
  checkWidth(heads);
  if (!lines.some(isFilled)) throw new ImportFault('no-rows');
  if (lines.length > MOST_ROWS + 1) throw new ImportFault('too-many-rows', lines.length);

  // The number that the first record of the body has in the file.
  const first = named ? 2 : 1;
  const broken: RowProblem[] = [];
  const misquoted = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
  // A mark that is never closed takes the lines after it along: each of them is a row that is lost.
  let taken = 0;
  // The atlas's own file: what keeps its texts from running as formulas is taken off again. Of no other file is it known.
  const isOwn = EXPORT_COLUMNS.slice(0, FIRST_COLUMNS).every((column, at) => heads[at] === column);
  const rows: Table['rows'] = [];
  const numbers: number[] = [];
  for (const [at, line] of lines.entries()) {
    const place = top + 1 + at;
    if (!isFilled(line)) continue;
    const number = place + first + taken;
    if (misquoted.has(place)) {
      const within = line.join('').trimEnd().split('\n').length;
      if (lines.length + taken + within > MOST_ROWS + 2) throw new ImportFault('too-many-rows', number + within);
      for (let more = 0; more < within; more += 1) broken.push({ row: number + more, kind: 'quotes' });
      taken += within - 1;
      continue;
    }
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

/** Lines in which headings are looked for that name a position: those are it, whatever stands over them. */
const TOP = 12;

function headingsAt(lines: readonly string[][]): number {
  const named = lines.slice(0, TOP).findIndex(namesPosition);
  return named < 0 ? fullerAt(lines) : named;
}

/** Above the headings there may be nothing, or a title: a line of one cell where most that follow have more. */
function fullerAt(lines: readonly string[][]): number {
  const at = lines.findIndex(isFilled);
  if (at < 0 || cellsIn(lines[at]) > 1) return at;
  const next = lines.slice(at + 1, at + 50).filter(isFilled);
  const fuller = next.filter((line) => cellsIn(line) > 1).length;
  return fuller > next.length / 2 ? at + 1 + fullerAt(lines.slice(at + 1)) : at;
}

const SEPARATORS = [',', '\t', ';', '|'];

/**
 * The one that parts headings which name a position, or else guessed of the first line that any of them parts, which is
 * that of the headings or the title over them; of the atlas's own file it is known.
 */
function separatorOf(body: string): string {
  if (body.startsWith(EXPORT_COLUMNS.slice(0, FIRST_COLUMNS).join())) return ',';
  const lines = body.slice(0, 1_000_000).split(/[\r\n]+/, 50);
  const named = SEPARATORS.find((delimiter) =>
    lines.slice(0, TOP).some((line) => namesPosition(parse<string[]>(line, { delimiter }).data[0] ?? [])),
  );
  if (named) return named;
  const guesses = lines.map((line) => parse<string[]>(line.trimStart(), { delimitersToGuess: SEPARATORS }));
  return guesses.find(({ data }) => cellsIn(data[0]) > 1)?.meta.delimiter ?? ',';
}

/**
 * Every row ends in a line feed, however the file ends them: the parser knows one way for all, and joined files have
 * several. What stands between quotation marks stays as it is.
 */
function withEqualEnds(text: string, separator: string): string {
  if (!text.includes('\r')) return text;
  const equal = (part: string) => part.replaceAll(/\r\n?/g, '\n');
  const beforeCells = new Set([separator, '\n', '\r', undefined]);
  let done = '';
  let from = 0;
  let open = text.indexOf('"');
  while (open >= 0) {
    let close = open;
    // Elsewhere than at the beginning of a cell it is a sign like any other.
    if (beforeCells.has(text[open - 1])) {
      close = text.indexOf('"', open + 1);
      // Twice it stands for itself.
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) break;
      const cell = text.slice(open, close);
      if (cell.includes('\r')) {
        done += equal(text.slice(from, open)) + cell;
        from = close;
      }
    }
    open = text.indexOf('"', close + 1);
  }
  return done + equal(text.slice(from));
}

function checkWidth(line: readonly string[] = []): void {
  if (line.length > MOST_COLUMNS) throw new ImportFault('too-many-columns', line.length);
}

const isFilled = (line: readonly string[]) => line.some((cell) => cell.trim() !== '');

const cellsIn = (line: readonly string[] = []) => line.filter((cell) => cell.trim() !== '').length;
