/** What geojson-validation says of a geometry. It is under the LGPL, and stays a chunk of its own that can be replaced. */
import gjv from 'geojson-validation';
import type { Validate } from './geometry.ts';

export const validate: Validate = (geometry) => {
  const said: unknown = gjv.isGeometryObject(geometry as GeoJSON.Geometry, true);
  return Array.isArray(said) ? said.map(String) : [];
};
