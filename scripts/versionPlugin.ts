/** Which atlas, and which record, this is: for whoever is told of a fault. The same files give the same words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readChangelog } from './content/changelog.ts';
import { readContent } from './content/read.ts';
import { mark } from './offline/files.ts';

const MODULE = 'virtual:atlas-version';

export function versionPlugin(): Plugin {
  let root = '';
  return {
    name: 'atlas-version',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return;
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
      const { records } = readContent(join(root, 'content'));
      const { initiatives, places } = records;
      const { changelog } = readChangelog(join(root, 'content/CHANGELOG.md'));
      const record = `${changelog?.version ?? ''} ${mark(Buffer.from(JSON.stringify(records)))}, ${initiatives.length} initiatives, ${places.length} places`;
      return `export const version = ${JSON.stringify(version)};\nexport const record = ${JSON.stringify(record)};`;
    },
  };
}
