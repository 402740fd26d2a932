/** What `npm run content:draft` does: reads a file, drafts its records, and writes them where none is. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refused, type Answer } from '../commands.ts';
import { isInCalendar } from '../days.ts';
import { idsOf } from '../idsOf.ts';
import { readContent } from '../read.ts';
import { writeSchemas } from '../recordSchema.ts';
import { decodeText } from './decode.ts';
import { draftText } from './draft.ts';
import { writeDraft } from './write.ts';

/** A communiqué's text into drafts below `out`; no file that is there is written over. Paths may be from `root`. */
export function draftCommand(
  root: string,
  { file, plenary, date, out }: { file?: string; plenary?: string; date?: string; out?: string },
): Answer {
  if (!file || !statSync(resolve(root, file), { throwIfNoEntry: false })?.isFile()) {
    return refused(`${file ? `There is no file ${file}` : 'Name the file with the text'}; it is plain text, in UTF-8.`);
  }
  const number = Number(plenary);
  if (!Number.isInteger(number) || number < 1) {
    return refused('Say which plenary it is, for example: npm run content:draft -- communique.txt --plenary 25');
  }
  if (date !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && isInCalendar(date))) {
    return refused(`--date is "${date}"; it should be the day of the plenary as YYYY-MM-DD.`);
  }
  const { text, problem } = decodeText(readFileSync(resolve(root, file)));
  if (text === undefined) return refused(`${file}: ${problem}`);
  const { records, problems } = readContent(join(root, 'content'));
  if (problems.length > 0)
    return refused(...problems, 'Mend these first: a draft is made from the names in the record.');

  const folder = out ?? join('drafts', `plenary-${number}`);
  const draft = draftText(text, records, { plenary: number, date });
  const files = writeDraft(draft, records);
  const present = [...files.keys()].filter((name) => existsSync(resolve(root, folder, name)));
  if (present.length > 0) {
    return refused(
      ...present.map((name) => `${join(folder, name)} is there already.`),
      'Nothing was written. Move these away, or give another folder with --out.',
    );
  }
  for (const [name, body] of files) {
    mkdirSync(dirname(resolve(root, folder, name)), { recursive: true });
    writeFileSync(resolve(root, folder, name), body);
  }
  writeSchemas(resolve(root, folder), idsOf(join(root, 'content')));
  const unplaced = draft.notes.length;
  return {
    ok: true,
    lines: [
      ...draft.notes.slice(0, 20),
      ...(unplaced > 20 ? [`… and ${unplaced - 20} more, all in the report.`] : []),
      `${files.size - 3} draft records, drafts of the plenary and its source, and ${join(folder, 'report.md')}: read it first.`,
      'Compare each draft with the text, complete it, remove its line "draft", move it to content/, then: npm run content:check',
    ],
  };
}
