/** Files from a ZIP archive, unpacked no further than a limit: what it says of its sizes is not believed. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { ImportFault, LARGEST_UNPACKED } from './fault.ts';

/** Bytes at a time: what they may unpack to before it is noticed is a thousand times as much. */
const PUSHED = 16 * 1024;

/**
 * The files that are wanted, by their names. Throws an ImportFault: 'bomb' past the limit, 'damaged' where the archive
 * is not whole.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit = LARGEST_UNPACKED,
): Map<string, Uint8Array<ArrayBuffer>> {
  if (!endsWhole(bytes)) throw new ImportFault('damaged');
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const unfinished = new Set<string>();
  let total = 0;
  let fault: ImportFault | null = null;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    if ((file.originalSize ?? 0) > limit) throw new ImportFault('bomb', file.originalSize);
    const parts: Uint8Array[] = [];
    unfinished.add(file.name);
    file.ondata = (error, part, final) => {
      // The library hands back what was thrown here.
      if (error) throw fault ?? new ImportFault('damaged');
      total += part.length;
      if (total > limit) {
        fault = new ImportFault('bomb', total);
        throw fault;
      }
      parts.push(part);
      if (!final) return;
      unfinished.delete(file.name);
      files.set(file.name, joined(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PUSHED)
      unzip.push(bytes.subarray(at, at + PUSHED), at + PUSHED >= bytes.length);
  } catch (error) {
    throw fault ?? (error instanceof ImportFault ? error : new ImportFault('damaged'));
  }
  if (unfinished.size > 0) throw new ImportFault('damaged');
  return files;
}

/** The names in an archive's list of files. Throws an ImportFault where that list is not whole. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  // Nothing is unpacked.
  const filter = ({ name }: { name: string }) => {
    names.push(name);
    // Each takes 46 bytes at least: a list of more files than that is a lie, and would be read beyond its end.
    if (names.length * 46 > bytes.length) throw new ImportFault('damaged');
    return false;
  };
  try {
    unzipSync(bytes, { filter });
  } catch {
    throw new ImportFault('damaged');
  }
  return names;
}

/** The list of files stands at an archive's end: without it something is missing. */
function endsWhole(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
