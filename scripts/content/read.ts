/** Reads the planner's folder: every YAML record of content/, judged by its schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDotPath, safeParse, type GenericIssue, type GenericSchema, type InferOutput } from 'valibot';
import { parseDocument } from 'yaml';
import {
  areaSchema,
  initiativeSchema,
  partySchema,
  placeSchema,
  plenarySchema,
  sourceSchema,
  storySchema,
} from '../../src/content/schema.ts';

export const SCHEMAS = {
  initiatives: initiativeSchema,
  places: placeSchema,
  areas: areaSchema,
  parties: partySchema,
  plenaries: plenarySchema,
  sources: sourceSchema,
  stories: storySchema,
};

type Folder = keyof typeof SCHEMAS;
export type Records = {
  [F in Folder]: (InferOutput<(typeof SCHEMAS)[F]> & { id: string })[];
};

/** Records that fit their schema, and a sentence for each thing that does not. Never throws for a bad record. */
export function readContent(root: string): { records: Records; problems: string[] } {
  const problems: string[] = [];
  const folder = <F extends Folder>(name: F): Records[F] =>
    yamlFiles(join(root, name)).flatMap((file) => {
      const result = readRecord(SCHEMAS[name], readFileSync(join(root, name, file), 'utf8'));
      problems.push(...result.problems.map((problem) => `content/${name}/${file}: ${problem}`));
      return result.value ? [{ ...(result.value as object), id: basename(file, '.yaml') }] : [];
    }) as Records[F];
  const records: Records = {
    initiatives: folder('initiatives'),
    places: folder('places'),
    areas: folder('areas').sort((a, b) => a.order - b.order),
    parties: folder('parties'),
    plenaries: folder('plenaries'),
    sources: folder('sources'),
    stories: folder('stories').sort((a, b) => a.order - b.order),
  };
  return { records, problems };
}

/** One record's text against one schema: its value, or what is wrong with it in sentences. */
export function readRecord<S extends GenericSchema>(
  schema: S,
  text: string,
): { value?: InferOutput<S>; problems: string[] } {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => `is not valid YAML: ${error.message.split('\n')[0]}`) };
  }
  const result = safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, problems: [] };
  return { problems: result.issues.map(inWords) };
}

function inWords(issue: GenericIssue): string {
  const field = getDotPath(issue) ?? 'the record';
  const key = field.split('.').at(-1);
  if (issue.expected === 'never') return `"${field}" is not a field of this record; remove it or correct its spelling.`;
  if (issue.received === 'undefined') {
    return ['en', 'zh-Hant', 'zh-Hans'].includes(key ?? '')
      ? `"${field}" is missing; every text needs all three languages.`
      : `"${field}" is missing; it should be ${issue.expected ?? 'filled in'}.`;
  }
  if (issue.kind === 'validation') return `"${field}" is ${issue.received}; ${issue.message}.`;
  return `"${field}" is ${issue.received}; it should be ${issue.expected ?? issue.message}.`;
}

/** The ids of the map's layers: each is the name of its file in the folder. */
export function readLayers(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'));
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}
