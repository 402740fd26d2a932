/** What a map is asked and what it tells, whichever draws it: WebGL (controller.ts) or SVG (svg/SvgMap.tsx). */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../content/types.ts';
import type { DrawOnMap } from '../state/plan/planning.ts';
import type { Camera } from '../state/view.ts';
import type { Padding } from './frame.ts';
import type { OwnChoice } from './own.ts';
import type { MapPicture, PictureSize } from './picture.ts';
import type { Scene } from './scene.ts';

export type MapProblem = { kind: 'geography'; layer: string } | { kind: 'context-lost' } | { kind: 'letters' };

export interface MapHandlers {
  choose: (place: string) => void;
  /** A feature of a person's own layer; null for a click elsewhere. */
  chooseOwn: (feature: OwnChoice | null) => void;
  hover: (place: string | null) => void;
  /** The map came to rest. */
  moved: (camera: Camera) => void;
  /** The places drawn where nothing covers the map, whenever that changed. */
  inView: (places: readonly string[]) => void;
  failed: (problem: MapProblem) => void;
  /** WebGL is back after a loss. */
  restored: () => void;
  padding: () => Padding;
  /** A story is shown: its scenes move the map, and only a person moves it away from them. */
  onStage: () => boolean;
  /** What is to be seen before the map follows a change; null where nothing is. */
  first: () => Promise<void> | null;
}

/** An element that carries its map, so that tests can ask where a place is drawn. */
export interface MapElement extends HTMLDivElement {
  atlasMap?: MapLibreMap;
}

export interface AtlasMap {
  /** Resolves when all of the first view has been fetched and drawn. */
  drawn: Promise<void>;
  /** Draws the scene; moves the camera when the view asks for another than the one last reported. */
  show: (scene: Scene, camera: Camera | null) => void;
  /** Draws everything so many times larger on the ground of a map that is shown larger by as much. */
  enlarge: (scale: number) => void;
  /** The bounds of the part that nothing covers. */
  freeBounds: () => Bounds;
  /** Lights up these places and no others. */
  hover: (places: readonly string[]) => void;
  /** Lights a feature of a person's own layer. */
  chooseOwn: (feature: OwnChoice | null) => void;
  zoomBy: (levels: 1 | -1) => void;
  /** Shares of the free map's width and height, eastward and southward. */
  panBy: (right: number, down: number) => void;
  showWholeRegion: () => void;
  /** Asks again for a layer that could not be read. */
  retry: (layer: string) => void;
  /** Draws what the free part of the map shows, anew, as a picture. Rejects as `drawPicture` does. */
  picture: (size: PictureSize, signal: AbortSignal) => Promise<MapPicture>;
  /** Lets a person draw: until it is finished, clicks choose nothing. One drawing at a time. */
  drawOn: DrawOnMap;
  remove: () => void;
}
