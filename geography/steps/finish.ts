/** Fewer, smoother points on borders that stay shared: simplified and rounded as one topology. */
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';

/**
 * How coarse the first simplification is, in metres: where control points and bridges draw the eye, fine; far from
 * them and outside the region, coarse. A shared arc follows the finer of its two sides.
 */
const COARSENESS: Record<string, number> = {
  'hong-kong': 25,
  macao: 25,
  outside: 1200,
  huizhou: 110,
  zhaoqing: 110,
  jiangmen: 100,
};
const ELSEWHERE = 70;

/**
 * The units, in the plane, ready for the map. The sources step on grids of 100 to 150 m, which shows as stairs past
 * zoom 11: the steps go first (a loose simplification), then the arcs are rounded, sharp corners of reclaimed land
 * excepted, and points that bend the line by less than a fifth of that go again.
 */
export async function finished(units: Collection): Promise<Collection> {
  const interval = `((${JSON.stringify(COARSENESS).replaceAll(`"`, `'`)})[city] || ${ELSEWHERE})`;
  return runOne(
    { 'a.json': units },
    `-i a.json ${IN_PLANE} ${PLANE}
     -simplify weighted keep-shapes variable interval="${interval}"
     -smooth 110 max-bend-angle=20
     -simplify dp keep-shapes variable interval="${interval} / 5"
     -clean`,
  );
}
