/** What the map draws, derived from the record and the view: the only thing that layers see. */
import type { AreaId, Basis, Bounds, Content, LngLat, Place, Row } from '../content/types.ts';
import type { Sketch } from '../state/plan/planning.ts';
import { NO_DEPLOYMENT, type Deployment } from '../state/deployment.ts';
import {
  byId,
  countsByPlace,
  isGroup,
  listedIn,
  matchingInitiatives,
  placesOf,
  rowsOf,
  type Filters,
} from '../state/selectors.ts';
import type { OwnLayer } from '../state/ownLayers/ownLayer.ts';
import type { View } from '../state/view.ts';
import { palettes, type Palette, type PaletteName } from '../ui/palettes.ts';

/** A line that a scene of a story follows: drawn over the map, in parts. Degrees WGS-84. */
export interface Route {
  lines: LngLat[][];
  /** Joins places without saying the way between them. */
  schematic: boolean;
}

/** An open initiative's places, drawn as one set. */
export interface InitiativeSet {
  initiative: Row;
  /** Its colour: ink where no area is known. */
  area: AreaId | 'ink';
  /** Places with a position or a shape of their own: hub and spokes. */
  links: { id: string; basis: Basis }[];
  /** Cities that a named group or region lights up. */
  region: string[];
}

/** The part of the map that is free of the panel, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

export interface Scene {
  language: View['language'];
  theme: PaletteName;
  palette: Palette;
  places: ReadonlyMap<string, Place>;
  hidden: readonly string[];
  /** Initiatives that the filters let through, by the place they link. */
  counts: ReadonlyMap<string, number>;
  /** All that the record has, by the place it links, whatever the filters let through. */
  weights: ReadonlyMap<string, number>;
  /** The chosen place, as what stands for it on the map. Empty while an initiative is open. */
  selected: readonly string[];
  set: InitiativeSet | null;
  /** What a frame has to fill: the hub is placed for it. */
  room: Room;
  /** A scene of a story: what the camera frames, whatever is chosen, and the line that it follows. */
  stage: { bounds: Bounds; route: Route | null } | null;
  drawn: Drawn | null;
  /** Archives that this copy of the atlas has been given. */
  deployment: Deployment;
  /** A person's own layers, the last on top. */
  own: readonly OwnDrawing[];
}

/** What planning puts on the map: where one looks, and what is being drawn or measured. */
export interface Drawn {
  area: GeoJSON.Feature | null;
  sketches: readonly Sketch[];
}

/** What the map draws of an own layer; its features come by its id. */
export type OwnDrawing = Pick<OwnLayer, 'id' | 'colour' | 'visible' | 'filter' | 'fields'>;

/** The free map of a window of 1280 by 800. */
export const USUAL_ROOM: Room = { width: 760, height: 640 };

export type SceneView = Pick<View, 'language' | 'mode' | 'place' | 'initiative' | 'hidden'> &
  Filters & { drawn?: Drawn | null; deployment?: Deployment };

export function sceneOf(
  content: Content,
  view: SceneView,
  theme: PaletteName,
  room: Room = USUAL_ROOM,
  stage: Scene['stage'] = null,
  own: readonly OwnDrawing[] = [],
): Scene {
  const places = byId(content.places);
  const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
  return {
    language: content.language,
    theme,
    palette: palettes[theme],
    places,
    hidden: view.hidden,
    counts: countsByPlace(matchingInitiatives(listedIn(view.mode, content), view)),
    weights: countsByPlace(content.initiatives),
    selected: !initiative && view.place ? placesOf(places, view.place) : [],
    set: initiative ? setOf(initiative, places) : null,
    room,
    stage,
    drawn: view.drawn ?? null,
    deployment: view.deployment ?? NO_DEPLOYMENT,
    own,
  };
}

function setOf(initiative: Row, places: ReadonlyMap<string, Place>): InitiativeSet {
  const groups = initiative.places.filter((link) => isGroup(places.get(link.id)));
  const single = initiative.places.filter((link) => !isGroup(places.get(link.id)));
  const links = new Map<string, Basis>();
  for (const { id, basis } of single) {
    // A name for another place (a zone by its former name) is drawn where that place is.
    for (const member of placesOf(places, id)) {
      if (links.get(member) !== 'named') links.set(member, basis);
    }
  }
  return {
    initiative,
    area: initiative.area ?? 'ink',
    links: [...links].map(([id, basis]) => ({ id, basis })),
    region: [...new Set(groups.flatMap((group) => placesOf(places, group.id)))],
  };
}

/** Whether a place is on the map in this scene as something chosen or part of the open set. */
export const isInSet = (scene: Scene, id: string): boolean =>
  scene.selected.includes(id) ||
  Boolean(scene.set?.links.some((link) => link.id === id) || scene.set?.region.includes(id));
