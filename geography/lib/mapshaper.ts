/** Runs mapshaper on GeoJSON objects. The commands keep topology: neighbours share their border vertex for vertex. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import mapshaper from 'mapshaper';

export type Collection = FeatureCollection<Geometry, Record<string, unknown>>;

/**
 * The plane in which distances and areas are taken: equal-area, in metres, centred on the mouth of the Pearl River.
 * Within 200 km of there a metre of the plane is a metre on the ground to 0.05 %.
 */
export const PLANE = '"+proj=laea +lat_0=22.6 +lon_0=113.6 +datum=WGS84 +units=m +no_defs"';

/** Says that the input is in the plane already, without moving it. */
export const IN_PLANE = `-proj init=${PLANE}`;

/**
 * Runs `commands`, in which each key of `inputs` is a file; gives each output file by its name.
 * Throws what mapshaper throws, such as a command it does not know.
 */
export async function run(inputs: Record<string, unknown>, commands: string): Promise<Record<string, Collection>> {
  const files = await mapshaper.applyCommands(commands.replace(/\s+/g, ' ').trim(), inputs);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, collection(JSON.parse(String(text)))]));
}

/** As `run`, for commands that write the one file `out.json`. */
export async function runOne(inputs: Record<string, unknown>, commands: string): Promise<Collection> {
  const files = await run(inputs, `${commands} -o out.json format=geojson`);
  const out = files['out.json'];
  if (!out) throw new Error(`mapshaper wrote no out.json for: ${commands}`);
  return out;
}

/** mapshaper writes bare geometries where features have no properties. */
function collection(parsed: unknown): Collection {
  const found = parsed as Partial<Collection> & { geometries?: Geometry[] };
  if (found.features) return { type: 'FeatureCollection', features: found.features };
  const features = (found.geometries ?? []).map((geometry): Feature<Geometry, Record<string, unknown>> => ({
    type: 'Feature',
    properties: {},
    geometry,
  }));
  return { type: 'FeatureCollection', features };
}
