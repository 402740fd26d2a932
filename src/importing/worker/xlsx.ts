/** Workbooks: the values of one sheet. A formula comes as what it last gave, and is never worked out. */
import { zipSync, type Zippable } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { checkTexts, checkValues, ImportFault, MOST_COLUMNS, MOST_ROWS } from './fault.ts';
import { namesPosition } from './options.ts';
import { columnNames, DAY_OF_TIMES, plainValue, type Table } from './source.ts';
import { unpack } from './unpack.ts';
import { xmlTree } from './xmlTree.ts';

/** Rejects with an ImportFault where there is no table in it. */
export async function readXlsx(bytes: Uint8Array, sheet?: string): Promise<Table> {
  const files = unpack(bytes, (name) => /\.(xml|rels)$/.test(name));
  const workbook = new TextDecoder().decode(files.get('xl/workbook.xml'));
  if (!workbook) throw new ImportFault(files.has('EncryptionInfo') ? 'locked' : 'unknown-type');
  // Days may be counted from 1904. The library knows one of the two ways to say it.
  const calendar = /(<(?:\w+:)?workbookPr\s[^<>]*\bdate1904\s*=\s*["'])(?:1|true)(?=["'])/;
  files.set('xl/workbook.xml', new TextEncoder().encode(workbook.replace(calendar, '$11')));
  const dayOfTimes = calendar.test(workbook) ? '1904-01-01' : DAY_OF_TIMES;
  for (const [name, file] of files) if (/worksheets\/[^/]+\.xml$/.test(name)) files.set(name, readable(file));
  // Not packed again: the library would unpack it in workers of its own, which the page does not allow.
  const store: Zippable = Object.fromEntries([...files].map(([name, file]) => [name, [file, { level: 0 }]]));
  const all = await readWorkbook(zipSync(store).buffer as ArrayBuffer).catch(() => {
    throw new ImportFault('damaged');
  });
  // One without cells is not offered. A chart may be a sheet of its own: it has no data at all, whatever the library's
  // types say.
  const sheets = all.filter(({ data }) => Array.isArray(data) && data.length > 0);
  const hidden = hiddenSheets(workbook);
  const chosen =
    sheets.find((each) => each.sheet === sheet) ?? sheets.find((each) => !hidden.has(each.sheet)) ?? sheets[0];
  if (!chosen) throw new ImportFault('empty');
  // Titles often stand over a table: its headings name a position, or are the first row with as many cells as the fullest
  // of the next ones.
  const begin = chosen.data.slice(0, 12);
  const named = begin.findIndex((row) => namesPosition(row.map((cell) => String(cell ?? ''))));
  const filled = (row: readonly unknown[]) => row.filter((cell) => cell !== null).length;
  const fullest = Math.max(...begin.map(filled));
  const fuller = chosen.data.findIndex((row) => filled(row) >= Math.min(2, fullest) && filled(row) > fullest / 2);
  const top = Math.max(0, named < 0 ? fuller : named);
  const [heads = [], ...lines] = chosen.data.slice(top);
  const lengthOf = (cell: unknown) => (typeof cell === 'string' ? cell.length : 0);
  checkTexts(lines.reduce((sum, line) => line.reduce((part: number, cell) => part + lengthOf(cell), sum), 0));
  const rows = lines.map((line, at) => ({
    values: line.map((cell) => plainValue(cell, dayOfTimes)),
    number: top + at + 2,
  }));
  const used = rows.filter(({ values }) => values.some((value) => value !== null));
  if (used.length === 0) throw new ImportFault('no-rows');
  const width = heads.length;
  return {
    kind: 'table',
    format: 'xlsx',
    columns: columnNames(heads, width),
    rows: used.map(({ values }) => values),
    numbers: used.map(({ number }) => number),
    broken: [],
    text: null,
    sheets: { names: sheets.map((each) => each.sheet), read: chosen.sheet },
  };
}

/** The names of sheets that a spreadsheet does not show, such as lists that others choose from. */
function hiddenSheets(workbook: string): Set<string | null> {
  const sheets = xmlTree(workbook).root.getElementsByTagNameNS('', 'sheet');
  const hidden = sheets.filter((each) => /^(veryH|h)idden$/.test(each.getAttribute('state') ?? ''));
  return new Set(hidden.map((each) => each.getAttribute('name')));
}

/** A sheet as the library can read it, within the limits. */
function readable(xml: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(xml);
  // Where tags begin and none ends, each would be looked through to the end of all, here and by the library: for minutes.
  if (/<\w[^<>]*</.test(text)) throw new ImportFault('damaged');
  const referenced = withoutEmpty(withReferences(text));
  checkExtent(referenced);
  return referenced === text ? xml : new TextEncoder().encode(referenced);
}

/** Cells and rows without a value may reach to the ends of a sheet: whoever colours it whole has coloured these too. */
const withoutEmpty = (text: string): string =>
  text
    .replace(/<((?:\w+:)?c)(?=[\s/>])[^<>]*(?:\/>|(?<!\/)><\/\1>)/g, '')
    .replace(/<((?:\w+:)?row)(?=[\s/>])[^<>]*(?:\/>|(?<!\/)>\s*<\/\1>)/g, '');

/** Cells and rows need no references: each then follows the one before it. The library reads no cell without. */
function withReferences(text: string): string {
  if (!/<(?:\w+:)?c(?![^>]*\sr\s*=)[\s/>]/.test(text)) return text;
  let [row, column] = [0, 0];
  return text.replace(/<((?:\w+:)?(row|c))(?=[\s/>])([^>]*)/g, (tag, name: string, kind: string, rest: string) => {
    const [, letters = '', digits] = /\sr\s*=\s*["']([A-Z]{0,7})(\d{1,12})["']/.exec(rest) ?? [];
    if (kind === 'row') [row, column] = [digits ? Number(digits) : row + 1, 0];
    else if (digits) [row, column] = [Number(digits), columnOf(letters)];
    else {
      column += 1;
      checkValues(column, row);
      return `<${name} r="${lettersOf(column)}${row}"${rest}`;
    }
    return tag;
  });
}

const columnOf = (letters: string) =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const lettersOf = (column: number): string =>
  column > 0 ? lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : '';

/** One cell in the last corner of a sheet would make a table of sixteen thousand million cells. */
function checkExtent(text: string): void {
  let [columns, rows] = [0, 0];
  for (const [, letters = '', digits = ''] of text.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,7})(\d{1,9})["']/g,
  )) {
    const column = columnOf(letters);
    if (column > MOST_COLUMNS) throw new ImportFault('too-many-columns', column);
    if (Number(digits) > MOST_ROWS + 20) throw new ImportFault('too-many-rows', Number(digits));
    columns = Math.max(columns, column);
    rows = Math.max(rows, Number(digits));
  }
  checkValues(columns, rows);
  for (const [, digits = ''] of text.matchAll(/<(?:\w+:)?row\s[^>]*?\br\s*=\s*["'](\d{1,12})["']/g))
    if (Number(digits) > MOST_ROWS + 20) throw new ImportFault('too-many-rows', Number(digits));
}
