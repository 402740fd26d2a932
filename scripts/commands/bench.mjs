// @ts-check
/**
 * `npm run bench`: how fast the built app answers, in a real browser that draws the real map in software, and what
 * Lighthouse says of its first view on a phone. Times are medians beside the targets and are not judged: a busy machine
 * is slow. It fails when it cannot measure something, after everything else was measured, and when Lighthouse finds a
 * fault that has nothing to do with speed.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { attempts, present } from '../lib/attempts.mjs';
import { comparison } from '../lib/compare.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { measureImport } from '../lib/measureImport.mjs';
import { measureVisit } from '../lib/measureLoad.mjs';
import { measureFiles, measureScenes, measureWindows } from '../lib/measurePresenting.mjs';
import { measureFrames, measureLanguages, measureMemory } from '../lib/measureRunning.mjs';
import { measureClicks, measureFilters, measureFirstLoads, repeat } from '../lib/measureTimes.mjs';
import { misused, readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';
import { LANGUAGES } from '../lib/shots.mjs';
import { quantile, table } from '../lib/statistics.mjs';
import { withApp } from '../lib/withApp.mjs';

/** What a first visit should take at most, in milliseconds but for the shift. */
const LOAD_TARGETS = {
  phone: { largestPaint: 900, blocking: 150, shift: 0.01, list: 2500, map: 6000 },
  desk: { largestPaint: undefined, blocking: undefined, shift: 0.01, list: 300, map: 1500 },
};
const LOAD_NAMES = {
  largestPaint: 'largest text painted',
  blocking: 'blocked in all',
  shift: 'layout shift',
  list: 'list usable',
  map: 'map drawn',
};

const PARTS = ['load', 'times', 'running', 'import', 'facets', 'presenting', 'lighthouse', 'drafting'];
const USAGE = `
npm run bench                               everything but drafting, 20 rounds of each
npm run bench -- --n 5 --only times         fewer rounds; one part alone: ${PARTS.join(', ')}
npm run bench -- --json                     the figures as JSON
npm run bench -- --out now.json             the figures into a file as well
npm run bench -- --compare before.json      better or worse than those of a file, as ratios
npm run bench -- --only drafting --text plenary-23.txt      what the drafter finds in that text of the 23rd Plenary
`;
const { values } = readOptions(USAGE, {
  options: {
    n: { type: 'string', default: '20' },
    only: { type: 'string' },
    text: { type: 'string', default: process.env.ATLAS_COMMUNIQUE },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    compare: { type: 'string' },
  },
});
const at = (/** @type {string} */ path) => statSync(path, { throwIfNoEntry: false });
const isWanted = (/** @type {string} */ part) => !values.only || values.only === part;
if (!/^[1-9]\d*$/.test(values.n)) misused(`--n is a whole number from 1, not "${values.n}".`, USAGE);
if (values.only && !PARTS.includes(values.only)) misused(`--only is one of ${PARTS.join(', ')}.`, USAGE);
if (values.only === 'drafting' && !values.text) misused('--only drafting needs a text: --text <file>.', USAGE);
if (values.compare !== undefined && (values.json || values.only === 'drafting'))
  misused('--compare prints a table of times: not with --json, nor with --only drafting.', USAGE);
// Before anything is measured: a name that is wrong should be known at once.
if (isWanted('drafting') && values.text && !at(values.text)?.isFile())
  misused(`--text is a file that is there, not "${values.text}".`, USAGE);
if (values.out !== undefined && (!at(dirname(values.out))?.isDirectory() || at(values.out)?.isDirectory()))
  misused(`--out is a file in a folder that is there, not "${values.out}".`, USAGE);
const before = values.compare === undefined ? undefined : figuresIn(values.compare);
const n = Number(values.n);
/** Points of the imported file. */
const POINTS = 100_000;

/** What an earlier run has written. @param {string} file */
function figuresIn(file) {
  if (!at(file)?.isFile()) misused(`--compare is a file that is there, not "${file}".`, USAGE);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return misused(`--compare is a file that --out has written, not "${file}".`, USAGE);
  }
}

/** @type {(() => Promise<void>) | undefined} */
let closePages;
const { attempt, failed } = attempts(async (what, error) => {
  console.error(`${what} could not be measured: ${error.stack}`);
  // A page that was left open would draw on, beside what is measured next.
  await closePages?.();
});
/** @template T @param {string} part @param {() => Promise<T>} work @returns {Promise<T | undefined>} */
const ofPart = async (part, work) => (isWanted(part) ? attempt(part, work) : undefined);

// What measures loads packages: only from here on are they surely there.
await installIfNeeded({ dev: true });

