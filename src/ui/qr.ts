import { encode } from 'uqr';

/** Rows of modules, true for black, with the quiet zone around them. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Light modules on each side that scanners need to find the code. */
const QUIET_ZONE = 4;
/** The finest code that a phone reads off a screen at a hand's distance: 97 modules a side, 666 bytes. */
const FINEST_VERSION = 20;

/** The QR code of an address, error correction M; null when the address is too long for one that can be scanned. */
export function qrMatrix(address: string): QrMatrix | null {
  try {
    return encode(address, { ecc: 'M', border: QUIET_ZONE, maxVersion: FINEST_VERSION }).data;
  } catch (error) {
    if (error instanceof RangeError && error.message === 'Data too long') return null;
    throw error;
  }
}

/** CSS pixels: each module is three or more wide, and the whole no smaller than 200. */
export const qrSide = (matrix: QrMatrix): number => Math.max(200, matrix.length * 3);

/** The black modules as an SVG path, each module a unit wide: neighbours in a row are one rectangle. */
export function qrPath(matrix: QrMatrix): string {
  return matrix
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x += 1) {
        const start = x;
        while (row[x]) x += 1;
        if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
      }
      return path;
    })
    .join('');
}
