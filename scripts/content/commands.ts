/** What `npm run content:check` and `content:new` do. Each answers with what to print, and whether all went well; none of them exits. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf } from './idsOf.ts';
import { judgeContent } from './judge.ts';
import { KINDS } from './kinds.ts';
import { writeSchemas } from './recordSchema.ts';
import { skeleton } from './skeleton.ts';

export interface Answer {
  ok: boolean;
  lines: string[];
}

export const refused = (...lines: string[]): Answer => ({ ok: false, lines });
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every problem of the record at once; the editors' schemas are renewed on the way. */
export function checkCommand(root: string): Answer {
  writeSchemas(join(root, 'content'), idsOf(join(root, 'content')));
  const { records, problems } = judgeContent(root);
  if (problems.length > 0) {
    return refused(...problems, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content.`);
  }
  const count = Object.values(records).reduce((sum, list) => sum + list.length, 0);
  return { ok: true, lines: [`The content is in order: ${count} records.`] };
}

/** `kind` is a word such as `place`; the record's file is written only where there is none. */
export function newCommand(root: string, kind: string | undefined, id: string | undefined): Answer {
  const folder = KINDS.get(kind ?? '');
  if (!folder) {
    return refused(
      `${kind ? `"${kind}" is no kind of record` : 'Say which kind of record'}; it is one of ${[...KINDS.keys()].join(', ')}.`,
      'For example: npm run content:new -- place tai-po',
    );
  }
  if (!id || !ID.test(id)) {
    return refused(
      `${id ? `"${id}" cannot be an id` : 'Say its id'}; an id has small letters, figures and hyphens only.`,
    );
  }
  const file = join('content', folder, `${id}.yaml`);
  if (existsSync(join(root, file))) return refused(`${file} is there already; choose another id, or edit it.`);
  mkdirSync(join(root, 'content', folder), { recursive: true });
  writeFileSync(join(root, file), skeleton(folder));
  writeSchemas(join(root, 'content'), idsOf(join(root, 'content')));
  return { ok: true, lines: [`${file} is written. Fill it in, then: npm run content:check`] };
}
