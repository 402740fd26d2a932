// @ts-check
/**
 * One click on a value of a facet: new rows and new counts of all facets, computed over made-up initiatives, beside two
 * libraries that do the same work on the same records in the same run. It throws when they do not agree.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import crossfilter from 'crossfilter2';
// @ts-expect-error: it comes without types
import itemsjs from 'itemsjs';
import { runnerImport } from 'vite';
import { quantile } from './statistics.mjs';

export const SIZES = [100, 10_000, 100_000];
/** Milliseconds that a click may take, by how many records there are. */
const TARGETS = /** @type {Record<number, number>} */ ({ 10_000: 16, 100_000: 100 });

/** @typedef {{ id: string, area: string[], status: string[], kind: string[], party: string[], at: string[], plenary: string[], year: string[], basis: string[] }} MadeUp */
const FACETS = /** @type {const} */ (['area', 'status', 'kind', 'party', 'at', 'plenary', 'year', 'basis']);
/** As many values as the record of all plenaries would have of each, and how many of them a record has at most. */
const VALUES = { area: 5, status: 5, kind: 8, party: 60, at: 90, plenary: 25, year: 9, basis: 2 };
const AT_MOST = { area: 1, status: 1, kind: 1, party: 4, at: 4, plenary: 1, year: 2, basis: 2 };

/** What a person chooses, one click after the other: each changes one value of one facet. */
const CLICKS = /** @type {[typeof FACETS[number], number][]} */ ([
  ['area', 1],
  ['area', 4],
  ['status', 0],
  ['party', 7],
  ['party', 12],
  ['at', 3],
  ['at', 44],
  ['status', 2],
  ['basis', 0],
  ['plenary', 20],
  ['area', 1],
  ['plenary', 21],
  ['party', 7],
  ['year', 3],
  ['at', 3],
  ['status', 0],
]);

/** @typedef {{ rows: number, counts: Map<string, Map<string, number>> }} Found */
/** @typedef {Map<string, string[]>} Chosen */

/**
 * @param {number} rounds of all clicks
 * @returns {Promise<{ records: number, engine: string, index: number, click: number, target?: number, megabytes?: number }[]>}
 *   medians in milliseconds; memory of the records and their index
 */
export async function measureFacets(rounds) {
  const { module } = await runnerImport('/src/state/plan/facetIndex.ts');
  const { makeFacetIndex } = /** @type {typeof import('../../src/state/plan/facetIndex.ts')} */ (module);
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1024 ** 2;
  };

  const results = [];
  for (const size of SIZES) {
    const before = used();
    const records = madeUp(size);
    const engines = [
      { engine: 'atlas', make: () => atlas(records, makeFacetIndex) },
      { engine: 'crossfilter2', make: () => withCrossfilter(records) },
      { engine: 'itemsjs', make: () => withItems(records) },
    ];
    /** @type {Found[] | null} */
    let agreed = null;
    for (const { engine, make } of engines) {
      const began = performance.now();
      const click = make();
      const index = performance.now() - began;
      const megabytes = engine === 'atlas' ? used() - before : undefined;
      /** @type {number[]} */
      const times = [];
      /** @type {Found[]} */
      let found = [];
      for (let round = 0; round < rounds; round += 1) {
        found = [];
        /** @type {Chosen} */
        const chosen = new Map(FACETS.map((facet) => [facet, []]));
        for (const [facet, value] of CLICKS) {
          toggle(chosen, facet, `${facet}-${value}`);
          const start = performance.now();
          found.push(click(chosen, facet));
          times.push(performance.now() - start);
        }
        // Each round begins with nothing chosen.
        for (const facet of FACETS) click(new Map(FACETS.map((each) => [each, []])), facet);
      }
      compare(engine, found, agreed);
      agreed ??= found;
      results.push({
        records: size,
        engine,
        index,
        click: quantile(times, 0.5),
        ...(TARGETS[size] && engine === 'atlas' ? { target: TARGETS[size] } : {}),
        ...(megabytes === undefined ? {} : { megabytes }),
      });
    }
  }
  return results;
}

