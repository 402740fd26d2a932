/** Positions in the systems that people here have, turned into degrees WGS-84. */
import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { Crs } from './source.ts';

/** EPSG:2326, with its seven parameters to WGS-84: good to about a metre. In the middle 8.8″ east and 5.5″ south. */
const HK1980_GRID =
  '+proj=tmerc +lat_0=22.31213333333334 +lon_0=114.1785555555556 +k=1 +x_0=836694.05 +y_0=819069.8 +ellps=intl ' +
  '+towgs84=-162.619,-276.959,-161.764,0.067753,-2.24365,-1.15883,-1.09425 +units=m +no_defs';

const fromGrid = proj4(HK1980_GRID, 'WGS84');

/** Longitude and latitude in degrees WGS-84. NaN in, NaN out. */
export function toWgs84([x, y]: readonly [number, number], crs: Crs): [number, number] {
  if (crs === 'hk1980') {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN];
    const [lng = NaN, lat = NaN] = fromGrid.forward([x, y]);
    return [lng, lat];
  }
  if (crs === 'gcj02') {
    const [lng, lat] = gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84);
    return [lng, lat];
  }
  return [x, y];
}

/** Whether a pair can be a position in its system: of the grid, the territory and what lies around it. */
export function isInRange([x, y]: readonly [number, number], crs: Crs): boolean {
  if (crs === 'hk1980') return x > 700_000 && x < 980_000 && y > 700_000 && y < 950_000;
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}
