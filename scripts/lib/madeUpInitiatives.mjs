// @ts-check
/**
 * Made-up initiatives in the words of the record: its places, parties, areas and kinds, as frequent as there, sentences
 * put together from its own. The same each time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './root.mjs';

/** @typedef {import('../../src/content/types.ts').Initiative} Initiative */
/** @typedef {import('../../src/content/types.ts').Place} Place */
/** @typedef {import('../../src/content/types.ts').SearchEntry} SearchEntry */
/** @typedef {import('../../src/content/schema.ts').InitiativeRecord} InitiativeRecord */

/** @param {string} kind @returns {any[]} */
const records = (kind) =>
  readdirSync(join(root, 'content', kind))
    .sort()
    .map((file) => ({
      id: file.slice(0, -'.yaml'.length),
      ...parse(readFileSync(join(root, 'content', kind, file), 'utf8')),
    }));

/**
 * @param {number} size
 * @returns {{ initiatives: Initiative[], places: ReadonlyMap<string, Place>, entries: SearchEntry[] }} in English; the
 *   entries, of the search box, in all languages
 */
export function madeUpInitiatives(size) {
  const chance = generator(size);
  /** @type {(InitiativeRecord & { id: string })[]} */
  const real = records('initiatives');
  /** @type {Place[]} */
  const places = records('places');
  const one = (/** @type {readonly any[]} */ list) => list[Math.floor(chance() * list.length)];
  /** The first half of one sentence, and the second of another. @param {'title' | 'summary'} field @param {Language} language */
  const sentence = (field, language) => {
    const [begin, end] = [one(real)[field][language], one(real)[field][language]];
    const gap = language === 'en' ? ' ' : '';
    const parts = (/** @type {string} */ text) => (gap ? text.split(' ') : [...text]);
    const [first, last] = [parts(begin), parts(end)];
    return [...first.slice(0, Math.ceil(first.length / 2)), ...last.slice(Math.floor(last.length / 2))].join(gap);
  };
  const inAll = (/** @type {'title' | 'summary'} */ field) => ({
    en: sentence(field, 'en'),
    'zh-Hant': sentence(field, 'zh-Hant'),
    'zh-Hans': sentence(field, 'zh-Hans'),
  });
  /** @type {Initiative[]} */
  const initiatives = [];
  /** @type {SearchEntry[]} */
  const entries = [];
  for (let at = 0; at < size; at += 1) {
    const [title, summary] = [inAll('title'), inAll('summary')];
    const id = `made-up-${at}`;
    const year = 1998 + Math.floor(chance() * 26);
    initiatives.push({
      ...one(real),
      id,
      status: one(real).status,
      parties: [...one(real).parties],
      places: one(real).places.map((/** @type {{ id: string, basis: string }} */ link) => ({
        id: link.id,
        basis: link.basis,
      })),
      plenary: year - 1997,
      dates: [{ date: `${year}-03-21`, what: 'signed' }],
      title: title.en,
      summary: summary.en,
    });
    entries.push({ kind: 'initiative', id, title, texts: [summary] });
  }
  return { initiatives, places: new Map(places.map((place) => [place.id, place])), entries };
}

/** @typedef {'en' | 'zh-Hant' | 'zh-Hans'} Language */

/** Park and Miller's generator: enough to make up records. @param {number} seed @returns {() => number} from 0 to 1 */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271 + 11) % 2147483647;
    return state / 2147483647;
  };
}
