/** Fewer, smoother points on borders that stay shared: simplified and rounded as one topology. */
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';

/**
 * The units, in the plane, ready for the map. The sources step on grids of 100 to 150 m, which shows as stairs past
 * zoom 11: the steps go first (a loose simplification), then the arcs are rounded, sharp corners of reclaimed land
 * excepted, and what the rounding added without need goes again.
 */
export async function finished(units: Collection): Promise<Collection> {
  return runOne(
    { 'a.json': units },
    `-i a.json ${IN_PLANE} ${PLANE}
     -simplify weighted keep-shapes variable interval="city == 'outside' ? 400 : 50"
     -smooth 120 max-bend-angle=20
     -simplify dp keep-shapes interval=6
     -clean`,
  );
}
