import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrMatrix, qrPath, qrSide, type QrMatrix } from './qr.ts';

/** The code as a camera would see it, each module four pixels wide. */
function photograph(matrix: QrMatrix): { pixels: Uint8ClampedArray; side: number } {
  const side = matrix.length * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (matrix[y >> 2]?.[x >> 2]) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { pixels, side };
}

function decoded(matrix: QrMatrix | null) {
  if (!matrix) return null;
  const { pixels, side } = photograph(matrix);
  return jsQR(pixels, side, side);
}

const LONGEST = 666;

test.each([
  ['a short address', 'https://atlas.example/?lang=en'],
  [
    'a whole view',
    'https://atlas.example/sub/?lang=zh-Hant&place=nansha&area=financial-services,transport-logistics&q=%E9%87%91&view=113.9,22.4,9.5,-35,40',
  ],
  ['the longest address', `https://atlas.example/?q=${'x'.repeat(LONGEST - 25)}`],
])('the code of %s is read again', (_name, address) => {
  expect(decoded(qrMatrix(address))?.data).toBe(address);
});

test('has a quiet zone of four light modules on every side', () => {
  const matrix = qrMatrix('https://atlas.example/')!;
  const columns = matrix[0]!.map((_, x) => matrix.map((row) => row[x]));
  for (const lines of [matrix, columns]) {
    for (const line of [...lines.slice(0, 4), ...lines.slice(-4)]) expect(line).not.toContain(true);
    expect(lines[4]).toContain(true);
    expect(lines.at(-5)).toContain(true);
  }
});

test('bears the loss of a tenth of its middle', () => {
  const matrix = qrMatrix('https://atlas.example/?lang=zh-Hant&place=nansha')!;
  const from = Math.floor(matrix.length * 0.42);
  const to = Math.ceil(matrix.length * 0.62);
  const soiled = matrix.map((row, y) => row.map((m, x) => (x >= from && x < to && y >= from && y < to ? true : m)));
  expect(soiled.flat().filter((m, i) => m !== matrix.flat()[i]).length).toBeGreaterThan(15);
  expect(decoded(soiled)?.data).toBe('https://atlas.example/?lang=zh-Hant&place=nansha');
});

test('an address too long for a code that can be scanned has none', () => {
  expect(qrMatrix('x'.repeat(LONGEST))).not.toBeNull();
  expect(qrMatrix('x'.repeat(LONGEST + 1))).toBeNull();
  expect(qrMatrix('x'.repeat(5000))).toBeNull();
});

test('is drawn 200 pixels wide or more, each module 3 or more, and fits a phone', () => {
  for (const length of [20, 150, 300, LONGEST]) {
    const matrix = qrMatrix('x'.repeat(length))!;
    expect(qrSide(matrix)).toBeGreaterThanOrEqual(Math.max(200, 3 * matrix.length));
    expect(qrSide(matrix)).toBeLessThanOrEqual(358);
  }
});

test('the path covers just the black modules', () => {
  const matrix = qrMatrix('https://atlas.example/')!;
  const drawn = matrix.map((row) => row.map(() => false));
  for (const [, x, y, width, back] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
  }
  expect(drawn).toEqual(matrix);
});
