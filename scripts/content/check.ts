/** What a schema cannot say: that records agree with each other and with the geography. */
import { UNDATED } from '../../src/content/vocabulary.ts';
import { checkCitations, checkDates, checkLater } from './checkLater.ts';
import { checkLinks, isPlaced } from './checkLinks.ts';
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
    ...records.sources.flatMap(checkSourceRecord),
    ...checkLater(records, geometry),
    ...records.stories.flatMap((story) => checkStory(story, records, geometry, layers)),
    ...checkIds(records),
    ...checkCycles('places', 'within', records.places, ({ within }) => (within ? [within] : [])),
    ...checkCycles('places', 'members', records.places, ({ members }) => members ?? []),
    ...checkCycles('statements', 'partOf', records.statements, ({ partOf }) => (partOf ? [partOf] : [])),
    ...checkCycles('initiatives', 'partOf', records.initiatives, ({ partOf }) => (partOf ? [partOf] : [])),
  ];
}

function checkInitiative(record: Records['initiatives'][number], records: Records, geometry: GeometryIndex): string[] {
  const at = `content/initiatives/${record.id}.yaml`;
  const plenary = records.plenaries.find((candidate) => candidate.number === record.plenary);
  return [
    ...checkLinks(record, records, geometry, at),
    ...(plenary ? [] : [`${at}: "plenary" is ${record.plenary}; no record of that number is in content/plenaries.`]),
    ...(plenary?.partial
      ? [`${at}: "plenary" is ${record.plenary}, whose record is partial; what it said goes into content/statements.`]
      : checkOwnSource(record, records.plenaries, at)),
    ...unknown([...(record.related ?? []), ...(record.partOf ? [record.partOf] : [])], records.initiatives).map(
      (id) => `${at}: "partOf" or "related" names "${id}"; no initiative of that id is in content/initiatives.`,
    ),
    ...checkDates(record.dates, at),
  ];
}

/** The paragraph that an initiative cites exists, is its own plenary's, and stands under the heading of its area. */
function checkOwnSource(
  { area, plenary, source }: Records['initiatives'][number],
  plenaries: Records['plenaries'],
  at: string,
): string[] {
  const own = plenaries.find(({ number }) => number === plenary);
  const document = plenaries.find(({ id }) => id === source.document);
  if (own && document && own !== document) {
    return [`${at}: "source.document" is "${document.id}", but "plenary" is ${plenary}; it should be "${own.id}".`];
  }
  const section = document?.sections?.find(({ name }) => name.en === source.section);
  return [
    ...checkSource(source, plenaries, at, 'source'),
    ...(section && section.area !== area
      ? [`${at}: "area" is "${area}", but "${source.section}" is of "${section.area}"; correct the area or the source.`]
      : []),
  ];
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
  const { chairs, date, gaps, otherDates = [], source, sources, venue } = plenary;
  return [
    ...checkWholeness(plenary, at),
    ...checkDates([{ date }, ...otherDates], at),
    ...otherDates.flatMap((other) => checkCitations(other.sources, records, at)),
    ...checkCitations(sources ?? [], records, at),
    ...unknown([...(source ? [source] : []), ...gaps.flatMap((gap) => gap.sources)], records.sources).map(
      (id) => `${at}: a source is "${id}"; no source of that id is in content/sources.`,
    ),
    ...unknown(chairs, records.parties).map(
      (id) => `${at}: "chairs" names "${id}"; no party of that id is in content/parties.`,
    ),
    ...(venue ? unknown([venue.place], records.places) : []).map(
      (id) => `${at}: "venue.place" is "${id}"; no place of that id is in content/places.`,
    ),
    ...(records.plenaries.filter(({ number }) => number === plenary.number)[0] === plenary
      ? []
      : [`${at}: "number" is ${plenary.number}, which another plenary has; each has one of its own.`]),
  ];
}

/** A whole record follows one document, a partial one what could be found; neither has what belongs to the other. */
function checkWholeness({ gaps, partial, sections, source, sources }: Records['plenaries'][number], at: string) {
  if (!partial) {
    return [
      ...(source ? [] : [`${at}: "source" is missing; name the document that the record follows, or mark it partial.`]),
      ...(sections ? [] : [`${at}: "sections" is missing; list the document's headings, or mark the record partial.`]),
      ...(sources ? [`${at}: "sources" is for a partial record; a whole one has "source".`] : []),
    ];
  }
  return [
    ...(sources ? [] : [`${at}: "sources" is missing; a partial record says what it was put together from.`]),
    ...(source ? [`${at}: "source" is for a whole record; a partial one has "sources".`] : []),
    ...(sections ? [`${at}: "sections" is for a whole record; a partial one has none.`] : []),
    ...(gaps.length > 0 ? [] : [`${at}: "gaps" is empty; a partial record says what is not known.`]),
  ];
}

/** How old a claim is can be judged only by its source's date; where there is none, the reason is said. */
function checkSourceRecord({ date, id, undated }: Records['sources'][number]): string[] {
  const at = `content/sources/${id}.yaml`;
  if (date && undated) return [`${at}: "undated" stands beside a date; keep one of them.`];
  if (!date && !undated) {
    return [`${at}: it has no date; add "date", or say why there is none: "undated: ${UNDATED.join(' | ')}".`];
  }
  return checkDates(date ? [{ date }] : [], at);
}

/** In a URL `initiative` names an initiative or a statement: one id, one of them. */
function checkIds(records: Records): string[] {
  return [
    ...repeated([...records.initiatives, ...records.statements].map(({ id }) => id)).map(
      (id) => `content/statements/${id}.yaml: an initiative has this id as well; rename one of the files.`,
    ),
    ...Object.entries(records).flatMap(([folder, list]) =>
      list
        .filter((record) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(record.id))
        .map(
          (record) => `content/${folder}/${record.id}.yaml: a file's name has small letters, figures and hyphens only.`,
        ),
    ),
  ];
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
