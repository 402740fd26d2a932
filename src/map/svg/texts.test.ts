import { describe, expect, test } from 'vitest';
import {
  around,
  blockOf,
  breakLines,
  Ground,
  grown,
  overlap,
  roughMeasure,
  standing,
  type Box,
  type Lettering,
} from './texts.ts';

const font: Lettering = { family: 'x 600', weight: 600, size: 10, spacing: 0 };
const widthOf = (text: string) => roughMeasure(text, font);
const shape = { most: 11, lineHeight: 1.2 };

describe('lines', () => {
  test('a short name is one', () => expect(breakLines('Nansha', 110, widthOf)).toEqual(['Nansha']));

  test('a long one breaks between words, into lines of about equal length', () => {
    expect(breakLines('Hong Kong-Zhuhai-Macao Bridge', 110, widthOf)).toEqual(['Hong Kong-Zhuhai-', 'Macao Bridge']);
    expect(breakLines('Heung Yuen Wai–Liantang', 110, widthOf)).toEqual(['Heung Yuen', 'Wai–Liantang']);
  });

  test('Chinese breaks between characters, and no line begins with a stop', () => {
    const lines = breakLines('港珠澳大橋（珠海公路口岸）、香港口岸', 90, widthOf);
    expect(lines.join('')).toBe('港珠澳大橋（珠海公路口岸）、香港口岸');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[，、）]/);
  });

  test('no character is left alone for want of room', () => {
    expect(breakLines('落馬洲支線–福田口岸', 90, widthOf)).toEqual(['落馬洲支線–', '福田口岸']);
  });

  test('a word longer than a line stays whole', () => {
    expect(breakLines('Llanfairpwllgwyngyllgogery', 40, widthOf)).toEqual(['Llanfairpwllgwyngyllgogery']);
  });
});

describe('a block of text', () => {
  const block = blockOf('Nansha', { name: 'pill', width: 20, height: 18 }, font, shape, roughMeasure);

  test('has room for its mark behind the last line', () => {
    expect(block.width).toBeCloseTo(widthOf('Nansha') + 2.5 + 20, 6);
    const { box, lines, mark } = standing(block, [100, 100], { anchor: 'left', offset: [1, 0] }, font.size);
    expect(box.left).toBe(110);
    expect((box.top + box.bottom) / 2).toBe(100);
    expect(lines[0]?.x).toBe(110);
    expect(mark?.x).toBeCloseTo(box.right - 10, 6);
    expect(mark?.y).toBeCloseTo(100, 6);
  });

  test.each(['center', 'right', 'top'])('by its %s name and mark stand beside each other all the same', (anchor) => {
    const { box, lines, mark } = standing(block, [100, 100], { anchor, offset: [0, 0] }, font.size);
    expect(lines[0]?.x).toBeCloseTo(box.left, 6);
    expect(mark?.x).toBeCloseTo(box.right - 10, 6);
  });

  type Edge = (box: Box) => number;
  test.each<[string, [number, number], Edge, number]>([
    ['center', [0, 0], (box) => (box.left + box.right) / 2, 100],
    ['right', [-1, 0], (box) => box.right, 90],
    ['top', [0, 1], (box) => box.top, 110],
    ['bottom', [0, -1], (box) => box.bottom, 90],
  ])('stands at its point by its %s', (anchor, offset, edge, expected) => {
    expect(edge(standing(block, [100, 100], { anchor, offset }, font.size).box)).toBeCloseTo(expected, 6);
  });
});

describe('the ground', () => {
  const size = { width: 200, height: 100 };

  test('is free until something stands there', () => {
    const ground = new Ground(size, []);
    const box = around([50, 50], 20);
    expect(ground.isFree(box)).toBe(true);
    ground.take(box);
    expect(ground.isFree(around([60, 50], 20))).toBe(false);
    expect(ground.isFree(around([70, 50], 20))).toBe(true);
  });

  test('ends at its edges and at what covers it', () => {
    const ground = new Ground(size, [{ left: 100, top: 0, right: 200, bottom: 100 }]);
    expect(ground.isInSight(around([5, 50], 20))).toBe(false);
    expect(ground.isInSight(around([95, 50], 20))).toBe(false);
    expect(ground.isInSight(around([50, 50], 20))).toBe(true);
  });
});

test('boxes that touch do not overlap; a grown one does', () => {
  const [a, b] = [around([0, 0], 10), around([10, 0], 10)];
  expect(overlap(a, b)).toBe(false);
  expect(overlap(grown(a, 1), b)).toBe(true);
});
