// @ts-check
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

/**
 * What the drafter finds in the text of the 23rd Plenary, beside its curated records.
 * @param {string} file a text that is no part of this project
 * @returns {Promise<import('../content/draft/measure.ts').Measured[]>}
 */
export async function measureDrafting(file) {
  /** @param {string} path @returns {Promise<any>} */
  const load = async (path) =>
    (await runnerImport(join(root, 'scripts/content', path), { root, configFile: false, logLevel: 'warn' })).module;
  const { readContent } = await load('read.ts');
  const { draftText } = await load('draft/draft.ts');
  const { measureDraft } = await load('draft/measure.ts');
  const { records } = readContent(join(root, 'content'));
  return measureDraft(draftText(readFileSync(resolve(file), 'utf8'), records, { plenary: 23 }), records);
}
