/** A new record to fill in: every field that it must have, and those that it may have as comments. */
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { HINTS } from './hints.ts';
import type { Folder } from './read.ts';
import { recordSchema, schemaLine, type Shape } from './recordSchema.ts';

/** A text that is still to be written, in every language. */
export const EMPTY_TEXT = `{ ${LANGUAGES.map((language) => `${language}: ''`).join(', ')} }`;

/** The text of content/<folder>/<id>.yaml. What it leaves empty, the content check names. */
export function skeleton(folder: Folder): string {
  const { properties = {}, required = [] } = recordSchema(folder);
  const lines = Object.entries(properties).flatMap(([key, shape]) => {
    const isRequired = required.includes(key);
    const hint = HINTS[`${folder}.${key}`]?.says;
    const field = fieldLines(key, shape).map((line) => (isRequired ? line : `# ${line}`));
    return [...(hint ? [`# ${hint}`] : []), ...field];
  });
  return [
    schemaLine(folder),
    '# Fill in every field below. A field behind "#" may be used or left out: remove the "#" or the line.',
    ...lines,
    '',
  ].join('\n');
}

function fieldLines(key: string, shape: Shape): string[] {
  if (isText(shape)) return [`${key}: ${EMPTY_TEXT}`];
  if (shape.type === 'object' && shape.properties) {
    const { properties, required = [] } = shape;
    return [
      `${key}:`,
      ...Object.entries(properties).flatMap(([name, child]) =>
        fieldLines(name, child).map((line) => (required.includes(name) ? `  ${line}` : `  # ${line}`)),
      ),
    ];
  }
  // Stands there or not, and can say one thing only.
  if (shape.const !== undefined) return [`${key}: ${String(shape.const)}`];
  const about = inWords(shape);
  const empty = shape.type === 'array' ? '[]' : shape.type === 'number' || shape.type === 'integer' ? '' : "''";
  return [`${key}: ${empty}${about ? ` # ${about}` : ''}`.replace(':  #', ': #')];
}

/** What may stand there: the words of a closed list, or what each item of a list has. */
function inWords(shape: Shape): string {
  if (shape.enum) return `one of: ${shape.enum.join(', ')}`;
  if (shape.type === 'number' || shape.type === 'integer') return 'a number';
  if (shape.type === 'boolean') return 'true or false';
  if (shape.anyOf) return shape.anyOf.map(inWords).filter(Boolean).join(', or ');
  if (shape.type !== 'array') return '';
  if (Array.isArray(shape.items)) return `${shape.items.length} numbers`;
  const item = shape.items;
  if (!item) return '';
  const atLeast = shape.minItems ? `at least ${shape.minItems}, each` : 'each';
  if (!item.properties) return `${atLeast} ${item.enum ? inWords(item) : 'an id'}`;
  const { required = [] } = item;
  const fields = Object.entries(item.properties).map(([name, child]) => {
    const choice = child.enum ? `: ${child.enum.join(' | ')}` : '';
    return `${name}${required.includes(name) ? '' : '?'}${choice}`;
  });
  return `${atLeast} { ${fields.join(', ')} }`;
}

function isText(shape: Shape): boolean {
  return LANGUAGES.every((language) => shape.properties?.[language] !== undefined);
}
