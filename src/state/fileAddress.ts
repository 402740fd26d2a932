import marks from 'virtual:atlas-files';

/**
 * The address of a file that every version has under the same name: with the mark of its contents, so that no cache
 * can answer with another version's.
 */
export function fileAddress(path: string, baseUrl: string): string {
  const url = new URL(path, baseUrl);
  const mark = marks[path];
  if (mark) url.searchParams.set('v', mark);
  return url.href;
}

const distrusted = new Set<string>();

/**
 * How the browser's cache is asked for such a file. What has a mark is taken as it lies there: the mark tells it from any
 * other version, and `src/first.ts` asked the host for it a moment ago; to ask once more costs a way there and back for
 * every layer. What could not be read is fetched anew.
 */
export function cacheFor(url: string): RequestCache {
  if (distrusted.has(url)) return 'reload';
  return URL.canParse(url) && new URL(url).searchParams.has('v') ? 'force-cache' : 'default';
}

/** What came by this address was not what it should be. */
export function distrust(url: string): void {
  distrusted.add(url);
}
