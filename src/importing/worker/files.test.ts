// Small files as people really have them, each with something awkward; made for this test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import initSqlJs, { type Database } from 'sql.js';
import { describe, expect, test } from 'vitest';
import { makeAnswer } from './answer.ts';
import { ImportFault } from './fault.ts';
import { judge } from './judge.ts';
import type { Answer } from './messages.ts';
import { coordinateOf, proposed, type Options } from './options.ts';
import { readSource, type Reading } from './read.ts';
import { validate } from './validate.ts';

const WASM = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/files/import/${name}`));
const read = (name: string, reading: Partial<Reading> = {}, bytes = bytesOf(name)) =>
  readSource(bytes, name, { wasm: WASM, ...reading });

async function imported(
  name: string,
  change: Partial<Options> = {},
  reading: Partial<Reading> = {},
  bytes = bytesOf(name),
) {
  const source = await read(name, reading, bytes);
  const options = { ...proposed(source), ...change };
  const judged = judge(source, options, validate);
  const at = judged.features.features.map(({ geometry }) => geometry.coordinates);
  const named = judged.features.features.map(({ properties }) => properties[options.nameField ?? '']);
  const problems = judged.problems.map(({ row, kind }) => `${row} ${kind}`);
  return { source, options, judged, at, named, problems };
}

const faultOf = async (name: string, bytes?: Uint8Array<ArrayBuffer>) => {
  const fault: unknown = await read(name, {}, bytes).then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof ImportFault ? fault.kind : fault;
};

/** What the worker posts of a file: read, judged by what it proposes, and taken. It can post nothing but plain values. */
async function posted(name: string, text: string) {
  const answers: Answer[] = [];
  const post = (answer: Answer) => void answers.push(structuredClone(answer));
  const answer = makeAnswer(WASM);
  await answer({ id: 1, kind: 'read', file: new Blob([text]), name, choice: {} }, post);
  const read = answers.find(({ kind }) => kind === 'read');
  if (read?.kind !== 'read') throw new Error(JSON.stringify(answers));
  await answer({ id: 2, kind: 'judge', options: read.summary.proposed }, post);
  await answer({ id: 3, kind: 'take' }, post);
  const taken = answers.find(({ kind }) => kind === 'taken');
  if (taken?.kind !== 'taken') throw new Error(JSON.stringify(answers));
  return { summary: read.summary, properties: taken.features.features.map(({ properties }) => properties) };
}

describe('CSV', () => {
  test('in Big5: told by its bytes, two bad rows named, the others kept', async () => {
    const { source, named, problems, judged } = await imported('big5-two-bad-rows.csv');
    expect(source.text).toEqual({ encoding: 'big5', sure: false });
    expect(named).toEqual(['旺角街市', '沙田中心', '屯門碼頭']);
    expect(problems).toEqual(['4 not-a-number', '6 no-coordinates']);
    expect(judged).toMatchObject({ lost: 2, total: 5, fields: ['名稱', '經度', '緯度', '備註'] });
  });

  test('with a shape in each row: it is kept whole, and a preview has the beginning', async () => {
    const shape = `POINT(${'114.1 22.3 '.repeat(10_000)})`;
    const { summary, properties } = await posted('a.csv', `name,lon,lat,shape\nA,114.1,22.3,${shape}`);
    expect(summary.sample[0]?.values).toEqual(['A', '114.1', '22.3', `${shape.slice(0, 200)}…`]);
    expect(properties[0]?.['shape']).toBe(shape);
  });

  test('in GB 18030', async () => {
    const { source, named } = await imported('gb18030.csv');
    expect(source.text).toEqual({ encoding: 'gb18030', sure: false });
    expect(named).toEqual(['深圳北站', '前海合作区', '广州南站']);
  });

  test('in an encoding that a person chose', async () => {
    const { named } = await imported('gb18030.csv', {}, { encoding: 'big5' });
    expect(named).not.toContain('深圳北站');
  });

  test('with lists of their own separator in a few rows', async () => {
    const text = 'id,name,lng,lat,a,tags\r\n1,A,114.1,22.3,,x; y; z\r\n2,B,114.2,22.4,,x; y; z\r\n';
    const { named, problems, source } = await imported('tags.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.columns).toEqual(['id', 'name', 'lng', 'lat', 'a', 'tags']);
    expect(named).toEqual(['A', 'B']);
    expect(problems).toEqual([]);
  });

  test('with decimal commas, however many figures follow them', async () => {
    const text = 'name;lng;lat\nA;114,15;22,3\nB;114,158;22,302\nC;113,9412;22,2871\n';
    const { at, problems, options } = await imported('commas.csv', {}, {}, strToU8(text));
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ x: 'lng', y: 'lat', crs: 'wgs84' });
    expect(at).toEqual([
      [114.15, 22.3],
      [114.158, 22.302],
      [113.9412, 22.2871],
    ]);
    const grid = 'name,east,north\nA,"834,000","818,500"\nB,"835,250","817,300"\n';
    const { options: ofGrid, judged } = await imported('grid.csv', {}, {}, strToU8(grid));
    expect(ofGrid.crs).toBe('hk1980');
    expect(judged.lost).toBe(0);
  });

  test.each([
    ['a.csv', 'name,lng,lat\r\nA,114.1,22.3\r\n', 'B,114.2,22.4\nC,114.3,22.4\n'],
    ['b.csv', 'name,lng,lat\nA,114.1,22.3\n', 'B,114.2,22.4\r\nC,114.3,22.4\r\n'],
    ['c.csv', 'name,lng,lat\rA,114.1,22.3\r', 'B,114.2,22.4\nC,114.3,22.4'],
  ])('whose lines end in more than one way: %s', async (name, first, second) => {
    const { source, named, problems } = await imported(name, {}, {}, strToU8(first + second));
    expect(source.kind === 'table' && source.columns).toEqual(['name', 'lng', 'lat']);
    expect(source.kind === 'table' && source.rows.map((row) => row[2])).toEqual(['22.3', '22.4', '22.4']);
    expect(named).toEqual(['A', 'B', 'C']);
    expect(problems).toEqual([]);
  });

  test('keeps line ends within a cell as they are, whatever those of its rows are', async () => {
    const text = 'lng;lat;6" pipe;note\r\n114.1;22.3;4";"one\r\ntwo ""2"";\r\n"\n114.2;22.4;;"a\rb\nc"\r\n';
    const { source, problems } = await imported('notes.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.rows.map((row) => row.slice(2))).toEqual([
      ['4"', 'one\r\ntwo "2";\r\n'],
      ['', 'a\rb\nc'],
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['a line', '\n', 2],
    ['lines of spaces and separators', ' \r\n,,\r\n"","",""\r\n', 4],
    ['many lines', '\n'.repeat(40), 41],
    ['a line, after that of the separator', 'sep=,\n\n', 3],
  ])('with %s empty over its headings: rows have the numbers of the file', async (_, over, row) => {
    const text = `${over}name,lng,lat\nA,114.1,22.3\nB,none,22.3\nC,"114.2"x,22.4\n`;
    const { source, named, problems } = await imported('late.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.columns).toEqual(['name', 'lng', 'lat']);
    expect(named).toEqual(['A']);
    expect(problems).toEqual([`${row + 2} not-a-number`, `${row + 3} quotes`]);
  });

  test('with semicolons under many empty lines', async () => {
    const { named } = await imported('late.csv', {}, {}, strToU8(`${'\n'.repeat(40)}name;lng;lat\nA;114.1;22.3\n`));
    expect(named).toEqual(['A']);
  });

  test('with titles over the headings: those are found, and each row keeps its number in the file', async () => {
    const text = 'Clinics of the atlas\nAs of 2023\n\nname;lng;lat\nA;114.1;22.3\nB;114.2;none\nC;114.3;22.4\n';
    const { named, problems, source } = await imported('titled.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.columns).toEqual(['name', 'lng', 'lat']);
    expect(named).toEqual(['A', 'C']);
    expect(problems).toEqual(['6 not-a-number']);
  });

  test.each([
    ['a title of two cells', 'Clinics,2023\nname,lng,lat\nA,114.1,22.3\n'],
    ['a title with a comma, where cells are parted otherwise', 'Clinics, 2023\nname;經度;緯度\nA;114.1;22.3\n'],
    ['a title of more cells than there are headings', 'Clinics,2023,HA,3\n\nEASTING,NORTHING\n834000,818500\n'],
  ])('with %s over the headings: those name a position', async (_, text) => {
    const { judged, options, source } = await imported('titled.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.columns).toContain(options.x);
    expect(options.y).not.toBeNull();
    expect(judged).toMatchObject({ lost: 0, total: 1, problems: [] });
  });

  test('with letters in its rows that may name a grid begins at its headings', async () => {
    const { source } = await imported('flags.csv', {}, {}, strToU8('name,shut,side\nA,N,E\nB,Y,X\n'));
    expect(source.kind === 'table' && source.columns).toEqual(['name', 'shut', 'side']);
  });

  test('what it quotes, and the names of its columns, end in no half character', async () => {
    const [found, head] = [`${'a'.repeat(39)}𠮷`, `${'h'.repeat(199)}𠮷`];
    const { judged, source } = await imported('long.csv', {}, {}, strToU8(`${head},lng,lat\nA,${found}b,22.3\n`));
    expect(judged.problems[0]?.found).toBe(`${'a'.repeat(39)}…`);
    expect(source.kind === 'table' && source.columns[0]).toBe('h'.repeat(199));
  });

  test('of one column begins at its first line, whatever follows', async () => {
    const { source } = await imported('one.csv', {}, {}, strToU8('note\nfirst\nsecond, with more\nthird\n'));
    expect(source.kind === 'table' && source.columns).toEqual(['note']);
  });

  test('in UTF-16', async () => {
    const { source, named } = await imported('utf16.csv');
    expect(source.text).toEqual({ encoding: 'utf-16le', sure: true });
    expect(named).toEqual(['香港']);
  });

  test('with latitude and longitude swapped: noticed, and put right when asked', async () => {
    const before = await imported('swapped.csv');
    expect(before.judged.seemsSwapped).toBe(true);
    const after = await imported('swapped.csv', { swapped: true });
    expect(after.judged).toMatchObject({ seemsSwapped: false, lost: 0 });
    expect(after.at[0]).toEqual([114.1131, 22.5285]);
  });

  test('of the Hong Kong grid, whose origin lies 8.8″ east and 5.5″ south in WGS-84', async () => {
    const { options, at } = await imported('hk1980-grid.csv');
    expect(options).toMatchObject({ crs: 'hk1980', x: 'EASTING', y: 'NORTHING', nameField: 'Facility Name' });
    const [lng = 0, lat = 0] = at[0] as number[];
    expect((lng - 114.1785555556) * 3600).toBeCloseTo(8.83, 1);
    expect((lat - 22.3121333333) * 3600).toBeCloseTo(-5.51, 1);
  });

  test('of a map with the offset is moved back by some hundred metres', async () => {
    const { at } = await imported('gb18030.csv', { crs: 'gcj02' });
    const [lng = 0, lat = 0] = at[0] as number[];
    expect(114.0294 - lng).toBeGreaterThan(0.004);
    expect(Math.abs(22.6097 - lat)).toBeGreaterThan(0.002);
  });

  test('a formula and a script stay the text that they are', async () => {
    const { named, judged } = await imported('formula-and-script.csv');
    expect(named).toEqual(['=HYPERLINK("http://x.example","click")', '<script>alert(1)</script>']);
    expect(judged.formulas).toBe(2);
  });

  test('numbers as people write them, and what is none', async () => {
    const { at, problems } = await imported('awkward-numbers.csv');
    expect(at).toEqual([
      [114.17, 22.3],
      [114.17, 22.3],
      [114.175, 22.3],
      [114.2, 22.4],
    ]);
    expect(problems).toEqual(['5 zero', '6 not-a-number', '7 out-of-range', '8 too-many-cells']);
  });

  test.each(['22°18′30″N', 'N22°18′30″', '22º18′30″N', '22˚18′30″N', '22°18′30＂N', '北22°18′30″', '22°18\'30"N'])(
    'degrees, minutes and seconds as an encyclopaedia prints them: %s',
    async (lat) => {
      for (const crs of ['wgs84', 'hk1980'] as const)
        expect(coordinateOf(lat, crs)).toBeCloseTo(22 + 18 / 60 + 30 / 3600, 9);
      const quoted = `"${lat.replaceAll('"', '""')}"`;
      const { at, problems } = await imported('dms.csv', {}, {}, strToU8(`name,lat,lng\nA,${quoted},114°10′0″E\n`));
      expect(problems).toEqual([]);
      expect(at).toEqual([[114.16666667, 22.30833333]]);
    },
  );

  test.each([
    ['22.5N', '114.25E'],
    ['N 22.5', 'E114.25'],
    ['22,5° N', '114,25° E'],
    ['22 30 00 N', '114 15 0.0 E'],
    ['北緯22.5', '東經 114.25'],
    ['北纬22°30′', '东经114度15分'],
    // As copied from a page: with marks of direction and spaces that nobody sees.
    ['\u200e22.5\u200b', '\u202d114.25\u202c°'],
  ])('degrees with a letter and no sign, or with a decimal comma: %s', async (lat, lng) => {
    const text = `name;lat;lng\nA;${lat};${lng}\n`;
    const { at, problems } = await imported('letters.csv', {}, {}, strToU8(text));
    expect(problems).toEqual([]);
    expect(at).toEqual([[114.25, 22.5]]);
  });

  test('a minus sign that is no hyphen', () => {
    for (const text of ['−22.5', '－22.5', '−22°30′', '南緯22°30′']) expect(coordinateOf(text, 'wgs84')).toBe(-22.5);
  });

  test.each(['南丫島', '北角 22', '5N', 'E 12', '12.5.1E', '22 99 N', 'North 22.5', '22.5 km E', '22.5NE'])(
    '%s is no number',
    (text) => {
      expect(coordinateOf(text, 'wgs84')).toBeNull();
    },
  );

  test('without coordinates proposes no columns, and loses every row by its number', async () => {
    const { options, judged } = await imported('no-coordinates.csv');
    expect(options).toMatchObject({ x: null, y: null });
    expect(judged).toMatchObject({ bounds: null, lost: 2, total: 2 });
  });

  test('whose first heading is PK is told from an archive, be that empty', async () => {
    const { named, problems } = await imported('keys.csv', {}, {}, strToU8('PK,name,lat,lng\n1,A,22.3,114.1\n'));
    expect(named).toEqual(['A']);
    expect(problems).toEqual([]);
    expect(await faultOf('empty.xlsx', zipSync({}))).toBe('unknown-type');
  });

  test('with a quotation mark that is never closed', async () => {
    const { named, problems } = await imported('open-quote.csv');
    expect(named).toEqual(['Good']);
    expect(problems).toEqual(['3 quotes']);
  });

  test('with one that takes other lines along: each of them is lost, and those after it keep their numbers', async () => {
    const open = 'name,lon,lat\nGood,114.1,22.3\n"A,114.2,22.4\nB,114.2,22.4\n';
    const toTheEnd = await imported('open.csv', {}, {}, strToU8(`${open}C,114.2,22.4\n\n`));
    expect(toTheEnd.problems).toEqual(['3 quotes', '4 quotes', '5 quotes']);
    expect(toTheEnd.judged).toMatchObject({ lost: 3, total: 4 });
    const toTheNext = await imported('open.csv', {}, {}, strToU8(`${open}"C",114.2,22.4\nD,none,22.4\n`));
    expect(toTheNext.problems).toEqual(['3 quotes', '4 quotes', '5 quotes', '6 not-a-number']);
    expect(await faultOf('open.csv', strToU8(open + 'B,1,2\n'.repeat(200_000)))).toBe('too-many-rows');
  });

  test.each([
    ['empty.csv', 'empty'],
    ['headings-only.csv', 'no-rows'],
    ['png-by-another-name.csv', 'unknown-type'],
  ])('%s is refused: %s', async (name, kind) => expect(await faultOf(name)).toBe(kind));

  test('of a million columns is refused before it is read', async () => {
    const heads = `a${',a'.repeat(999_999)}\n1,2\n`;
    expect(await faultOf('wide.csv', strToU8(heads))).toBe('too-many-columns');
    for (const lines of [2, 60])
      expect(await faultOf('wide.csv', strToU8('\n'.repeat(lines) + heads))).toBe('too-many-columns');
  });

  test('of more cells than a page can hold is refused, though rows and columns are few enough', async () => {
    const table = (columns: number, rows: number) =>
      strToU8(`a${',a'.repeat(columns - 1)}\n${`1${',1'.repeat(columns - 1)}\n`.repeat(rows)}`);
    expect(await faultOf('large.csv', table(200, 10_001))).toBe('too-many-values');
    expect(await faultOf('large.csv', table(200, 10_000))).toBeNull();
  });
});

