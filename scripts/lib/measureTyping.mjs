// @ts-check
/**
 * Each letter typed, over made-up initiatives in the words of the record: the planner's text filter, with its rows and
 * counts, and the list of the search box. And what 100,000 records and their index hold in memory.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runnerImport } from 'vite';
import { madeUpInitiatives } from './madeUpInitiatives.mjs';
import { quantile } from './statistics.mjs';

/** What people type, a letter after the other; each is cleared before the next. */
const TYPED = [
  'hong kong',
  'after-sales centre',
  'qianhai',
  'northern metropolis',
  'shenzen',
  '前海',
  '保險業',
  '口岸',
];
const LETTERS = TYPED.flatMap((text) => [...text].map((_, at) => [...text].slice(0, at + 1).join('')));
/** Records while one types, and the milliseconds that a letter may take. */
const TYPING = { records: 10_000, target: 16 };
/** As many as the search box knows today, roughly. */
const SEARCHED = 250;
/** Records that are held at most, and megabytes of them and their index. */
const HELD = { records: 100_000, target: 300 };

/**
 * @param {number} rounds of all letters
 * @returns {Promise<{ what: string, records: number, unit: 'ms' | 'MB', median: number, ninetyPercent?: number, target: number }[]>}
 */
export async function measureTyping(rounds) {
  const plan = await runnerImport('/src/state/plan/initiatives.ts');
  const { makePlanIndex, planSelection } = /** @type {typeof import('../../src/state/plan/initiatives.ts')} */ (
    plan.module
  );
  const search = await runnerImport('/src/search/find.ts');
  const { makeFinder } = /** @type {typeof import('../../src/search/find.ts')} */ (search.module);
  const views = await runnerImport('/src/state/view.ts');
  const { defaultView } = /** @type {typeof import('../../src/state/view.ts')} */ (views.module);

  const { initiatives, places, entries } = madeUpInitiatives(TYPING.records);
  const index = makePlanIndex(initiatives, places);
  const filter = timed(
    rounds,
    (q) => planSelection(index, { ...defaultView, areas: ['financial-services'], q }).rows.length,
  );
  const boxes = [];
  for (const records of [SEARCHED, TYPING.records]) {
    const find = await makeFinder(entries.slice(0, records));
    boxes.push({ records, ...timed(records > SEARCHED ? 1 : rounds, (q) => find(q, 'en').length) });
  }

  const used = memory();
  const before = used();
  const held = madeUpInitiatives(HELD.records);
  // The search box's entries are not the planner's.
  held.entries.length = 0;
  const heldIndex = makePlanIndex(held.initiatives, held.places);
  const megabytes = used() - before;
  // Both are still needed: nothing of them was given back before it was weighed.
  if (heldIndex.size !== held.initiatives.length) throw new Error('The index has not taken in all records.');
  return [
    {
      what: 'A letter in the planner’s text filter: rows and counts',
      records: TYPING.records,
      unit: 'ms',
      ...filter,
      target: TYPING.target,
    },
    ...boxes.map((box) => ({
      what: 'A letter in the search box: its list',
      unit: /** @type {const} */ ('ms'),
      ...box,
      target: TYPING.target,
    })),
    { what: 'Records and index in memory', records: HELD.records, unit: 'MB', median: megabytes, target: HELD.target },
  ];
}

/** @param {number} rounds @param {(typed: string) => number} answer how many were found */
function timed(rounds, answer) {
  /** @type {number[]} */
  const times = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const typed of LETTERS) {
      const start = performance.now();
      found += answer(typed);
      times.push(performance.now() - start);
    }
  }
  if (found === 0) throw new Error('Nothing was found, whatever was typed.');
  return { median: quantile(times, 0.5), ninetyPercent: quantile(times, 0.9) };
}

/** Megabytes in use after what nobody needs is given back. @returns {() => number} */
function memory() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  return () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1024 ** 2;
  };
}
