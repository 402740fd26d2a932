/**
 * Lighthouse on one page, as on a middling phone with slow 4G: what it calls mobile, and its default. Its types are not
 * checked: the package is large and not installed with the app.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserLaunchOptions } from '../../tests/browser/launch.mjs';

export const VERSION = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies
  .lighthouse;

/** In Lighthouse's own words. All but the first must be 100. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What performance is made of: the names of the checks, and of what they measure. */
const METRICS = {
  'first-contentful-paint': 'First paint, ms',
  'largest-contentful-paint': 'Largest paint, ms',
  'total-blocking-time': 'Blocking time, ms',
  'cumulative-layout-shift': 'Layout shift',
};

/**
 * @param {string} url
 * @returns {Promise<{ scores: Record<string, number>, metrics: Record<string, number>, faults: string[] }>} scores from 0
 *   to 100; faults: a line for each
 *   check that took points away, except those of performance, which are many and never all met
 */
export async function runLighthouse(url) {
  const port = await freePort();
  const options = browserLaunchOptions();
  // A browser of its own: Lighthouse empties it before it begins.
  const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (!result) throw new Error(`Lighthouse gave no report on ${url}.`);
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(`Lighthouse could not read ${url}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(lhr.categories[id].score * 100)]));
    const metrics = Object.fromEntries(
      Object.entries(METRICS).map(([id, name]) => [name, Number(lhr.audits[id].numericValue.toPrecision(3))]),
    );
    return { scores, metrics, faults: faultsIn(lhr) };
  } finally {
    await browser.close();
  }
}

function faultsIn({ categories, audits }) {
  return CATEGORIES.slice(1).flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => {
        const where = (audits[id].details?.items ?? []).map(
          (item) => item.node?.snippet ?? item.description ?? item.url,
        );
        return [`${category}: ${audits[id].title}`, ...where.filter(Boolean)].join('\n    ');
      }),
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
