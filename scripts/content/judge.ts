/** The whole record against every check there is: what the build and `npm run content:check` both ask. */
import { join } from 'node:path';
import { readChangelog, type Changelog } from './changelog.ts';
import { checkContent } from './check.ts';
import { readGeometry, type GeometryIndex } from './geometry.ts';
import { readContent, readLayers, type Records } from './read.ts';

/** From the project's root. Every problem is a sentence that begins with its file; none means fit to publish. */
export function judgeContent(root: string): {
  records: Records;
  geometry: GeometryIndex;
  changelog: Changelog | undefined;
  problems: string[];
} {
  const { records, problems, unread } = readContent(join(root, 'content'));
  const geometry = readGeometry(join(root, 'public/geo'));
  const disagreements = checkContent(records, geometry, readLayers(join(root, 'src/map/layers')));
  const { changelog, problems: unsaid } = readChangelog(join(root, 'content/CHANGELOG.md'));
  return {
    records,
    geometry,
    changelog,
    problems: [...problems, ...disagreements.filter((problem) => !waits(problem, unread)), ...unsaid],
  };
}

/**
 * A record that could not be read is missing only for the moment: what others say of it is judged once it is mended.
 * A plenary is named by its number too.
 */
function waits(problem: string, unread: readonly string[]): boolean {
  return unread.some(
    (id) =>
      problem.includes(`"${id}"`) ||
      (id.startsWith('plenary-') && problem.includes(`"plenary" is ${id.slice('plenary-'.length)};`)),
  );
}