describe('XLSX', () => {
  test('with a title over the table, a formula and a gap', async () => {
    const { source, named, judged, problems } = await imported('titled.xlsx');
    expect(source.sheets).toEqual({ names: ['設施'], read: '設施' });
    expect(named).toEqual(['大會堂']);
    expect(String(judged.features.features[0]?.properties['備註'])).toBe('2');
    expect(problems).toEqual(['5 not-a-number']);
  });

  test.each([
    ['last-corner.xlsx', 'too-many-columns'],
    ['truncated.xlsx', 'damaged'],
  ])('%s is refused: %s', async (name, kind) => expect(await faultOf(name)).toBe(kind));

  test.each([
    ['of 1900', '', 0],
    ['of 1904', 'date1904="1"', 1462],
    ['of 1904, said otherwise', "date1904='true'", 1462],
  ])('with days and times, by the calendar %s: as its cells show them', async (_, calendar, later) => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    const workbook = strFromU8(files['xl/workbook.xml']!).replace(/<workbookPr[^>]*>/, '');
    files['xl/workbook.xml'] = strToU8(workbook.replace('<sheets>', `<workbookPr ${calendar}/><sheets>`));
    const formats = [14, 22, 20, 21].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('');
    files['xl/styles.xml'] = strToU8(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${formats}</cellXfs></styleSheet>`,
    );
    const times = [45006 - later, 45006.5104166667 - later, 0.354166666666667, 0.770891203703704];
    const cells = [114.1, 22.3]
      .map((value) => `<c><v>${value}</v></c>`)
      .concat(times.map((value, style) => `<c s="${style}"><v>${value}</v></c>`));
    const row = (at: number, all: readonly string[]) =>
      `<row r="${at}">${all.map((cell, column) => cell.replace('<c', `<c r="${'ABCDEF'[column]}${at}"`)).join('')}</row>`;
    const heads = ['lng', 'lat', 'day', 'both', 'time', 'seconds'].map(
      (head) => `<c t="inlineStr"><is><t>${head}</t></is></c>`,
    );
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    files['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${row(1, heads)}${row(2, cells)}</sheetData>`),
    );
    const { judged } = await imported('times.xlsx', {}, {}, zipSync(files));
    expect(judged.features.features[0]?.properties).toMatchObject({
      day: '2023-03-21',
      both: '2023-03-21 12:15',
      time: '08:30',
      seconds: '18:30:05',
    });
  });

  /** A workbook whose one sheet has these rows. */
  const workbookOf = (rows: string, more: Record<string, string> = {}) => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    files['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`),
    );
    for (const [name, text] of Object.entries(more)) files[name] = strToU8(text);
    return zipSync(files);
  };
  const text = (value: string) => `<is><t>${value}</t></is></c>`;

  test('whose cells and rows have no references: each follows the one before it', async () => {
    const head = ['name', 'lng', 'lat', 'note'].map((value) => `<c t="inlineStr">${text(value)}`).join('');
    const rows =
      `<row>${head}</row><row/><row spans="1:4"><c t="inlineStr">${text('A')}<c><v>114.1</v></c><c><v>22.3</v></c></row>` +
      // A reference between: the cells after it go on from there.
      `<row r="7"><c t="inlineStr">${text('B')}<c r="C7"><v>22.4</v></c><c t="inlineStr">${text('x')}</row>` +
      `<row><c t="inlineStr">${text('C')}<c><v>114.2</v></c><c><v>22.4</v></c><c/></row>`;
    const { source, named, problems } = await imported('bare.xlsx', {}, {}, workbookOf(rows));
    expect(source.kind === 'table' && source.numbers).toEqual([3, 7, 8]);
    expect(source.kind === 'table' && source.rows[1]).toEqual(['B', null, 22.4, 'x']);
    expect(named).toEqual(['A', 'C']);
    expect(problems).toEqual(['7 no-coordinates']);
  });

  test('whose cells all refer to one long text: together they are more than is read', async () => {
    const cells = 'A'
      .repeat(250)
      .split('')
      .map(() => '<c t="s"><v>0</v></c>')
      .join('');
    const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`;
    const relations = strFromU8(unzipSync(bytesOf('titled.xlsx'))['xl/_rels/workbook.xml.rels']!);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
    const bytes = workbookOf(`<row>${cells}</row><row>${cells}</row>`, {
      'xl/sharedStrings.xml': strings,
      'xl/_rels/workbook.xml.rels': relations.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${type}" Target="sharedStrings.xml"/></Relationships>`,
      ),
    });
    expect(await faultOf('again.xlsx', bytes)).toBe('bomb');
  });

  test('whose cells without a value reach to the ends of the sheet: they are only coloured', async () => {
    const head = ['name', 'lng', 'lat']
      .map((value, at) => `<c r="${'ABC'[at]}1" t="inlineStr">${text(value)}`)
      .join('');
    const rows =
      `<row r="1">${head}<c r="XFD1" s="0"/></row>` +
      `<row r="3"><c r="A3" t="inlineStr">${text('A')}<c r="B3"><v>114.1</v></c><c r="C3"><v>22.3</v></c></row>` +
      '<row r="4" spans="1:3"><c r="A4" s="0"></c><c r="B4" s="0" /></row>' +
      '<row r="1048576" ht="15"><c r="A1048576" s="0"/></row>';
    const { source, named, problems } = await imported('coloured.xlsx', {}, {}, workbookOf(rows));
    expect(source.kind === 'table' && source.columns).toEqual(['name', 'lng', 'lat']);
    expect(source.kind === 'table' && source.numbers).toEqual([3]);
    expect(named).toEqual(['A']);
    expect(problems).toEqual([]);
  });

  test('with a title of two cells over the headings: those name a position', async () => {
    const row = (...cells: string[]) => `<row>${cells.map((cell) => `<c t="inlineStr">${text(cell)}`).join('')}</row>`;
    const rows = row('Clinics', '2023') + row('name', 'lng', 'lat') + row('A', '114.1', '22.3');
    const { named, source, problems } = await imported('two.xlsx', {}, {}, workbookOf(rows));
    expect(source.kind === 'table' && [source.columns, source.numbers]).toEqual([['name', 'lng', 'lat'], [3]]);
    expect([named, problems]).toEqual([['A'], []]);
  });

  test('without references is held to the same limits', async () => {
    expect(await faultOf('wide.xlsx', workbookOf(`<row>${'<c/>'.repeat(1001)}</row>`))).toBe('too-many-columns');
    expect(await faultOf('long.xlsx', workbookOf('<row r="200021"><c><v>1</v></c></row>'))).toBe('too-many-rows');
    const far = `<row r="190000">${'<c/>'.repeat(500)}</row>`;
    expect(await faultOf('far.xlsx', workbookOf(far))).toBe('too-many-values');
  });

  test.each(['hidden', 'veryHidden'])(
    'with a first sheet that is %s: the next is read, and that one is offered',
    async (state) => {
      const files = unzipSync(bytesOf('titled.xlsx'));
      const change = (name: string, before: string, put: string) => {
        files[name] = strToU8(strFromU8(files[name]!).replace(before, put + before));
      };
      change('xl/workbook.xml', '<sheet ', `<sheet name="Lists" sheetId="2" state="${state}" r:id="rId2"/>`);
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
      const relationship = `<Relationship Id="rId2" Type="${type}" Target="worksheets/sheet2.xml"/>`;
      change('xl/_rels/workbook.xml.rels', '<Relationship ', relationship);
      const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>${at}</v></c></row>`;
      files['xl/worksheets/sheet2.xml'] = strToU8(`<worksheet><sheetData>${row(1)}${row(2)}</sheetData></worksheet>`);
      const { source, named } = await imported('lists.xlsx', {}, {}, zipSync(files));
      expect(source.sheets).toEqual({ names: ['Lists', '設施'], read: '設施' });
      expect(named).toEqual(['大會堂']);
      const lists = await imported('lists.xlsx', {}, { part: 'Lists' }, zipSync(files));
      expect(lists.source.sheets?.read).toBe('Lists');
    },
  );

  test('with a sheet that is nothing but a chart: that one is not offered', async () => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    const change = (name: string, before: string, put: string) => {
      files[name] = strToU8(strFromU8(files[name]!).replace(before, put + before));
    };
    change('xl/workbook.xml', '<sheet ', '<sheet name="Chart1" sheetId="2" r:id="rId2"/>');
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';
    const relationship = `<Relationship Id="rId2" Type="${type}" Target="chartsheets/sheet1.xml"/>`;
    change('xl/_rels/workbook.xml.rels', '<Relationship ', relationship);
    files['xl/chartsheets/sheet1.xml'] = strToU8('<chartsheet/>');
    const { source, named } = await imported('chart.xlsx', {}, {}, zipSync(files));
    expect(source.sheets).toEqual({ names: ['設施'], read: '設施' });
    expect(named).toEqual(['大會堂']);
  });

  test('with a sheet that is empty: that one is not offered', async () => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    const change = (name: string, before: string, put: string) => {
      files[name] = strToU8(strFromU8(files[name]!).replace(before, put + before));
    };
    change('xl/workbook.xml', '<sheet ', '<sheet name="Sheet2" sheetId="2" r:id="rId2"/>');
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const relationship = `<Relationship Id="rId2" Type="${type}" Target="worksheets/sheet2.xml"/>`;
    change('xl/_rels/workbook.xml.rels', '<Relationship ', relationship);
    files['xl/worksheets/sheet2.xml'] = strToU8('<worksheet><sheetData/></worksheet>');
    const { source } = await imported('empty-sheet.xlsx', {}, {}, zipSync(files));
    expect(source.sheets).toEqual({ names: ['設施'], read: '設施' });
  });

  test('that would become a table of too many cells is refused before it is made', async () => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    const far = '<row r="190000"><c r="SF190000"><v>1</v></c></row></sheetData>';
    files['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', far));
    expect(await faultOf('far.xlsx', zipSync(files))).toBe('too-many-values');
  });

  test.each(['<c ', '<row '])('with nothing but %s, of which none ends, is refused at once', async (begun) => {
    const files = unzipSync(bytesOf('titled.xlsx'));
    // So many that looking through the rest for each of them would outlast the test.
    files['xl/worksheets/sheet1.xml'] = strToU8(begun.repeat(2_000_000));
    expect(await faultOf('begun.xlsx', zipSync(files))).toBe('damaged');
  });

  test('with a password is told from a damaged one', async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await faultOf('secret.xlsx', old)).toBe('locked');
  });
});

describe('GeoJSON', () => {
  test('every feature judged: form, crossing, winding, range, ids', async () => {
    const { named, problems, judged } = await imported('shapes.geojson');
    expect(named).toEqual(['good', 'wrong way round', 'not closed', 'same id', 'line']);
    expect(problems).toEqual([
      '2 turned',
      '3 self-crossing',
      '4 closed',
      '5 same-id',
      '6 invalid',
      '7 no-geometry',
      '9 out-of-range',
    ]);
    expect(judged).toMatchObject({ lost: 4, total: 9, counts: { points: 1, lines: 1, areas: 3 } });
  });

  test('with heights that are none: positions are read all the same', async () => {
    const point =
      '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[114.1,22.3,null]}}';
    const { at, problems } = await imported('a.geojson', {}, {}, strToU8(point));
    expect(problems).toEqual([]);
    expect(at).toEqual([[114.1, 22.3]]);
  });

  test.each(['a.geojsons', 'a.data'])('a feature a line after record separators: %s', async (name) => {
    const line = '\u001e{"type":"Feature","properties":{"name":"A"},"geometry":null}\n';
    expect(await read(name, {}, strToU8(line + line))).toMatchObject({ format: 'geojson', features: [{}, {}] });
  });

  test('with ids beside the fields: they are kept as a field, where no other is called so', async () => {
    const feature = (id: unknown, properties: object) => ({
      type: 'Feature',
      id,
      properties,
      geometry: { type: 'Point', coordinates: [114.1, 22.3] },
    });
    const features = [feature('way/1', { name: 'A' }), feature(2, { id: 'own' }), feature(undefined, { name: 'C' })];
    const { properties } = await posted('ids.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    expect(properties).toEqual([
      { name: 'A', id: 'way/1' },
      { name: null, id: 'own' },
      { name: 'C', id: null },
    ]);
  });

  test('with collections within collections: their parts are all kept', async () => {
    const point = (lng: number) => ({ type: 'Point', coordinates: [lng, 22.3] });
    const collection = (...geometries: object[]) => ({ type: 'GeometryCollection', geometries });
    const deep = Array.from({ length: 5000 }).reduce<object>((inner) => collection(inner), point(114.1));
    const geometries = [
      collection(point(114.1), collection(point(114.2), collection(point(114.3)), collection())),
      collection(collection()),
      deep,
    ];
    const lines = geometries.map((geometry) => JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    const { at, problems } = await imported('nested.geojsonl', {}, {}, strToU8(lines.join('\n')));
    expect(at).toEqual([[114.1, 114.2, 114.3].map((lng) => [lng, 22.3])]);
    expect(problems).toEqual(['2 no-geometry', '3 invalid']);
  });

  test('with fields of lists and objects: their text is whole, however long', async () => {
    const tags = { hours: Array.from({ length: 300 }, (_, at) => `Mo-Fr ${at}:00`) };
    const point = { type: 'Point', coordinates: [114.1, 22.3] };
    const { properties } = await posted(
      'a.geojson',
      JSON.stringify({ type: 'Feature', properties: { tags }, geometry: point }),
    );
    expect(properties).toEqual([{ tags: JSON.stringify(tags) }]);
  });

  test('with outlines that are not closed: they are closed, and counted', async () => {
    const [a, b, c, d] = [
      [114.1, 22.3],
      [114.2, 22.3],
      [114.2, 22.4],
      [114.1, 22.4],
    ];
    const hole = [
      [114.12, 22.32],
      [114.12, 22.34],
      [114.14, 22.34],
    ];
    const geometries = [
      { type: 'Polygon', coordinates: [[a, b, c, d], hole] },
      { type: 'MultiPolygon', coordinates: [[[a, b, c]], [[a, b, c, a]]] },
      // The wrong way round as well.
      { type: 'Polygon', coordinates: [[d, c, b, a]] },
      // Closed but for its heights.
      { type: 'Polygon', coordinates: [[[...a!, 1], b, c, [...a!, 2]]] },
      { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [[a, b, c]] }] },
      ...[
        [a, b],
        [a, b, b],
        [a, b, a, b],
        [a, b, a],
      ].map((ring) => ({ type: 'Polygon', coordinates: [ring] })),
    ];
    const lines = geometries.map((geometry) => JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    const { at, judged } = await imported('open.geojsonl', {}, {}, strToU8(lines.join('\n')));
    expect(at).toEqual([
      [
        [a, b, c, d, a],
        [...hole, hole[0]],
      ],
      [[[a, b, c, a]], [[a, b, c, a]]],
      [[d, a, b, c, d]],
      [[a, b, c, a]],
      [[[a, b, c, a]]],
    ]);
    expect(judged.problems.map(({ row, kind, found }) => [row, kind, kind === 'closed' ? found : undefined])).toEqual([
      [1, 'closed', '2'],
      [2, 'closed', '1'],
      [3, 'closed', '1'],
      [3, 'turned', undefined],
      [5, 'closed', '1'],
      ...[6, 7, 8, 9].map((row) => [row, 'invalid', undefined]),
    ]);
    expect(judged).toMatchObject({ lost: 4, total: 9 });
  });

  test('cut off is refused, a feature a line keeps those before the cut', async () => {
    expect(await faultOf('truncated.geojson')).toBe('damaged');
    const { judged, problems } = await imported('lines.geojsonl');
    expect(judged.features.features).toHaveLength(3);
    expect(problems).toEqual(['4 not-readable']);
  });

  test('a feature a line, of which one is damaged: each has its number among all', async () => {
    const line = (name: string, lng: number | null) =>
      JSON.stringify({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [lng, 22.3] },
      });
    const text = [line('A', 114.1), '', line('B', 114.1).slice(0, -9), line('C', 114.1), line('D', null)].join('\n');
    const { source, named, problems } = await imported('lines.geojsonl', {}, {}, strToU8(text));
    expect(source.kind === 'shapes' && source.features.map(({ number }) => number)).toEqual([1, 3, 4]);
    expect(named).toEqual(['A', 'C']);
    expect(problems).toEqual(['2 not-readable', '4 invalid']);
  });

  test.each(['a.geojson', 'a.csv'])('with fields of any name, which not every feature has: %s', async (name) => {
    const fields = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'name'];
    const points = fields.map((field, at) => ({
      type: 'Feature',
      properties: { [field]: 'x' },
      geometry: { type: 'Point', coordinates: [114 + at / 10, 22.3] },
    }));
    const rows = fields.map(
      (field, at) => `${fields.map((other) => (other === field ? 'x' : '')).join()},${114 + at / 10},22.3`,
    );
    const text = name.endsWith('csv')
      ? [`${fields.join()},lng,lat`, ...rows].join('\n')
      : JSON.stringify({ type: 'FeatureCollection', features: points });
    const { properties, summary } = await posted(name, text);
    const none = name.endsWith('csv') ? '' : null;
    expect(summary.sample.map(({ values }) => values.slice(0, 5))).toEqual(
      fields.map((field) => fields.map((other) => (other === field ? 'x' : none))),
    );
    for (const [at, own] of properties.entries())
      expect(own).toMatchObject(Object.fromEntries(fields.map((field, place) => [field, place === at ? 'x' : none])));
  });

  test.each(['a.geojson', 'a.csv'])('with a field called __proto__, which changes no prototype: %s', async (name) => {
    const point = '"geometry": {"type": "Point", "coordinates": [114.1, 22.3]}';
    const feature = `{"type": "Feature", "properties": {"__proto__": "x", "name": "A"}, ${point}}`;
    const text = name.endsWith('csv') ? '__proto__,name,lng,lat\nx,A,114.1,22.3\n' : feature;
    const { summary, properties } = await posted(name, text);
    expect(summary.sample[0]?.values.slice(0, 2)).toEqual(['x', 'A']);
    for (const own of properties) expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
    expect(properties.map((own) => Object.entries(own).slice(0, 2))).toEqual([
      [
        ['__proto__', 'x'],
        ['name', 'A'],
      ],
    ]);
  });

  test('of more cells than a page can hold is refused: every feature gets every field', async () => {
    const fields = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, 1]));
    const point = (properties: object) => ({ type: 'Feature', properties, geometry: null });
    const lines = (count: number) => [point(fields), ...Array.from({ length: count - 1 }, () => point({}))];
    const bytes = (count: number) =>
      strToU8(
        lines(count)
          .map((line) => JSON.stringify(line))
          .join('\n'),
      );
    expect(await faultOf('wide.geojsonl', bytes(20_000))).toBe('too-many-values');
    expect(await faultOf('wide.geojsonl', bytes(19_000))).toBeNull();
  });

  test('of more fields than can be read is refused, and none is left out in silence', async () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        JSON.stringify({ type: 'Feature', properties: { [`f${at}`]: at }, geometry: null }),
      ).join('\n');
    expect(await faultOf('sparse.geojsonl', strToU8(text(1001)))).toBe('too-many-columns');
    expect((await imported('sparse.geojsonl', {}, {}, strToU8(text(1000)))).judged.fields).toHaveLength(1000);
  });

  test('with a field that comes late: the preview counts it too', async () => {
    const feature = (field: string) => ({ type: 'Feature', properties: { [field]: 'x' }, geometry: null });
    const features = [...Array.from({ length: 1500 }, () => feature('name')), feature('late')];
    const { summary } = await posted('late.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    expect(summary.fields).toEqual(['name', 'late']);
  });

  test('in an encoding that a person chose', async () => {
    const feature = '{"type": "Feature", "properties": {"name": "\xb5a"}, "geometry": null}';
    const bytes = Uint8Array.from(feature, (letter) => letter.charCodeAt(0));
    const source = await read('a.geojson', { encoding: 'gb18030' }, bytes);
    expect(source.text).toEqual({ encoding: 'gb18030', sure: false });
    expect(source.kind === 'shapes' && source.features[0]?.properties).toEqual({ name: '礱' });
  });

  test.each([
    ['a.json', '{"features":[{"attributes":{"name":"A"},"geometry":{"x":114.1,"y":22.3}}]}', 'not-geojson'],
    ['a.gpx', '<gpx version="1.1"><wpt lat="22.3" lon="114.1"/></gpx>', 'unknown-type'],
    ['a.csv', '<html><body>Sign in, please</body></html>', 'unknown-type'],
  ])('another kind of file, %s, is said to be one: %s', async (name, text, kind) =>
    expect(await faultOf(name, strToU8(text))).toBe(kind),
  );

  test('that names the Hong Kong grid', async () => {
    const { options, at } = await imported('grid-named.geojson');
    expect(options.crs).toBe('hk1980');
    expect(at[0]?.[0]).toBeCloseTo(114.181, 3);
  });

  test.each(['EPSG:4490', 'urn:ogc:def:crs:EPSG::4490', 'http://www.opengis.net/def/crs/EPSG/0/4490'])(
    'that names the system of the Mainland: %s',
    async (crs) => {
      const feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [113.5, 22.8] } };
      const text = JSON.stringify({
        type: 'FeatureCollection',
        crs: { properties: { name: crs } },
        features: [feature],
      });
      const { source, options, at } = await imported('a.geojson', {}, {}, strToU8(text));
      expect(source.kind === 'shapes' && source.unknownCrs).toBeNull();
      expect([options.crs, at]).toEqual(['wgs84', [[113.5, 22.8]]]);
    },
  );

  test('a ring of which nearly all stands still is judged without comparing each side with every other', async () => {
    // So many that comparing them would outlast the test.
    const still = Array.from({ length: 50_000 }, () => [113, 22]);
    const coordinates = [[...still, [114, 22], [114, 23], [113, 22]]];
    const { at } = await imported('still.geojson', {}, {}, strToU8(JSON.stringify({ type: 'Polygon', coordinates })));
    expect(at).toHaveLength(1);
  });
});

describe('KML', () => {
  test.each(['places.kml', 'places.kmz'])('%s: points, lines and areas; markup stays text', async (name) => {
    const { named, problems, judged } = await imported(name);
    expect(named).toEqual(['口岸 & 站', 'Way', 'Zone']);
    expect(problems).toEqual(['4 no-geometry']);
    expect(judged.counts).toEqual({ points: 1, lines: 1, areas: 1 });
    expect(judged.features.features[0]?.properties).toMatchObject({
      description: '<b onclick="alert(1)">bold</b>',
      level: '3',
    });
  });

  test('whose places lie within each other: each has the text of all, which is not read to its end', async () => {
    const depth = 150;
    const data = `<ExtendedData><Data name="a"><value>${'x'.repeat(2_000_000)}</value></Data></ExtendedData>`;
    const text = `<kml>${'<Placemark>'.repeat(depth)}${data}${'</Placemark>'.repeat(depth)}</kml>`;
    expect(await faultOf('a.kml', new TextEncoder().encode(text))).toBe('bomb');
  });

  test.each(['toString', 'constructor', 'valueOf', '__proto__'])('with a field called %s', async (field) => {
    const placemark = (name: string, data: string) =>
      `<Placemark><name>${name}</name><ExtendedData>${data}</ExtendedData>` +
      '<Point><coordinates>114.1,22.3</coordinates></Point></Placemark>';
    const simple = `<SimpleData name="${field}">x</SimpleData><SimpleData name="level">3</SimpleData>`;
    const data = `<Data name="${field}"><value>x</value></Data><Data name="level"><value>3</value></Data>`;
    const places = `${placemark('A', `<SchemaData>${simple}</SchemaData>`)}${placemark('B', data)}`;
    const { properties } = await posted('a.kml', `<kml><Document>${places}</Document></kml>`);
    for (const own of properties) expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
    expect(properties.map((own) => Object.entries(own))).toEqual(
      ['A', 'B'].map((name) => [
        ['name', name],
        [field, 'x'],
        ['level', '3'],
      ]),
    );
  });

  test('with fields called as others of it are: none is lost', async () => {
    const data = (name: string, value: string) => `<Data name="${name}"><value>${value}</value></Data>`;
    const simple = '<SchemaData><SimpleData name="description">inside</SimpleData></SchemaData>';
    const place = (own: string, extended: string) =>
      `<Placemark>${own}<ExtendedData>${extended}</ExtendedData><Point><coordinates>114.1,22.3</coordinates></Point></Placemark>`;
    const places =
      place('<name>Own</name><description>Said</description>', data('name', 'Field') + data('name', 'Again') + simple) +
      place('', data('name', 'Alone'));
    const { properties } = await posted('a.kml', `<kml><Document>${places}</Document></kml>`);
    expect(properties).toEqual([
      { name: 'Own', 'name (2)': 'Field', 'name (3)': 'Again', description: 'Said', 'description (2)': 'inside' },
      { name: 'Alone', 'name (2)': null, 'name (3)': null, description: null, 'description (2)': null },
    ]);
    const many = place('', data('a', '1').repeat(1001));
    expect(await faultOf('many.kml', strToU8(`<kml>${many}</kml>`))).toBe('too-many-columns');
  });

  test('with thousands of spaces between two positions', async () => {
    const text = `113.5,22${' '.repeat(300_000)}114,22.5`;
    const line = `<Placemark><LineString><coordinates>${text}</coordinates></LineString></Placemark>`;
    // So many that the library's own trimming would outlast the test.
    const { at } = await imported('wide.kml', {}, {}, strToU8(`<kml>${line}</kml>`));
    expect(at).toEqual([
      [
        [113.5, 22],
        [114, 22.5],
      ],
    ]);
  });

  const placesOf = () => bytesOf('places.kml');
  const placesText = () => strFromU8(placesOf());

  test.each(['kml', 'kmz'])('in an encoding that a person chose: %s', async (format) => {
    // One name in Latin letters with an accent: no other encoding is as likely.
    const text = placesText().replace('口岸 &amp; 站', 'Caf\xe9 \xe0 la gare').replace('UTF-8', 'ISO-8859-1');
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const file = format === 'kml' ? bytes : zipSync({ 'doc.kml': bytes });
    const { source, named } = await imported(`a.${format}`, {}, { encoding: 'windows-1252' }, file);
    expect(source.text).toEqual({ encoding: 'windows-1252', sure: false });
    expect(named[0]).toBe('Café à la gare');
    const other = await imported(`a.${format}`, {}, { encoding: 'utf-8' }, file);
    expect(other.source.text).toEqual({ encoding: 'utf-8', sure: false });
    expect(other.named[0]).toBe('Caf\ufffd \ufffd la gare');
  });

  test.each([
    ['kml:', (text: string) => text],
    ['ns2:', (text: string) => text],
    ['kml:, which stands for nothing', (text: string) => text.replace(/ xmlns:kml="[^"]*"/, '')],
    ['k:, which its root has not', (text: string) => text.replaceAll(/(?<=<\/?)k:(?=kml)/g, '')],
  ])('whose names begin with %s', async (prefix, change) => {
    const [name = ''] = prefix.split(':');
    const prefixed = placesText()
      .replace(/<\?xml.*\n/, '')
      .replace(/(?<=CDATA\[).*(?=\]\])/, 'text')
      .replaceAll(/<\/?(?=\w)/g, `$&${name}:`)
      .replace('xmlns=', `xmlns:${name}=`);
    const { named, judged, problems } = await imported('a.kml', {}, {}, strToU8(change(prefixed)));
    expect(named).toEqual(['口岸 & 站', 'Way', 'Zone']);
    expect(problems).toEqual(['4 no-geometry']);
    expect(judged.features.features[0]?.properties).toMatchObject({ description: 'text', level: '3' });
  });

  test('an author’s name is not the name of the place', async () => {
    const author = '<atom:author><atom:name>Someone</atom:name></atom:author>';
    const text = placesText().replaceAll('<name>', `${author}<name>`);
    const { named } = await imported('a.kml', {}, {}, strToU8(text));
    expect(named).toEqual(['口岸 & 站', 'Way', 'Zone']);
  });

  test('packed between many pictures, and under a name in capitals', async () => {
    const pictures = (folder: string) =>
      Object.fromEntries(
        Array.from({ length: 150 }, (_, at) => [`${folder}/a picture of the place ${at}.png`, new Uint8Array(60)]),
      );
    const packed = (name: string) => zipSync({ ...pictures('a'), [name]: placesOf(), ...pictures('z') }, { level: 0 });
    for (const name of ['doc.kml', 'DOC.KML']) {
      const { source, named } = await imported('a.kmz', {}, {}, packed(name));
      expect(source.format).toBe('kmz');
      expect(named).toEqual(['口岸 & 站', 'Way', 'Zone']);
    }
    const two = zipSync({ 'a.kml': strToU8('<kml/>'), 'Doc.Kml': placesOf() });
    expect((await imported('a.kmz', {}, {}, two)).named).toHaveLength(3);
  });

  test('packed in a folder, beside what a computer adds and a file without places', async () => {
    const none = strToU8('<kml><Document><NetworkLink><Link><href>a.kml</href></Link></NetworkLink></Document></kml>');
    const junk = Uint8Array.from([0, 5, 22, 7, 0]);
    const archives: Zippable[] = [
      { '__MACOSX/My map/._doc.kml': junk, 'My map/doc.kml': placesOf() },
      { 'My map/._a.kml': junk, 'My map/extra.kml': none, 'My map/doc.kml': placesOf() },
      { 'doc.kml': none, 'files/a.kml': placesOf() },
    ];
    for (const files of archives)
      expect((await imported('a.kmz', {}, {}, zipSync(files))).named).toEqual(['口岸 & 站', 'Way', 'Zone']);
    expect(await faultOf('a.kmz', zipSync({ 'doc.kml': none, 'files/a.kml': none }))).toBe('no-features');
    expect(await faultOf('a.kmz', zipSync({ '__MACOSX/._doc.kml': junk }))).toBe('unknown-type');
  });

  test('packed and damaged, or an archive of other things, is refused', async () => {
    const whole = bytesOf('places.kmz');
    expect(await faultOf('cut.kmz', whole.slice(0, -60))).toBe('damaged');
    expect(await faultOf('a.kmz', zipSync({ 'a.png': new Uint8Array(60) }))).toBe('unknown-type');
    // It says that it holds 65,535 files.
    const lying = whole.slice();
    new DataView(lying.buffer).setUint16(lying.length - 14, 0xffff, true);
    expect(await faultOf('a.kmz', lying)).toBe('damaged');
  });

  test('cut off keeps what came before, and says where it breaks', async () => {
    const { named, problems } = await imported('truncated.kml');
    expect(named).toEqual(['口岸 & 站', 'Way']);
    expect(problems).toContain('3 not-readable');
  });

  test.each(['after the third', 'within the fourth'])('cut off %s counts each placemark once', async (where) => {
    const placemark = (name: string) =>
      `<Placemark><name>${name}</name><Point><coordinates>114.1,22.3</coordinates></Point></Placemark>`;
    const whole = `<kml><Document>${['A', 'B', 'C'].map(placemark).join('')}`;
    const text = where === 'after the third' ? whole : whole + placemark('D').slice(0, -20);
    const { named, problems, judged } = await imported('cut.kml', {}, {}, strToU8(text));
    expect(named).toEqual(['A', 'B', 'C']);
    expect(problems).toEqual(['4 not-readable']);
    expect(judged).toMatchObject({ total: 4, lost: 1 });
  });
});

describe('GeoPackage', () => {
  test('every kind of geometry, a broken one and none', async () => {
    const { named, problems, judged, source } = await imported('places.gpkg');
    expect(named).toEqual(['深圳北', 'zone', 'high', 'two']);
    expect(problems).toEqual(['5 not-readable', '6 no-geometry', '7 no-geometry']);
    expect(judged.counts).toEqual({ points: 3, lines: 0, areas: 1 });
    expect(source.sheets?.names).toEqual(['stations', 'grid "a"']);
  });

  test('another of its tables, in the Hong Kong grid', async () => {
    const { options, at } = await imported('places.gpkg', {}, { part: 'grid "a"' });
    expect(options.crs).toBe('hk1980');
    expect(at[0]?.[1]).toBeCloseTo(22.3106, 3);
  });

  /** The file with something in it changed. */
  async function changed(change: (database: Database) => unknown) {
    const { Database: Open } = await initSqlJs({ locateFile: () => WASM });
    const database = new Open(bytesOf('places.gpkg'));
    change(database);
    const bytes = Uint8Array.from(database.export());
    database.close();
    return bytes;
  }

  test.each([
    ['empty', 'DELETE FROM stations'],
    ['missing', 'DROP TABLE stations'],
  ])('whose first table is %s: the next is read', async (what, query) => {
    const bytes = await changed((database) => database.run(query));
    const { source, judged } = await imported('a.gpkg', {}, {}, bytes);
    expect(source.sheets?.read).toBe('grid "a"');
    expect(judged.features.features.length).toBeGreaterThan(0);
    // Who asks for that table is told what is wrong with it.
    const asked = read('a.gpkg', { part: 'stations' }, bytes);
    await expect(asked).rejects.toMatchObject({ kind: what === 'empty' ? 'no-features' : 'damaged' });
  });

  test('with numbers beyond those that are exact: they come as their text', async () => {
    const bytes = await changed((database) =>
      database.run('ALTER TABLE stations ADD COLUMN cell INTEGER; UPDATE stations SET cell = 617700169958293503'),
    );
    const { judged } = await imported('a.gpkg', {}, {}, bytes);
    expect(judged.features.features[0]?.properties).toMatchObject({ fid: 1, cell: '617700169958293503', level: 1.5 });
  });

  test('of empty tables alone has no features', async () => {
    const bytes = await changed((database) => database.run('DELETE FROM stations; DELETE FROM "grid ""a"""'));
    expect(await faultOf('a.gpkg', bytes)).toBe('no-features');
  });

  test('that writes the name of its column in capitals', async () => {
    const bytes = await changed((database) =>
      database.run('UPDATE gpkg_geometry_columns SET column_name = upper(column_name)'),
    );
    const { named, judged } = await imported('a.gpkg', {}, {}, bytes);
    expect(named).toEqual(['深圳北', 'zone', 'high', 'two']);
    expect(judged.fields).toEqual((await imported('places.gpkg')).judged.fields);
  });

  test('with a column called __proto__', async () => {
    const bytes = await changed((database) =>
      database.run(`ALTER TABLE stations ADD COLUMN "__proto__" TEXT; UPDATE stations SET "__proto__" = 'x'`),
    );
    const { judged } = await imported('a.gpkg', {}, {}, bytes);
    for (const { properties } of judged.features.features)
      expect(Object.entries(properties)).toContainEqual(['__proto__', 'x']);
  });

  test('whose view says the same long text again and again is not read to its end', async () => {
    const bytes = await changed((database) =>
      database.run(
        `CREATE VIEW again AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
         SELECT s.fid, s.geom, hex(zeroblob(500000)) AS note FROM n CROSS JOIN stations s;
         UPDATE gpkg_contents SET table_name = 'again' WHERE table_name = 'stations';
         UPDATE gpkg_geometry_columns SET table_name = 'again' WHERE table_name = 'stations'`,
      ),
    );
    expect(await faultOf('a.gpkg', bytes)).toBe('bomb');
  });

  test('cut off is refused', async () => expect(await faultOf('truncated.gpkg')).toBe('damaged'));
});
