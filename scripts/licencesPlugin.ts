/**
 * `licences.md`: every package whose code ships, with its licence. The page, its workers and the service worker are
 * bundled apart from each other, so each of them is looked through.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export interface Licence {
  name: string;
  version: string;
  /** Of SPDX, as the package states it or as its licence's text says; null where neither does. */
  identifier: string | null;
  text: string | null;
}

const LICENCE_FILE = /^(licen[cs]e|copying)/i;

/** Sentences that only one licence has, for packages that do not name theirs. */
const KNOWN: [RegExp, string][] = [
  [/Permission is hereby granted, free of charge, to any person obtaining a copy/, 'MIT'],
  [/Permission to use, copy, modify, and\/or distribute this software for any purpose/, 'ISC'],
  [/Apache License\s+Version 2\.0/, 'Apache-2.0'],
];

/** The folder of the package that a module belongs to; null for the atlas's own. */
export function packageOf(id: string): string | null {
  const file = id.replace(/[?#].*$/, '');
  if (file.startsWith('\0') || !file.includes('/node_modules/')) return null;
  let folder = dirname(file);
  // A folder inside a package may have a package.json without a name, that says only how its files are read.
  while (!('name' in readPackage(folder))) {
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  return folder;
}

function readPackage(folder: string): { name?: string; version?: string; license?: string } {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export function licenceOf(folder: string): Licence {
  const { name = folder, version = '', license } = readPackage(folder);
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : null;
  const found = text && KNOWN.find(([sentence]) => sentence.test(text.replaceAll(/\s+/g, ' ')))?.[1];
  return { name, version, identifier: license ?? found ?? null, text };
}

/** Throws, in a sentence for each, where nobody knows what a package's licence is. */
export function licencesText(licences: readonly Licence[]): string {
  const unknown = licences.filter(({ identifier, text }) => !identifier && !text);
  if (unknown.length > 0)
    throw new Error(unknown.map(({ name }) => `${name} ships with the atlas and states no licence.`).join('\n'));
  const sorted = [...licences].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const parts = sorted.map(
    ({ name, version, identifier, text }) =>
      `## ${name} ${version} (${identifier ?? 'as follows'})\n\n${text ?? 'As its package.json says.'}\n`,
  );
  return `# Licences\n\nOf the packages whose code is in this build: of the page, its workers and the service worker.\n\n${parts.join('\n')}`;
}

/** One plugin for the build, one for the bundles of its workers. */
export function licencesPlugins(): { app: Plugin; worker: () => Plugin } {
  const folders = new Set<string>();
  const collect: Plugin['generateBundle'] = (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const id of chunk.moduleIds) {
        const folder = packageOf(id);
        if (folder) folders.add(folder);
      }
    }
  };
  let out = '';
  return {
    app: {
      name: 'atlas-licences',
      apply: 'build',
      configResolved(config) {
        out = resolve(config.root, config.build.outDir);
      },
      generateBundle: collect,
      closeBundle: {
        // After the service worker has been written.
        order: 'post',
        sequential: true,
        handler() {
          writeFileSync(join(out, 'licences.md'), licencesText([...folders].map(licenceOf)));
        },
      },
    },
    worker: () => ({ name: 'atlas-licences-of-workers', generateBundle: collect }),
  };
}
