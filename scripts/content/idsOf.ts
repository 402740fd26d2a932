/** The ids of every folder of content/, read from the names of the files alone. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FOLDERS } from './kinds.ts';

export function idsOf(content: string): Record<string, string[]> {
  return Object.fromEntries(
    FOLDERS.map((folder) => {
      const files = existsSync(join(content, folder)) ? readdirSync(join(content, folder)) : [];
      return [folder, files.filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml'))];
    }),
  );
}
