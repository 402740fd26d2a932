/** content/CHANGELOG.md: what changed in the record, newest first. Its first heading is the record's version. */
import { existsSync, readFileSync } from 'node:fs';
import { isInCalendar } from './days.ts';

export interface Changelog {
  text: string;
  version: string;
  /** The day of the version, YYYY-MM-DD. */
  date: string;
}

const FILE = 'content/CHANGELOG.md';
const HEADING = /^(\d+(?:\.\d+)*) \((\d{4}-\d{2}-\d{2})\)$/;

/** Its text and version, or sentences on what is wrong with it: every heading names a version and a day, the newest first. */
export function readChangelog(path: string): { changelog?: Changelog; problems: string[] } {
  if (!existsSync(path)) return { problems: [`${FILE}: is missing; it says which version of the record this is.`] };
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const problems: string[] = [];
  const versions: { version: string; date: string }[] = [];
  for (const [, heading = ''] of text.matchAll(/^##\s+(.*?)\s*$/gm)) {
    const [, version, date] = HEADING.exec(heading) ?? [];
    if (!version || !date || !isInCalendar(date)) {
      problems.push(
        `${FILE}: the heading "${heading}" should be a version and its day, such as "## 1.2 (2026-01-31)".`,
      );
      continue;
    }
    const before = versions.at(-1);
    if (before && (compare(version, before.version) >= 0 || date > before.date)) {
      problems.push(`${FILE}: "${heading}" stands below ${before.version} (${before.date}); the newest comes first.`);
    }
    versions.push({ version, date });
  }
  const [newest] = versions;
  if (!newest && problems.length === 0) {
    problems.push(`${FILE}: has no version; add a heading such as "## 1.0 (2026-01-31)".`);
  }
  return newest && problems.length === 0 ? { changelog: { text, ...newest }, problems } : { problems };
}

/** Above 0 where a is the newer. */
function compare(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
