/** What a schema cannot say: that records agree with each other and with the geography. */
import { checkStory } from './checkStory.ts';
import type { GeometryIndex } from './geometry.ts';
import type { Records } from './read.ts';
import { checkSource, repeated, unknown } from './references.ts';

/**
 * Every disagreement at once, one sentence each: file, field, what is wrong, what would be right.
 * `layers`: the ids of the layers that the map can draw.
 */
export function checkContent(records: Records, geometry: GeometryIndex, layers: readonly string[]): string[] {
  return [
    ...records.initiatives.flatMap((initiative) => checkInitiative(initiative, records, geometry)),
    ...records.places.flatMap((place) => checkPlace(place, records, geometry)),
    ...records.plenaries.flatMap((plenary) => checkPlenary(plenary, records)),
    ...records.stories.flatMap((story) => checkStory(story, records, geometry, layers)),
    ...checkIds(records),
    ...checkCycles('places', 'within', records.places, ({ within }) => (within ? [within] : [])),
    ...checkCycles('places', 'members', records.places, ({ members }) => members ?? []),
    ...checkCycles('initiatives', 'partOf', records.initiatives, ({ partOf }) => (partOf ? [partOf] : [])),
  ];
}

function checkInitiative(record: Records['initiatives'][number], records: Records, geometry: GeometryIndex): string[] {
  const at = `content/initiatives/${record.id}.yaml`;
  const problems: string[] = [];
  const places = new Map(records.places.map((place) => [place.id, place]));
  for (const [i, link] of record.places.entries()) {
    const place = places.get(link.id);
    if (!place) {
      problems.push(`${at}: "places.${i}.id" is "${link.id}"; no place of that id is in content/places.`);
    } else if (!isPlaced(place, geometry)) {
      problems.push(
        `${at}: "places.${i}.id" links "${link.id}", which has no geometry and is not a region; ` +
          `give content/places/${link.id}.yaml a position, a shape, members or siteUnknown.`,
      );
    }
    if (link.basis === 'inferred' && !link.note) {
      problems.push(`${at}: "places.${i}" is inferred without a note; say from what it was concluded.`);
    }
  }
  for (const id of repeated(record.places.map((link) => link.id))) {
    problems.push(`${at}: "places" links "${id}" twice; keep one link for each place.`);
  }
  const plenary = records.plenaries.find((candidate) => candidate.number === record.plenary);
  if (!plenary) {
    problems.push(`${at}: "plenary" is ${record.plenary}; no record of that number is in content/plenaries.`);
  }
  problems.push(
    ...checkSource(record.source, records.plenaries, at, 'source'),
    ...unknown(record.parties, records.parties).map(
      (id) => `${at}: "parties" names "${id}"; no party of that id is in content/parties.`,
    ),
    ...unknown([...(record.related ?? []), ...(record.partOf ? [record.partOf] : [])], records.initiatives).map(
      (id) => `${at}: "partOf" or "related" names "${id}"; no initiative of that id is in content/initiatives.`,
    ),
  );
  return problems;
}

function checkPlace(place: Records['places'][number], records: Records, geometry: GeometryIndex): string[] {
  const at = `content/places/${place.id}.yaml`;
  const references = [...(place.within ? [place.within] : []), ...(place.pair ?? []), ...(place.members ?? [])];
  const problems = unknown(references, records.places).map(
    (id) => `${at}: "within", "pair" or "members" names "${id}"; no place of that id is in content/places.`,
  );
  for (const id of place.pair ?? []) {
    const other = records.places.find((candidate) => candidate.id === id);
    if (other && !other.pair?.includes(place.id)) {
      problems.push(`${at}: "pair" names "${id}", which does not name it back; add "${place.id}" to its pair.`);
    }
  }
  if (place.shape && !geometry.get(place.id)?.has(place.shape.layer)) {
    problems.push(
      `${at}: "shape.layer" is "${place.shape.layer}"; public/geo/${place.shape.layer}.geojson has no feature "${place.id}".`,
    );
  }
  if (!isPlaced(place, geometry)) {
    problems.push(`${at}: nothing says where it is; give a position, a shape, members or siteUnknown.`);
  }
  if (place.siteUnknown && (place.position || place.shape)) {
    problems.push(`${at}: "siteUnknown" stands beside a position or shape; keep one of them.`);
  }
  if (place.siteUnknown && !place.within) {
    problems.push(`${at}: "siteUnknown" needs "within": the place it is listed under.`);
  }
  const sources = [
    ...(place.position ? [place.position.source] : []),
    ...(place.facts ?? []).flatMap((fact) => fact.sources),
  ];
  problems.push(
    ...unknown(sources, records.sources).map(
      (id) => `${at}: a source is "${id}"; no source of that id is in content/sources.`,
    ),
  );
  return problems;
}

function checkPlenary(plenary: Records['plenaries'][number], records: Records): string[] {
  const at = `content/plenaries/${plenary.id}.yaml`;
  return [
    ...unknown([plenary.source, ...plenary.gaps.flatMap((gap) => gap.sources)], records.sources).map(
      (id) => `${at}: a source is "${id}"; no source of that id is in content/sources.`,
    ),
    ...unknown(plenary.chairs, records.parties).map(
      (id) => `${at}: "chairs" names "${id}"; no party of that id is in content/parties.`,
    ),
    ...(plenary.venue ? unknown([plenary.venue.place], records.places) : []).map(
      (id) => `${at}: "venue.place" is "${id}"; no place of that id is in content/places.`,
    ),
  ];
}

/** A URL names a place and an initiative separately, but search and stories name both: one id, one thing in a folder. */
function checkIds(records: Records): string[] {
  return Object.entries(records).flatMap(([folder, list]) => [
    ...repeated(list.map((record) => record.id)).map(
      (id) => `content/${folder}: "${id}" is the id of two records; rename one of the files.`,
    ),
    ...list
      .filter((record) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(record.id))
      .map(
        (record) => `content/${folder}/${record.id}.yaml: a file's name has small letters, figures and hyphens only.`,
      ),
  ]);
}

/** A record that leads back to itself would be inside, or a part of, itself. */
function checkCycles<T extends { id: string }>(
  folder: string,
  field: string,
  records: readonly T[],
  next: (record: T) => readonly string[],
): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const reaches = (from: string, target: string, seen: Set<string>): boolean => {
    const record = byId.get(from);
    if (!record || seen.has(from)) return false;
    seen.add(from);
    return next(record).some((id) => id === target || reaches(id, target, seen));
  };
  return records
    .filter((record) => reaches(record.id, record.id, new Set()))
    .map(
      (record) => `content/${folder}/${record.id}.yaml: "${field}" leads back to the record itself; break the circle.`,
    );
}

function isPlaced(place: Records['places'][number], geometry: GeometryIndex): boolean {
  return Boolean(place.position || place.members || place.siteUnknown || geometry.has(place.id));
}
