/** The archives that tests make are read as any other: by the library that the app reads them with. */
import { PMTiles, TileType } from 'pmtiles';
import { expect, test } from 'vitest';
import { makeArchive } from './pmtiles.ts';

test('an archive made for a test has its tiles and features', async () => {
  const road: GeoJSON.Feature = {
    type: 'Feature',
    properties: { kind: 'highway', name: 'Test Road' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [114.0, 22.5],
        [114.2, 22.5],
      ],
    },
  };
  const bytes = makeArchive(
    { roads: { type: 'FeatureCollection', features: [road] } },
    { minZoom: 9, maxZoom: 11, bounds: [113.9, 22.4, 114.3, 22.6] },
  );
  const archive = new PMTiles({
    getKey: () => 'made',
    getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length).buffer as ArrayBuffer }),
  });
  expect(await archive.getHeader()).toMatchObject({ tileType: TileType.Mvt, minZoom: 9, maxZoom: 11, minLon: 113.9 });
  const tile = await archive.getZxy(10, 836, 446);
  const text = new TextDecoder('latin1').decode(tile?.data);
  for (const word of ['roads', 'kind', 'highway', 'name', 'Test Road']) expect(text).toContain(word);
  expect(await archive.getZxy(10, 0, 0)).toBeUndefined();
});
