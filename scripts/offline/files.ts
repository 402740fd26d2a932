/**
 * Which files of the build are kept for use without a network, and by which addresses. A file of geo/ or fonts/ has the
 * same name in every version, so the app asks for it with a mark of its contents: an address never means two things.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface BuiltFile {
  /** Below the build's folder, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/** An entry of the service worker's list: what it fetches when it is installed, and what it may have got. */
export interface KeptFile {
  url: string;
  /** Null where the address itself changes with the contents. */
  revision: string | null;
  integrity: string;
}

const HASHED_BY_BUILD = /^assets\//;
const MARKED = /^(geo\/.*\.geojson|fonts\/.*\.woff2?)$/;
const AS_THEY_ARE = /^(index\.html|atlas\.config\.json|manifest\.webmanifest|icon\.svg|icons\/.*\.png)$/;

export const isMarked = (path: string): boolean => MARKED.test(path);

/** Changes when the contents do. */
export const mark = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** A style sheet whose `url(/fonts/…)` carry the marks of their files, by path. */
export const withMarks = (css: string, marks: Record<string, string>): string =>
  css.replaceAll(/url\((['"]?)\/([^'")?]+)\1\)/g, (whole, quote: string, path: string) =>
    marks[path] ? `url(${quote}/${path}?v=${marks[path]}${quote})` : whole,
  );

/** Everything that the page may ask for, in a stable order. Open data and licences are for others: they stay outside. */
export function filesToKeep(files: readonly BuiltFile[]): KeptFile[] {
  return files
    .filter(({ path }) => HASHED_BY_BUILD.test(path) || MARKED.test(path) || AS_THEY_ARE.test(path))
    .map(({ path, bytes }) => ({
      url: isMarked(path) ? `${path}?v=${mark(bytes)}` : path,
      revision: AS_THEY_ARE.test(path) ? mark(bytes) : null,
      // A file of another version, or one that was changed on its way, is refused, and the installation with it.
      integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The name of a version: two builds with the same files are the same version. */
export const versionOf = (kept: readonly KeptFile[]): string => mark(Buffer.from(JSON.stringify(kept)));

/** Every file below a folder. */
export function filesIn(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).replaceAll(sep, '/'), bytes: readFileSync(file) };
    });
}