// Computation alone: it needs neither a build nor a browser.
const facets = await ofPart('facets', () => measureFacetsOf(n));
const typing = await ofPart('facets', () => measureTypingOf(n));
const drafting = isWanted('drafting') && values.text ? await measureDraftingOf(values.text) : undefined;

if (values.only === 'drafting') {
  if (values.out) writeFileSync(values.out, `${JSON.stringify({ drafting }, null, 2)}\n`);
  if (values.json) console.log(JSON.stringify({ drafting }, null, 2));
  else printDrafting(drafting);
  process.exit();
}

await withApp(async ({ browser, address }) => {
  /** @type {string[]} */
  const elsewhere = [];
  closePages = async () => void (await Promise.all(browser.contexts().map((context) => context.close())));
  const load = await ofPart('load', () => measureLoads({ browser, address }));
  const times = await ofPart('times', () => measureTimes({ browser, address, n, elsewhere }));
  const running = await ofPart('running', () => measureUse({ browser, address }));
  const importing = await ofPart('import', () => measureFile({ browser, address }));
  const presenting = await ofPart('presenting', () => measurePresenting({ browser, address, n }));
  const lighthouse = await ofPart('lighthouse', () => measureLighthouse(address));

  const machine = { browser: `Chromium ${browser.version()}`, webgl: 'software', cores: cpus().length };
  const result = {
    machine,
    n,
    load,
    milliseconds: times,
    running,
    import: importing,
    requestsElsewhere: elsewhere,
    facets,
    typing,
    presenting,
    lighthouse,
    drafting,
    failed,
  };
  if (values.out) writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  if (values.json) {
    console.log(JSON.stringify(result, null, 2));
  } else {
    console.log(`${machine.browser}, ${machine.webgl} WebGL, ${machine.cores} cores\n`);
    if (load) printLoads(load);
    if (times) printTimes(times, elsewhere);
    if (running) printRunning(running);
    if (importing) printImport(importing);
    if (facets) printFacets(facets);
    if (typing) printTyping(typing);
    if (presenting) printPresenting(presenting);
    if (lighthouse) printLighthouse(lighthouse);
    if (isWanted('drafting')) printDrafting(drafting);
    if (before) console.log(comparison(before, JSON.parse(JSON.stringify(result))).join('\n'));
  }
  for (const { what, reason } of failed) console.error(`Failed: ${what}: ${reason}`);
  if (failed.length > 0 || lighthouse?.pages.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
});

/** @typedef {{ name: string, median: number, ninetyPercent: number, target?: number }} Time */

/** @param {{ browser: import('playwright-core').Browser, address: string }} app */
async function measureLoads(app) {
  /** @type {Time[]} */
  const rows = [];
  for (const device of /** @type {const} */ (['phone', 'desk'])) {
    // The first is not counted: the server compresses each file once.
    const visits = await attempt(`First visit, ${device}`, async () => {
      await measureVisit(app, device);
      return repeat(n, () => measureVisit(app, device));
    });
    if (!visits) continue;
    for (const key of /** @type {const} */ (['largestPaint', 'blocking', 'shift', 'list', 'map'])) {
      const measured = visits.map((visit) => visit[key]);
      rows.push(time(`${device}: ${LOAD_NAMES[key]}`, measured, LOAD_TARGETS[device][key]));
    }
  }
  return { rows };
}

/** @param {{ rows: Time[] }} load */
function printLoads({ rows }) {
  console.log(`First visit, milliseconds, n = ${n}; phone: processor 4 times slower, 1.6 Mbit/s, 150 ms\n`);
  printRows(rows, (name) => (name.endsWith('shift') ? 4 : 0));
}

/** @param {Time[]} rows @param {(name: string) => number} digits behind the point @param {string[][]} [more] lines below them */
function printRows(rows, digits, more = []) {
  const lines = table([
    ['', 'median', '90 %', 'target'],
    ...rows.map(({ name, median, ninetyPercent, target }) => [
      name,
      median.toFixed(digits(name)),
      ninetyPercent.toFixed(digits(name)),
      target === undefined ? '' : `< ${target}`,
    ]),
    ...more,
  ]);
  console.log(`${lines.join('\n')}\n`);
}

/** @param {string} name @param {number[]} measured @param {number} [target] @returns {Time} */
function time(name, measured, target) {
  return { name, median: quantile(measured, 0.5), ninetyPercent: quantile(measured, 0.9), target };
}

/**
 * One figure of what was measured together.
 * @template T @param {string} name @param {T[] | undefined} measured undefined: it could not be measured
 * @param {(each: T) => number} figure @param {number} [target] @returns {Time | undefined}
 */
function timeIn(name, measured, figure, target) {
  return measured && time(name, measured.map(figure), target);
}

/** @param {string} name @param {() => Promise<number[]>} measure @param {number} [target] @returns {Promise<Time | undefined>} */
async function timeOf(name, measure, target) {
  const measured = await attempt(name, measure);
  return measured && time(name, measured, target);
}

/** @param {import('../lib/measureTimes.mjs').App} app */
async function measureTimes(app) {
  const loads = await attempt('First load', () => measureFirstLoads(app));
  const clicks = await attempt('Click on a place', () => measureClicks(app));
  const filters = await attempt('Area filter', () => measureFilters(app));
  return {
    textBeforeMapCode: loads?.filter(({ text, map }) => text < map).length,
    rows: present([
      timeIn('First load: text painted', loads, ({ text }) => text),
      timeIn('First load: map code arrived', loads, ({ map }) => map),
      timeIn('Click on a place: heading in the panel', clicks, ({ inDocument }) => inDocument),
      timeIn('Click on a place: heading painted', clicks, ({ painted }) => painted, 100),
      timeIn('Area filter: list and counts', filters, ({ inDocument }) => inDocument),
      timeIn('Area filter: map style set', filters, ({ styled }) => styled),
      timeIn(
        'Area filter: list, counts and map style',
        filters,
        ({ inDocument, styled }) => Math.max(inDocument, styled),
        50,
      ),
    ]),
  };
}

/** @param {{ textBeforeMapCode: number | undefined, rows: Time[] }} times @param {string[]} elsewhere */
function printTimes({ textBeforeMapCode, rows }, elsewhere) {
  console.log(`Milliseconds, n = ${n}\n`);
  printRows(rows, () => 1, [
    ['First load: text painted before map code', `${textBeforeMapCode ?? '?'} of ${n}`, '', 'all'],
    ['Requests to other origins', String(elsewhere.length), '', '0'],
  ]);
  for (const url of elsewhere) console.log(`  ${url}`);
}

/** @param {import('../lib/measureRunning.mjs').App} app */
async function measureUse(app) {
  return {
    rows: present([
      await timeOf('Another language: its words', () => measureLanguages(app, n)),
      await timeOf('Area filter: first frame of the map', () => measureFrames(app, n)),
    ]),
    // An hour's worth, unless fewer rounds of everything are asked for.
    memory: await attempt('Heap after an hour of use', () => measureMemory(app, n * 2)),
  };
}

/** @param {Awaited<ReturnType<typeof measureUse>>} running */
function printRunning({ rows, memory }) {
  console.log(`In use, milliseconds, n = ${n}\n`);
  printRows(rows, () => 1);
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  if (!memory) return;
  console.log(
    `Heap after ten rounds of use ${megabytes(memory.settled)} MB, after ${memory.rounds} more ` +
      `${megabytes(memory.last)} MB, of which the browser compiled ${megabytes(memory.compiled)} MB of code anew: ` +
      `without that ${(memory.growth * 100).toFixed(1)} % (target: 5 %)\n`,
  );
}

/** @param {import('../lib/measureRunning.mjs').App} app */
async function measureFile(app) {
  const { worker, drawn, filter } = await measureImport({ ...app, n, count: POINTS });
  return {
    rows: [
      time(`${POINTS} points: read and judged in the worker`, worker),
      time(`${POINTS} points: added, kept and drawn`, drawn),
      time(`${POINTS} points: a change of the filter, drawn`, filter, 1500),
    ],
  };
}

/** @param {Awaited<ReturnType<typeof measureFile>>} importing */
function printImport({ rows }) {
  console.log(`A file of one’s own, milliseconds, n = ${n}; the first two once\n`);
  printRows(rows, () => 0);
}

/** @param {import('../lib/measurePresenting.mjs').App} app */
async function measurePresenting(app) {
  return {
    rows: present([
      await timeOf('Key press to the scene’s last frame', () => measureScenes(app, 'no-preference'), 1500),
      await timeOf('The same with reduced motion', () => measureScenes(app, 'reduce'), 400),
      await timeOf('Key press to the speaker’s window', () => measureWindows(app), 100),
    ]),
    files: (await attempt('Files to hand out', () => measureFiles(app))) ?? [],
  };
}

/** @param {Awaited<ReturnType<typeof measurePresenting>>} presenting */
function printPresenting({ rows, files }) {
  console.log(`Presenting, milliseconds, n = ${n}\n`);
  printRows(rows, () => 1);
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  for (const { name, milliseconds, bytes, heap } of files) {
    const seconds = (milliseconds / 1000).toFixed(1);
    console.log(
      `${name}: ${seconds} s, ${megabytes(bytes)} MB, heap at most ${megabytes(heap)} MB (target: 60 s, 500 MB)`,
    );
  }
  console.log();
}

/** @typedef {{ language: string, scores: Record<string, number>, metrics: Record<string, number>, faults: string[] }} Page */

/** The first view in each language. @param {string} address @returns {Promise<{ version: string, pages: Page[] }>} */
async function measureLighthouse(address) {
  // Large, and needed here alone: it has a lock file of its own.
  await installIfNeeded({ dev: false, folder: join(root, 'scripts', 'bench') });
  const { runLighthouse, VERSION } = await import('../bench/lighthouse.mjs');
  /** @type {Page[]} */
  const pages = [];
  for (const language of LANGUAGES) pages.push({ language, ...(await runLighthouse(`${address}?lang=${language}`)) });
  return { version: VERSION, pages };
}

/** @param {{ version: string, pages: Page[] }} lighthouse */
function printLighthouse({ version, pages }) {
  const [first] = pages;
  if (!first) return;
  console.log(`Lighthouse ${version}, a phone on slow 4G, its processor a quarter as fast as this machine's\n`);
  const rows = [
    ...Object.keys(first.scores).map((id) => [
      `Score: ${id}`,
      ...pages.map(({ scores }) => String(scores[id])),
      id === 'performance' ? '' : '100',
    ]),
    ...Object.keys(first.metrics).map((name) => [name, ...pages.map(({ metrics }) => String(metrics[name])), '']),
  ];
  for (const line of table([['', ...pages.map(({ language }) => language), 'target'], ...rows])) console.log(line);
  for (const { language, faults } of pages) for (const fault of faults) console.error(`${language}: ${fault}`);
}

/** @param {number} rounds */
async function measureFacetsOf(rounds) {
  const { measureFacets } = await import('../lib/measureFacets.mjs');
  return measureFacets(rounds);
}

/** @param {number} rounds */
async function measureTypingOf(rounds) {
  const { measureTyping } = await import('../lib/measureTyping.mjs');
  return measureTyping(rounds);
}

/** @param {string} file */
async function measureDraftingOf(file) {
  const { measureDrafting } = await import('../lib/measureDrafting.mjs');
  return measureDrafting(file);
}

/** @param {import('../content/draft/measure.ts').Measured[] | undefined} drafting */
function printDrafting(drafting) {
  if (!drafting) {
    console.log('Drafting was not measured: name a text of the 23rd Plenary with --text or ATLAS_COMMUNIQUE.');
    return;
  }
  const percent = (/** @type {number} */ part, /** @type {number} */ all) =>
    `${((100 * part) / (all || 1)).toFixed(0)} %`;
  const rows = drafting.map(({ what, curated, drafted, right }) => [
    what,
    String(curated),
    String(drafted),
    percent(right, drafted),
    percent(right, curated),
  ]);
  console.log('Drafting, against the records of the 23rd Plenary, by paragraph\n');
  for (const line of table([['', 'curated', 'drafted', 'precision', 'recall'], ...rows])) console.log(line);
  for (const { what, missed, wrong } of drafting) {
    console.log(`\n${what}: missed ${missed.join('; ') || 'none'}\n${what}: too many ${wrong.join('; ') || 'none'}`);
  }
}

/** @param {Awaited<ReturnType<typeof measureFacetsOf>>} rows */
function printFacets(rows) {
  const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 0);
  console.log('A click on a facet: rows and counts of all facets, computed');
  const head = ['Made-up initiatives', 'by', 'index, ms', 'click, median ms', 'target', 'with records, MB'];
  const lines = rows.map(({ records, engine, index, click, target, megabytes }) => [
    String(records),
    engine,
    ms(index),
    ms(click),
    target === undefined ? '' : String(target),
    megabytes === undefined ? '' : megabytes.toFixed(1),
  ]);
  for (const line of table([head, ...lines])) console.log(`  ${line}`);
  console.log('');
}

/** @param {Awaited<ReturnType<typeof measureTypingOf>>} rows */
function printTyping(rows) {
  const lines = rows.map(({ what, records, unit, median, ninetyPercent, target }) => [
    what,
    String(records),
    `${median.toFixed(1)} ${unit}`,
    ninetyPercent === undefined ? '' : `${ninetyPercent.toFixed(1)} ${unit}`,
    `< ${target}`,
  ]);
  for (const line of table([['Typing', 'made-up initiatives', 'median', '90 %', 'target'], ...lines]))
    console.log(`  ${line}`);
  console.log('');
}
