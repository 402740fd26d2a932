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