/** @param {Chosen} chosen @param {string} facet @param {string} value */
function toggle(chosen, facet, value) {
  const values = chosen.get(facet) ?? [];
  chosen.set(facet, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
}

/** @param {MadeUp[]} records @param {typeof import('../../src/state/plan/facetIndex.ts').makeFacetIndex} makeFacetIndex */
function atlas(records, makeFacetIndex) {
  const index = makeFacetIndex(
    records,
    FACETS.map((id) => ({ id, valuesOf: (/** @type {MadeUp} */ record) => record[id] })),
  );
  return (/** @type {Chosen} */ chosen) => {
    const { rows, counts } = index.select(Object.fromEntries(chosen));
    return { rows: rows.length, counts };
  };
}

/** @param {MadeUp[]} records */
function withCrossfilter(records) {
  const filter = crossfilter(records);
  const dimensions = new Map(FACETS.map((facet) => [facet, filter.dimension((record) => record[facet], true)]));
  const groups = [...dimensions].map(([facet, dimension]) => ({ facet, group: dimension.group() }));
  return (/** @type {Chosen} */ chosen, /** @type {typeof FACETS[number]} */ facet) => {
    const values = chosen.get(facet) ?? [];
    const dimension = dimensions.get(facet);
    if (values.length === 0) dimension?.filterAll();
    else dimension?.filterFunction((value) => values.includes(String(value)));
    const rows = filter.allFiltered().length;
    const counts = new Map(
      groups.map(({ facet: id, group }) => [
        id,
        new Map(group.all().map(({ key, value }) => [String(key), Number(value)])),
      ]),
    );
    return { rows, counts };
  };
}

/** @typedef {{ pagination: { total: number }, data: { items: unknown[], aggregations: Record<string, { buckets: { key: string, doc_count: number }[] }> } }} ItemsFound */

/** @param {MadeUp[]} records */
function withItems(records) {
  const engine = itemsjs(records, {
    aggregations: Object.fromEntries(
      FACETS.map((facet) => [facet, { title: facet, size: 1000, conjunction: false, hide_zero_doc_count: false }]),
    ),
  });
  return (/** @type {Chosen} */ chosen) => {
    const { data, pagination } = /** @type {ItemsFound} */ (
      engine.search({ per_page: records.length, filters: Object.fromEntries(chosen) })
    );
    const counts = new Map(
      FACETS.map((facet) => [
        facet,
        new Map((data.aggregations[facet]?.buckets ?? []).map(({ key, doc_count: count }) => [String(key), count])),
      ]),
    );
    if (data.items.length !== pagination.total) throw new Error('itemsjs did not give all rows.');
    return { rows: pagination.total, counts };
  };
}

/** @param {string} engine @param {Found[]} found @param {Found[] | null} agreed */
function compare(engine, found, agreed) {
  found.forEach(({ rows, counts }, click) => {
    const other = agreed?.[click];
    if (!other) return;
    const differs = FACETS.some((facet) =>
      [...(other.counts.get(facet) ?? [])].some(([value, count]) => (counts.get(facet)?.get(value) ?? 0) !== count),
    );
    if (rows !== other.rows || differs) {
      throw new Error(`${engine} counts otherwise after click ${click + 1}: ${rows} rows, not ${other.rows}.`);
    }
  });
}

/** Made-up initiatives, the same each time; frequent values are more frequent, as in a real record. @param {number} size */
function madeUp(size) {
  let state = size;
  const next = () => {
    // Park and Miller's generator: enough to make up records.
    state = (state * 48271 + 11) % 2147483647;
    return state / 2147483647;
  };
  return Array.from({ length: size }, (_, at) => {
    const record = /** @type {MadeUp} */ ({ id: `made-up-${at}` });
    for (const facet of FACETS) {
      const wanted = 1 + Math.floor(next() * AT_MOST[facet]);
      const values = new Set(
        Array.from({ length: wanted }, () => `${facet}-${Math.floor(next() ** 2 * VALUES[facet])}`),
      );
      record[facet] = [...values];
    }
    return record;
  });
}
