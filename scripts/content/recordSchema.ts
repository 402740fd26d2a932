/** A record's JSON Schema for editors: they complete fields, words of closed lists and ids, and mark what does not fit. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { HINTS } from './hints.ts';
import { FOLDERS } from './kinds.ts';
import { SCHEMAS, type Folder } from './read.ts';

/** The part of JSON Schema that records need. */
export interface Shape {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minItems?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape | Shape[];
  anyOf?: Shape[];
}

/** `ids`: the ids of each folder, to be offered. A new one is never marked as wrong: only the check knows them all. */
export function recordSchema(folder: Folder, ids: Readonly<Record<string, readonly string[]>> = {}): Shape {
  const shape = toJsonSchema(SCHEMAS[folder]) as Shape;
  return { ...withHints(shape, folder, ids), title: folder };
}

function withHints(shape: Shape, path: string, ids: Readonly<Record<string, readonly string[]>>): Shape {
  const hint = HINTS[path];
  const offered = hint?.ids ? (ids[hint.ids] ?? []) : [];
  const known = (plain: Shape): Shape => (offered.length > 0 ? { anyOf: [{ enum: [...offered] }, plain] } : plain);
  const own: Shape = shape.type === 'string' ? known(shape) : { ...shape };
  if (shape.properties) {
    own.properties = Object.fromEntries(
      Object.entries(shape.properties).map(([key, child]) => [key, withHints(child, `${path}.${key}`, ids)]),
    );
  }
  if (shape.items && !Array.isArray(shape.items)) {
    own.items = shape.items.type === 'string' ? known(shape.items) : withHints(shape.items, path, ids);
  }
  return hint ? { ...own, description: hint.says } : own;
}

/** The line that tells an editor which schema a record follows; it stands first in the file. */
export const schemaLine = (folder: Folder) => `# yaml-language-server: $schema=../.schema/${folder}.schema.json`;

/** One schema a folder into `<folder>/.schema`, where the line above finds them; they are never committed. */
export function writeSchemas(folder: string, ids: Readonly<Record<string, readonly string[]>>): void {
  mkdirSync(join(folder, '.schema'), { recursive: true });
  for (const kind of FOLDERS) {
    writeFileSync(
      join(folder, '.schema', `${kind}.schema.json`),
      `${JSON.stringify(recordSchema(kind, ids), null, 1)}\n`,
    );
  }
}
