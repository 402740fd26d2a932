// @ts-check
/** A file of many made-up points, for what must stand a large layer: the same points every time. */

const KINDS = ['school', 'clinic', 'depot', 'kiosk', 'ferry'];

/** CSV of so many points around the estuary: name, kind, longitude, latitude. @param {number} count */
export function manyPoints(count) {
  const across = Math.ceil(Math.sqrt(count));
  const lines = ['name,kind,longitude,latitude'];
  for (let i = 0; i < count; i += 1) {
    const longitude = 112.6 + (2.2 * (i % across)) / across;
    const latitude = 21.9 + (1.5 * Math.floor(i / across)) / across;
    lines.push(`Point ${i},${KINDS[i % KINDS.length]},${longitude.toFixed(5)},${latitude.toFixed(5)}`);
  }
  return lines.join('\n');
}
