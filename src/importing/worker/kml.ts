/** KML, and KMZ: a KML file packed together with its pictures, which are left out. */
import { kml } from '@tmcw/togeojson';
import { checkTexts, checkValues, ImportFault, MOST_ROWS } from './fault.ts';
import { nameApart, plainValue, type Encoding, type RawFeature, type Shapes } from './source.ts';
import { decode, encodingOf } from './text.ts';
import { unpack } from './unpack.ts';
import { xmlTree, type XmlNode } from './xmlTree.ts';

/** Fields that say how a thing is drawn, not what it is. */
const STYLING =
  /^(styleUrl|styleHash|styleMapHash|stroke|stroke-opacity|stroke-width|fill|fill-opacity|icon|icon-\w+|label-\w+|visibility|@\w+)$/;

/** Throws an ImportFault where there are no features in it. */
export function readKml(bytes: Uint8Array, chosen?: Encoding, format: 'kml' | 'kmz' = 'kml'): Shapes {
  const text = encodingOf(bytes);
  const encoding = chosen ?? text.encoding;
  const { root, broken, cut } = xmlTree(decode(bytes, encoding).replace(/^\uFEFF/, ''));
  const places = root.getElementsByTagNameNS('', 'Placemark');
  if (places.length > MOST_ROWS) throw new ImportFault('too-many-rows', places.length);
  const features: RawFeature[] = [];
  let length = 0;
  for (const [at, place] of places.entries()) {
    // One within another is read with it too.
    length += place.textContent.length;
    checkTexts(length);
    if (cut.includes(place)) continue;
    features.push({ number: at + 1, id: place.getAttribute('id'), ...readPlacemark(place) });
  }
  if (features.length === 0) throw new ImportFault(broken ? 'damaged' : 'no-features');
  return {
    kind: 'shapes',
    format,
    features,
    // What came before the break is whole; what the file breaks off in, or what should follow, is not here.
    broken: broken ? [{ row: features.length + 1, kind: 'not-readable' }] : [],
    crs: 'wgs84',
    unknownCrs: null,
    text: { encoding, sure: text.sure },
    sheets: null,
  };
}

export function readKmz(bytes: Uint8Array, chosen?: Encoding): Shapes {
  // A computer may have added notes of its own, under the names of the files that they are about.
  const files = [...unpack(bytes, (name) => /\.kml$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name))];
  const isMain = ([name]: [string, unknown]) => /(^|\/)doc\.kml$/i.test(name);
  const main = files.filter(isMain).sort(([a], [b]) => a.length - b.length);
  let fault = new ImportFault('unknown-type');
  // The main file may only refer to the others.
  for (const [, file] of [...main, ...files.filter((each) => !isMain(each))]) {
    try {
      return readKml(file, chosen, 'kmz');
    } catch (error) {
      if (!(error instanceof ImportFault) || error.kind !== 'no-features') throw error;
      fault = error;
    }
  }
  throw fault;
}

/** One at a time: a placemark that the library cannot read costs only itself. */
function readPlacemark(place: XmlNode): Pick<RawFeature, 'geometry' | 'properties'> {
  const feature = featureOf(place);
  const all = [...Object.entries(feature?.properties ?? {}), ...extendedData(place)];
  const fields = all.filter(([key]) => !STYLING.test(key));
  checkValues(fields.length, 1);
  // A field may be called as the placemark's own name is: neither takes the other's place.
  const used = new Set<string>();
  return {
    geometry: feature?.geometry ?? null,
    properties: Object.fromEntries(fields.map(([key, value]) => [nameApart(key, used), plainText(value)])),
  };
}

/** All but the extended data; null where the library fails. */
function featureOf(place: XmlNode): GeoJSON.Feature<GeoJSON.Geometry | null> | null {
  const withoutData = {
    childNodes: place.childNodes,
    getAttribute: () => null,
    getElementsByTagName: (name: string) => (name === 'ExtendedData' ? [] : place.getElementsByTagName(name)),
  };
  const alone = { getElementsByTagName: (name: string) => (name === 'Placemark' ? [withoutData] : []) };
  try {
    return kml(alone as unknown as Document, { skipNullGeometry: false }).features[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Names and values, as the text that they are. The library looks for a field's type among all that an object knows, and
 * fails of one called `valueOf`.
 */
function extendedData(place: XmlNode): [name: string, value: string][] {
  const [data] = place.getElementsByTagName('ExtendedData');
  if (!data) return [];
  const nameOf = (field: XmlNode) => field.getAttribute('name') ?? '';
  return [
    ...Array.from(data.getElementsByTagName('Data'), (field): [string, string] => [
      nameOf(field),
      field.getElementsByTagName('value')[0]?.textContent ?? '',
    ]),
    ...Array.from(data.getElementsByTagName('SimpleData'), (field): [string, string] => [
      nameOf(field),
      field.textContent,
    ]),
  ];
}

/** Descriptions are often HTML: it is kept as the text that it is. */
const plainText = (value: unknown) =>
  typeof value === 'object' && value !== null && 'value' in value ? plainValue(value.value) : plainValue(value);
