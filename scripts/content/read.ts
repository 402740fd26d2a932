/** Reads the planner's folder: every YAML record of content/, judged by its schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDotPath, safeParse, type GenericIssue, type GenericSchema, type InferOutput } from 'valibot';
import { parseDocument } from 'yaml';
import {
  areaSchema,
  followUpSchema,
  initiativeSchema,
  partySchema,
  placeSchema,
  plenarySchema,
  sourceSchema,
  statementSchema,
  storySchema,
  threadSchema,
} from '../../src/content/schema.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { lastDay } from './days.ts';

export const SCHEMAS = {
  initiatives: initiativeSchema,
  places: placeSchema,
  areas: areaSchema,
  parties: partySchema,
  plenaries: plenarySchema,
  statements: statementSchema,
  'follow-ups': followUpSchema,
  threads: threadSchema,
  sources: sourceSchema,
  stories: storySchema,
};

export type Folder = keyof typeof SCHEMAS;
export type Records = {
  [F in Folder]: (InferOutput<(typeof SCHEMAS)[F]> & { id: string })[];
};

/** By folder and text: a build asks for the record several times, and to read YAML takes a good part of it. */
const known = new Map<string, ReturnType<typeof readRecord>>();

function readOnce(folder: Folder, text: string): ReturnType<typeof readRecord> {
  const key = `${folder} ${text}`;
  const result = known.get(key) ?? readRecord(SCHEMAS[folder], text);
  known.set(key, result);
  return result;
}

/**
 * Records that fit their schema, a sentence for each thing that does not, and the ids of the files that gave no record.
 * Never throws for a bad record.
 */
export function readContent(root: string): { records: Records; problems: string[]; unread: string[] } {
  const problems: string[] = [];
  const unread: string[] = [];
  const folder = <F extends Folder>(name: F): Records[F] => {
    const { records, misnamed } = filesOf(join(root, name));
    problems.push(
      ...misnamed.map((file) => `content/${name}/${file}: is not read; the name of a record ends in ".yaml".`),
    );
    return records.flatMap((file) => {
      const result = readOnce(name, readFileSync(join(root, name, file), 'utf8'));
      problems.push(...result.problems.map((problem) => `content/${name}/${file}: ${problem}`));
      const id = basename(file, '.yaml');
      if (!result.value) unread.push(id);
      return result.value ? [{ ...(result.value as object), id }] : [];
    }) as Records[F];
  };
  const records: Records = {
    initiatives: folder('initiatives'),
    places: folder('places'),
    areas: folder('areas').sort((a, b) => a.order - b.order),
    parties: folder('parties'),
    // Newest first: what the atlas opens with is the newest that has a whole record.
    plenaries: folder('plenaries').sort((a, b) => b.number - a.number),
    statements: folder('statements').sort((a, b) => b.plenary - a.plenary),
    'follow-ups': folder('follow-ups').sort((a, b) => lastDay(a.date, a.part).localeCompare(lastDay(b.date, b.part))),
    threads: folder('threads').sort((a, b) => a.order - b.order),
    sources: folder('sources'),
    stories: folder('stories').sort((a, b) => a.order - b.order),
  };
  return { records, problems, unread };
}

/** One record's text against one schema: its value, or what is wrong with it in sentences. */
export function readRecord<S extends GenericSchema>(
  schema: S,
  text: string,
): { value?: InferOutput<S>; problems: string[] } {
  const read = readYaml(text);
  if (read.problems.length > 0) return { problems: read.problems };
  const { draft, value } = withoutMark(read.value);
  const result = safeParse(schema, value);
  const problems = [...(draft ? [DRAFT] : []), ...(result.success ? [] : result.issues.map(inWords))];
  return result.success && !draft ? { value: result.output, problems } : { problems };
}

/** What a drafted record carries until a person has compared it with its source: see `npm run content:draft`. */
const DRAFT = 'is a draft; compare it with its source and complete it, then remove its line "draft".';

/** The mark itself is no field of any record: what else is wrong is said beside it. */
function withoutMark(value: unknown): { draft: boolean; value: unknown } {
  if (typeof value !== 'object' || value === null || !('draft' in value)) return { draft: false, value };
  const { draft: _mark, ...rest } = value;
  return { draft: true, value: rest };
}

/** What a text says, or sentences on why it says nothing: it may also repeat itself, or go deeper, beyond all measure. */
function readYaml(text: string): { value?: unknown; problems: string[] } {
  const invalid = (error: unknown) =>
    `is not valid YAML: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
  try {
    const document = parseDocument(text);
    const problems = document.errors.map(invalid);
    return problems.length > 0 ? { problems } : { value: document.toJS(), problems };
  } catch (error) {
    return { problems: [invalid(error)] };
  }
}

function inWords(issue: GenericIssue): string {
  const field = getDotPath(issue) ?? 'the record';
  const key = field.split('.').at(-1);
  if (issue.expected === 'never') return `"${field}" is not a field of this record; remove it or correct its spelling.`;
  if (issue.received === 'undefined') {
    return LANGUAGES.some((language) => language === key)
      ? `"${field}" is missing; every text needs ${LANGUAGES.join(', ')}.`
      : `"${field}" is missing; ${issue.expected && issue.expected !== `"${key}"` ? `it should be ${issue.expected}` : 'add it'}.`;
  }
  if (issue.type === 'min_length' && issue.received === '0') return `"${field}" is empty; fill it in.`;
  if (issue.kind === 'validation') return `"${field}" is ${issue.received}; ${issue.message}.`;
  return `"${field}" is ${issue.received}; it should be ${issue.expected ?? issue.message}.`;
}

/** The ids of the map's layers: each is the name of its file in the folder. */
export function readLayers(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'));
}

/** The records of a folder, and what was meant as one: other files may lie beside them. */
function filesOf(folder: string): { records: string[]; misnamed: string[] } {
  const files = readdirSync(folder).sort();
  const isRecord = (file: string) => file.endsWith('.yaml');
  return {
    records: files.filter(isRecord),
    misnamed: files.filter((file) => /\.ya?ml$/i.test(file) && !isRecord(file)),
  };
}
