/** What a story's schema cannot say: that each scene shows what exists, where it is, and rests on a paragraph. */
import type { Bounds, GeometryIndex } from './geometry.ts';
import type { Records } from './read.ts';
import { checkSource, unknown } from './references.ts';

type Story = Records['stories'][number];
type Scene = Story['scenes'][number];

/** Fewer are no story, more do not fit ten minutes. */
const SCENES = { least: 6, most: 12 };

/** `layers`: the ids of the layers that the map can draw. */
export function checkStory(
  story: Story,
  records: Records,
  geometry: GeometryIndex,
  layers: readonly string[],
): string[] {
  const at = `content/stories/${story.id}.yaml`;
  const problems = story.scenes.flatMap((scene, i) => [
    ...checkShown(scene, `${at}: "scenes.${i}.show`, records, geometry, layers),
    ...checkRoute(scene, `${at}: "scenes.${i}.route`, records),
    ...scene.sources.flatMap((source, j) => checkSource(source, records.plenaries, at, `scenes.${i}.sources.${j}`)),
  ]);
  const { length } = story.scenes;
  if (length < SCENES.least || length > SCENES.most) {
    problems.push(`${at}: "scenes" has ${length}; a story has ${SCENES.least} to ${SCENES.most}.`);
  }
  const earlier = records.stories.find((other) => other.order === story.order);
  if (earlier && earlier !== story) {
    problems.push(
      `${at}: "order" is ${story.order}, as in content/stories/${earlier.id}.yaml; give each story its own.`,
    );
  }
  return problems;
}

function checkShown(
  { show }: Scene,
  at: string,
  records: Records,
  geometry: GeometryIndex,
  layers: readonly string[],
): string[] {
  const [west, south, east, north] = show.bounds;
  const problems: string[] = [];
  if (west >= east) problems.push(`${at}.bounds" has west ${west} and east ${east}; west comes first and is smaller.`);
  if (south >= north) {
    problems.push(`${at}.bounds" has south ${south} and north ${north}; south comes before north and is smaller.`);
  }
  if (show.place && show.initiative) {
    problems.push(`${at}" has a place and an initiative; keep one: the map shows one thing at a time.`);
  }
  problems.push(
    ...unknown(show.place ? [show.place] : [], records.places).map(
      (id) => `${at}.place" is "${id}"; no place of that id is in content/places.`,
    ),
    ...unknown(show.initiative ? [show.initiative] : [], records.initiatives).map(
      (id) => `${at}.initiative" is "${id}"; no initiative of that id is in content/initiatives.`,
    ),
    ...unknown(show.parties ?? [], records.parties).map(
      (id) => `${at}.parties" names "${id}"; no party of that id is in content/parties.`,
    ),
    ...(show.hide ?? [])
      .filter((id) => !layers.includes(id))
      .map((id) => `${at}.hide" names "${id}"; no layer of that id is in src/map/layers.`),
  );
  const initiative = records.initiatives.find(({ id }) => id === show.initiative);
  const shown = show.place ? [show.place] : (initiative?.places.map(({ id }) => id) ?? []);
  const reaches = shown.flatMap((id) => reachOf(id, records.places, geometry));
  if (reaches.length > 0 && !reaches.some((reach) => overlaps(reach, show.bounds))) {
    problems.push(`${at}.bounds" shows nothing of "${show.place ?? show.initiative}"; move them to where it is.`);
  }
  return problems;
}

function checkRoute({ route }: Scene, at: string, records: Records): string[] {
  const through = route && 'through' in route ? route.through : [];
  return through.flatMap((id) => {
    const place = records.places.find((candidate) => candidate.id === id);
    if (!place) return [`${at}.through" names "${id}"; no place of that id is in content/places.`];
    return place.position
      ? []
      : [`${at}.through" names "${id}", which has no position; a line needs one to go through.`];
  });
}

/** How far a place reaches, by its point, its shapes or its members; empty where that is not known. */
function reachOf(id: string, places: Records['places'], geometry: GeometryIndex, seen: string[] = []): Bounds[] {
  const place = places.find((candidate) => candidate.id === id);
  if (!place || seen.includes(id)) return [];
  const at = place.position?.at;
  return [
    ...(at ? [[...at, ...at] as Bounds] : []),
    ...(geometry.get(id)?.values() ?? []),
    ...(place.members ?? []).flatMap((member) => reachOf(member, places, geometry, [...seen, id])),
  ];
}

const overlaps = (a: Bounds, b: Bounds) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
