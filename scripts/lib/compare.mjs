// @ts-check
/** Two results of the benchmark, as ratios: machines differ and are busy, so nothing is judged by a clock. */
import { table } from './statistics.mjs';

/** Less than this either way is chance, on a machine that does other things too. */
const CHANCE = 0.1;

/**
 * Every figure of a result by its name: of what is timed the median, of files what they took, of facets the click, of
 * memory what was in use at last.
 * @param {unknown} result as `--out` writes it
 * @param {string} [within] the part that it stands in
 * @returns {Map<string, number>}
 */
export function figuresOf(result, within = '') {
  /** @type {Map<string, number>} */
  const figures = new Map();
  if (typeof result !== 'object' || result === null) return figures;
  const { name, language, records, engine, what, median, milliseconds, click, last } =
    /** @type {Record<string, unknown>} */ (result);
  // Peers are told apart by what they are given.
  const peer = records === undefined ? undefined : `${what ?? engine}, ${records}`;
  const label = name ?? language ?? peer;
  const own = [within, label].filter((part) => typeof part === 'string' && part !== '').join(': ');
  const figure = median ?? milliseconds ?? click ?? last;
  if (typeof label === 'string' && typeof figure === 'number') figures.set(own, figure);
  for (const [key, inner] of Object.entries(result)) {
    const isMetrics = key === 'metrics' && typeof inner === 'object' && inner !== null;
    if (isMetrics) for (const [metric, value] of Object.entries(inner)) figures.set(`${own}: ${metric}`, Number(value));
    // A part of the result is named where it stands in the whole; lists and rows inside it are not.
    const part = within === '' && !Array.isArray(result) && !['rows', 'pages', 'files'].includes(key) ? key : own;
    for (const [found, value] of figuresOf(inner, part)) figures.set(found, value);
  }
  return figures;
}

/**
 * Lines of a table: before, after, how many times as much, and in a word what that means. All figures are better when
 * they are smaller.
 * @param {unknown} before @param {unknown} after
 * @returns {string[]}
 */
export function comparison(before, after) {
  const old = figuresOf(before);
  const rows = [...figuresOf(after)].map(([name, now]) => {
    const was = old.get(name);
    if (was === undefined) return [name, '', now.toFixed(1), '', 'new'];
    // Nothing before and nothing now is the same; something where there was nothing has no ratio.
    const ratio = was === 0 ? (now === 0 ? 1 : Infinity) : now / was;
    return [name, was.toFixed(1), now.toFixed(1), `× ${ratio.toFixed(2)}`, verdict(ratio)];
  });
  const gone = [...old.keys()].filter((name) => !figuresOf(after).has(name));
  return table([
    ['', 'before', 'now', 'ratio', ''],
    ...rows,
    ...gone.map((name) => [name, (old.get(name) ?? 0).toFixed(1), '', '', 'not measured now']),
  ]);
}

/** @param {number} ratio */
const verdict = (ratio) => (ratio > 1 + CHANCE ? 'worse' : ratio < 1 - CHANCE ? 'better' : 'the same');
