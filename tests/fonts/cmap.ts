import { brotliDecompressSync } from 'node:zlib';

/** Where the tables' numbers stand: https://www.w3.org/TR/WOFF2/ and the OpenType specification's "cmap". */
const HEADER = 48;
/** Their order gives most tables a number instead of a name; only these matter here. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const NAMED = 63;

/**
 * The characters that a WOFF2 font has a shape for, read from the font itself.
 * @throws when it is no WOFF2 font, or has no character map that this reader knows
 */
export function charactersOf(font: Buffer): Set<string> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is no WOFF2 font.');
  const codes = new Set<number>();
  readCmap(cmapTable(font), (code) => codes.add(code));
  return new Set([...codes].map((code) => String.fromCodePoint(code)));
}

/** The tables are compressed as one stream, in the order of the directory. */
function cmapTable(font: Buffer): Buffer {
  let at = HEADER;
  let offset = 0;
  let cmap: [start: number, end: number] | undefined;
  const variableLength = () => {
    let value = 0;
    for (let more = true; more; at += 1) {
      const byte = font.readUInt8(at);
      value = value * 128 + (byte & 127);
      more = byte > 127;
    }
    return value;
  };
  for (let table = font.readUInt16BE(12); table > 0; table -= 1) {
    const flags = font.readUInt8(at++);
    const tag = flags & 63;
    if (tag === NAMED) at += 4;
    const version = flags >> 6;
    // For glyf and loca version 3 means untransformed, for the others version 0 does.
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const original = variableLength();
    const length = transformed ? variableLength() : original;
    if (tag === CMAP) cmap = [offset, offset + length];
    offset += length;
  }
  if (!cmap) throw new Error('This font has no character map.');
  return brotliDecompressSync(font.subarray(at)).subarray(...cmap);
}

function readCmap(table: Buffer, add: (code: number) => void) {
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, i) => table.readUInt32BE(8 + i * 8));
  for (const start of new Set(subtables)) {
    const subtable = table.subarray(start);
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, add);
    else if (format === 12) readGroups(subtable, add);
    // Format 14 picks variants of characters that the others name already.
    else if (format !== 14) throw new Error(`This font has a character map of format ${format}.`);
  }
}

/** Format 4: runs of 16-bit characters, each with a shift or a list of glyphs; glyph 0 is "no such character". */
function readSegments(table: Buffer, add: (code: number) => void) {
  const double = table.readUInt16BE(6);
  for (let i = 0; i < double; i += 2) {
    const end = table.readUInt16BE(14 + i);
    const start = table.readUInt16BE(16 + double + i);
    const shift = table.readUInt16BE(16 + 2 * double + i);
    const list = 16 + 3 * double + i;
    const listOffset = table.readUInt16BE(list);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = listOffset === 0 ? code + shift : table.readUInt16BE(list + listOffset + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) add(code);
    }
  }
}

/** Format 12: runs of characters of any size. */
function readGroups(table: Buffer, add: (code: number) => void) {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const group = 16 + 12 * i;
    const start = table.readUInt32BE(group);
    const firstGlyph = table.readUInt32BE(group + 8);
    for (let code = start; code <= table.readUInt32BE(group + 4); code += 1) {
      if (firstGlyph + code - start !== 0) add(code);
    }
  }
}
