import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportFault } from './fault.ts';
import { unpack } from './unpack.ts';

const LIMIT = 1_000_000;
const every = () => true;
const bomb = () => zipSync({ 'a.xml': new Uint8Array(900_000), 'b.xml': new Uint8Array(900_000) });

function faultOf(bytes: Uint8Array): string | null {
  try {
    unpack(bytes, every, LIMIT);
    return null;
  } catch (error) {
    return error instanceof ImportFault ? error.kind : String(error);
  }
}

test('gives the files that are wanted', () => {
  const files = unpack(zipSync({ 'a.xml': strToU8('A'), 'b.png': strToU8('B') }), (name) => name.endsWith('.xml'));
  expect([...files].map(([name, file]) => [name, strFromU8(file)])).toEqual([['a.xml', 'A']]);
});

describe('a bomb', () => {
  test('of files that are too large together', () => {
    expect(bomb().length).toBeLessThan(5000);
    expect(faultOf(bomb())).toBe('bomb');
  });

  test('that says it is small is found out while it is unpacked', () => {
    const bytes = bomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // In the head of each file: its signature, and 22 bytes on the size that it claims.
    for (let at = 0; at + 26 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    expect(faultOf(bytes)).toBe('bomb');
  });

  test('that says it is larger is not begun', () => {
    const bytes = zipSync({ 'a.xml': strToU8('A') });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(22, 0xfffffff0, true);
    expect(faultOf(bytes)).toBe('bomb');
  });
});

test.each([1, 10, 40, 60])('what is cut off after %i %% is damaged', (percent) => {
  const whole = zipSync({ 'a.xml': crypto.getRandomValues(new Uint8Array(4000)) });
  expect(faultOf(whole.subarray(0, Math.ceil((whole.length * percent) / 100)))).toBe('damaged');
});
