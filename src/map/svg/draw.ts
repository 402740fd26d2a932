/**
 * The map as plain drawing instructions, from the same style that the WebGL map draws: a layer is written once and
 * both show it. Pure: a style, its data and a camera go in; shapes, marks, names and links in pixels come out.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../../state/view.ts';
import { symbolOf } from '../images.ts';
import { OWN_ADDRESS } from '../ownParts.ts';
import { asksForHover, evaluate, passes, type Formatted, type Subject } from './evaluate.ts';
import type { Pixel, Size } from './mercator.ts';
import { isArea, isPoint, pathOf, pixelOf, pixelsOf, shapesOf, type Shape } from './shapes.ts';
import {
  around,
  blockOf,
  Ground,
  grown,
  standing,
  type Box,
  type Candidate,
  type Lettering,
  type Measure,
  type PlacedText,
} from './texts.ts';

/** What an SVG element is painted with: the names of its attributes. */
export type Paint = Readonly<Record<string, string | number>>;

export interface ShapeItem {
  kind: 'shape';
  id: string;
  /** Keys of `Drawing.paths`. */
  paths: string[];
  paint: Paint;
}
export interface MarkItem {
  kind: 'mark';
  id: string;
  place: string;
  name: string;
  x: number;
  y: number;
  rotate: number;
  scale: number;
}
export interface RingItem {
  kind: 'ring';
  id: string;
  place: string;
  x: number;
  y: number;
  radius: number;
  paint: Paint;
}
export interface TextItem extends PlacedText {
  kind: 'text';
  id: string;
  place: string;
  font: Lettering;
  paint: Paint;
}
export type Item = ShapeItem | MarkItem | RingItem | TextItem;

/** Where a pointer chooses a place. */
export type Target =
  | { kind: 'area'; place: string; path: string }
  | { kind: 'line'; place: string; path: string; width: number }
  | { kind: 'mark'; place: string; x: number; y: number; box: Box }
  | { kind: 'text'; place: string; box: Box; text: string };

export interface Drawing {
  size: Size;
  sea: string;
  /** Bottom up. */
  items: Item[];
  /** Shapes in pixels, by key: several items may paint one. */
  paths: ReadonlyMap<string, string>;
  targets: Target[];
}

export interface Request {
  style: StyleSpecification;
  /** By the layer that has it as its file; a person's own layers by their sources. */
  geography: ReadonlyMap<string, GeoJSON.FeatureCollection>;
  camera: Camera;
  size: Size;
  /** Parts of the drawing that something hides: no name stands there. */
  covered: readonly Box[];
  measure: Measure;
  /** A feature of a person's own layer, lit: its source, and its place in it. */
  chosen?: { source: string; feature: number } | null;
}

/** Everything but what shows where the pointer is. */
export const draw = (request: Request): Drawing => drawLayers(request, request.style.layers.filter(isSteady), null);

/** What lights up the place under the pointer, to be laid over the drawing. */
export function drawHover(request: Request, place: string): Drawing {
  return drawLayers(
    request,
    request.style.layers.filter((layer) => !isSteady(layer)),
    place,
  );
}

const isSteady = (layer: LayerSpecification): boolean => !Object.values(layer.paint ?? {}).some(asksForHover);

function drawLayers(request: Request, layers: readonly LayerSpecification[], only: string | null): Drawing {
  const sheet = new Sheet(request, only);
  const drawn = new Map<string, Item[]>();
  const shown = layers.filter((layer) => isInZoom(layer, request.camera.zoom));
  for (const layer of shown) {
    if (layer.type === 'background') sheet.sea = String(evaluate(layer.paint?.['background-color'], sheet.nothing));
    else if (layer.type === 'fill') drawn.set(layer.id, sheet.fills(layer));
    else if (layer.type === 'line') drawn.set(layer.id, sheet.lines(layer));
    else if (layer.type === 'circle')
      drawn.set(layer.id, isOwn(request.style, layer) ? sheet.dots(layer) : sheet.circles(layer));
  }
  // Names and marks give way to those above them, so the uppermost are placed first.
  for (const layer of [...shown].reverse()) {
    if (layer.type === 'symbol') drawn.set(layer.id, sheet.symbols(layer));
  }
  return {
    size: request.size,
    sea: sheet.sea,
    items: shown.flatMap(({ id }) => drawn.get(id) ?? []),
    paths: sheet.paths,
    targets: sheet.targets,
  };
}

const isInZoom = ({ minzoom = 0, maxzoom = Infinity }: LayerSpecification, zoom: number) =>
  zoom >= minzoom && zoom < maxzoom;

type LayerOf<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>;
type Drawable = LayerOf<'fill' | 'line' | 'circle' | 'symbol'>;

/** A feature that a layer draws, and what its expressions come to. */
interface Subjected {
  shape: Shape;
  key: string;
  subject: Subject;
}

class Sheet {
  sea = 'none';
  readonly paths = new Map<string, string>();
  readonly targets: Target[] = [];
  readonly nothing: Subject;
  readonly #request: Request;
  readonly #only: string | null;
  readonly #ground: Ground;
  /** Of own features, by their keys: what is painted are a few paths that hold them all. */
  readonly #ownPaths = new Map<string, string>();

  constructor(request: Request, only: string | null) {
    this.#request = request;
    this.#only = only;
    this.#ground = new Ground(request.size, request.covered);
    this.nothing = { zoom: request.camera.zoom, properties: {}, geometry: '', hovered: false };
  }

  fills(layer: LayerOf<'fill'>): ShapeItem[] {
    return this.#shapes(layer, (of) => {
      const outline = layer.paint?.['fill-outline-color'];
      return {
        fill: String(of('fill-color', '#000000')),
        'fill-opacity': Number(of('fill-opacity', 1)),
        ...(outline ? { stroke: String(of('fill-outline-color', 'none')), 'stroke-width': 1 } : {}),
      };
    });
  }

  lines(layer: LayerOf<'line'>): ShapeItem[] {
    return this.#shapes(layer, (of) => {
      // A blurred edge fades inwards: without the fade the line ends in its middle.
      const width = Number(of('line-width', 1)) - Number(of('line-blur', 0));
      const gap = Number(of('line-gap-width', 0));
      const dashes = of('line-dasharray', null) as number[] | null;
      return {
        fill: 'none',
        stroke: String(of('line-color', '#000000')),
        // Two lines beside a gap are drawn as one band over it, through which one can see.
        'stroke-width': round(gap > 0 ? gap + 2 * width : width),
        'stroke-opacity': Number(of('line-opacity', 1)) * (gap > 0 ? 0.45 : 1),
        'stroke-linecap': layer.layout?.['line-cap'] === 'round' ? 'round' : 'butt',
        'stroke-linejoin': layer.layout?.['line-join'] === 'round' ? 'round' : 'miter',
        ...(dashes ? { 'stroke-dasharray': dashes.map((part) => round(part * width)).join(' ') } : {}),
      };
    });
  }

  circles(layer: LayerOf<'circle'>): RingItem[] {
    return this.#features(layer).flatMap(({ shape, subject }): RingItem[] => {
      const at = this.#inSight(shape);
      if (!at) return [];
      const of = this.#reader(layer.paint, subject);
      const strokeOpacity = Number(of('circle-stroke-opacity', 1));
      return [
        {
          kind: 'ring',
          id: layer.id,
          place: shape.id,
          x: round(at[0]),
          y: round(at[1]),
          radius: Number(of('circle-radius', 5)),
          paint: {
            fill: String(of('circle-color', '#000000')),
            'fill-opacity': Number(of('circle-opacity', 1)),
            stroke: String(of('circle-stroke-color', '#000000')),
            'stroke-width': Number(of('circle-stroke-width', 0)),
            'stroke-opacity': strokeOpacity,
          },
        },
      ];
    });
  }

  /**
   * The points of a person's own layer, which may be a hundred thousand: all that look alike are one path of dots over
   * one of their edges, and of points that would cover each other one is drawn.
   */
  dots(layer: LayerOf<'circle'>): ShapeItem[] {
    const { camera, size } = this.#request;
    interface Group {
      radius: number;
      paint: Paint;
      dots: string[];
    }
    const alike = new Map<string, Group>();
    const taken = new Set<number>();
    for (const { shape, subject } of this.#features(layer)) {
      const seen = pixelsOf(shape, camera, size).filter(([x, y]) => {
        const cell = Math.floor(y / CELL) * size.width + Math.floor(x / CELL);
        if (taken.has(cell) && !subject.chosen) return false;
        taken.add(cell);
        return true;
      });
      if (seen.length === 0) continue;
      const of = this.#reader(layer.paint, subject);
      const radius = Number(of('circle-radius', 5));
      const paint = {
        fill: String(of('circle-color', '#000000')),
        stroke: String(of('circle-stroke-color', '#000000')),
        'stroke-width': Number(of('circle-stroke-width', 0)),
      };
      const look = JSON.stringify([radius, paint]);
      const group: Group = alike.get(look) ?? { radius, paint, dots: [] };
      for (const [x, y] of seen) group.dots.push(`M${round(x)} ${round(y)}h.01`);
      alike.set(look, group);
    }
    // A dot is a line of no length with round ends. The larger ones are chosen, and lie on top.
    return [...alike.values()]
      .sort((a, b) => a.radius - b.radius)
      .flatMap(({ radius, paint, dots }, at): ShapeItem[] => {
        const key = `${layer.id}-${at}`;
        this.paths.set(key, dots.join(''));
        const dot = (stroke: unknown, width: number): ShapeItem => ({
          kind: 'shape',
          id: layer.id,
          paths: [key],
          paint: { fill: 'none', stroke: String(stroke), 'stroke-width': round(width), 'stroke-linecap': 'round' },
        });
        return [dot(paint.stroke, 2 * (radius + Number(paint['stroke-width']))), dot(paint.fill, 2 * radius)];
      });
  }

  symbols(layer: LayerOf<'symbol'>): Item[] {
    const key = layer.layout?.['symbol-sort-key'] as unknown;
    const order = ({ subject }: { subject: Subject }) => (key === undefined ? 0 : (evaluate(key, subject) as number));
    const features = this.#features(layer).toSorted((a, b) => order(a) - order(b));
    return features.flatMap(({ shape, subject }): Item[] => {
      const at = this.#inSight(shape);
      if (!at) return [];
      return [...this.#mark(layer, shape, subject, at), ...this.#text(layer, shape, subject, at)];
    });
  }

  #mark(layer: LayerOf<'symbol'>, shape: Shape, subject: Subject, at: Pixel): MarkItem[] {
    const of = this.#reader(layer.layout, subject);
    const name = of('icon-image', null);
    if (name === null) return [];
    const symbol = symbolOf(String(name));
    const scale = Number(of('icon-size', 1));
    const lift = of('icon-anchor', 'center') === 'bottom' ? (symbol.height * scale) / 2 : 0;
    const [x, y] = [round(at[0]), round(at[1] - lift)];
    const box = around([x, y], symbol.width * scale, symbol.height * scale);
    this.#ground.take(box);
    if (isHit(layer)) this.targets.push({ kind: 'mark', place: shape.id, x, y, box });
    return [
      {
        kind: 'mark',
        id: layer.id,
        place: shape.id,
        name: String(name),
        x,
        y,
        rotate: round(Number(of('icon-rotate', 0))),
        scale: round(scale),
      },
    ];
  }

  #text(layer: LayerOf<'symbol'>, shape: Shape, subject: Subject, at: Pixel): TextItem[] {
    const of = this.#reader(layer.layout, subject);
    const { text, mark } = wordsOf(of('text-field', ''));
    if (text === '') return [];
    const font = letteringOf(layer, of);
    const block = blockOf(
      text,
      mark === null ? null : { ...sizeOf(mark), name: mark },
      font,
      { most: Number(of('text-max-width', 10)), lineHeight: Number(of('text-line-height', 1.2)) },
      this.#request.measure,
    );
    const placed = this.#place(
      candidatesOf(of).map((candidate) => standing(block, at, candidate, font.size)),
      Number(of('text-padding', 2)),
      of('text-allow-overlap', false) === true,
    );
    if (!placed) return [];
    if (isHit(layer)) this.targets.push({ kind: 'text', place: shape.id, box: placed.box, text });
    const colour = this.#reader(layer.paint, subject);
    return [
      {
        kind: 'text',
        id: layer.id,
        place: shape.id,
        font,
        ...placed,
        paint: {
          fill: String(colour('text-color', '#000000')),
          stroke: String(colour('text-halo-color', 'none')),
          // Half of it lies inside the letter, under its own ink.
          'stroke-width': 2 * Number(colour('text-halo-width', 0)),
        },
      },
    ];
  }

  /** The first way of standing that is free. What must always be named stands where it covers least that matters. */
  #place(ways: readonly PlacedText[], padding: number, always: boolean): PlacedText | null {
    const inSight = ways.filter(({ box }) => this.#ground.isInSight(box));
    const found = inSight.find(({ box }) => this.#ground.isFree(grown(box, padding))) ?? (always ? inSight[0] : null);
    if (found) this.#ground.take(grown(found.box, padding));
    return found ?? null;
  }

  #shapes(layer: LayerOf<'fill' | 'line'>, paintOf: (of: Reader) => Paint): ShapeItem[] {
    const alike = new Map<string, ShapeItem>();
    const own = isOwn(this.#request.style, layer);
    const joined = new Map<ShapeItem, string[]>();
    for (const { shape, key, subject } of this.#features(layer)) {
      if (isPoint(shape) || (layer.type === 'fill' && !isArea(shape))) continue;
      const path = this.#path(shape, key, own ? this.#ownPaths : this.paths);
      if (path === '') continue;
      const paint = paintOf(this.#reader(layer.paint, subject));
      if (isHit(layer)) this.targets.push(targetOf(layer.type, shape.id, key, paint));
      if (!canBeSeen(paint)) continue;
      const same = JSON.stringify(paint);
      const item = alike.get(same) ?? { kind: 'shape', id: layer.id, paths: [], paint };
      alike.set(same, item);
      if (!own) item.paths.push(key);
      else if (joined.has(item)) joined.get(item)?.push(path);
      else joined.set(item, [path]);
    }
    for (const [at, [item, paths]] of [...joined].entries()) {
      item.paths.push(`${layer.id}-${at}`);
      this.paths.set(`${layer.id}-${at}`, paths.join(''));
    }
    return [...alike.values()];
  }

  #path(shape: Shape, key: string, paths: Map<string, string>): string {
    const known = paths.get(key);
    if (known !== undefined) return known;
    const path = pathOf(shape, this.#request.camera, this.#request.size);
    if (path !== '') paths.set(key, path);
    return path;
  }

  #features(layer: Drawable): Subjected[] {
    const { style, geography, camera, chosen } = this.#request;
    const source = String(layer.source);
    const spec = style.sources[source];
    if (spec?.type !== 'geojson') return [];
    const data = typeof spec.data === 'string' ? geography.get(source) : (spec.data as GeoJSON.GeoJSON);
    if (!data) return [];
    return shapesOf(data).flatMap((shape, i): Subjected[] => {
      if (this.#only !== null && shape.id !== this.#only) return [];
      const { properties } = shape;
      const subject = {
        zoom: camera.zoom,
        properties,
        // As in the tiles of the map library, which know no parts.
        geometry: shape.geometry.replace('Multi', ''),
        hovered: this.#only !== null,
        chosen: chosen?.source === source && chosen.feature === i,
      };
      return passes(layer.filter, subject) ? [{ shape, key: `${source}-${i}`, subject }] : [];
    });
  }

  /** Where a point stands, if that is in sight. */
  #inSight(shape: Shape): Pixel | null {
    if (!isPoint(shape)) return null;
    const { camera, size } = this.#request;
    const at = pixelOf(shape, camera, size);
    return at && at[0] >= 0 && at[1] >= 0 && at[0] <= size.width && at[1] <= size.height ? at : null;
  }

  #reader(properties: object | undefined, subject: Subject): Reader {
    const all = (properties ?? {}) as Record<string, unknown>;
    return (name, otherwise) => (all[name] === undefined ? otherwise : evaluate(all[name], subject));
  }
}

/** What a property of a layer comes to for one feature, or else what it is when a layer does not say. */
type Reader = (name: string, otherwise: unknown) => unknown;

/** Pixels across a square in which one point of an own layer is drawn: less than half a dot. */
const CELL = 3;

/** Whether a layer draws something of a person's own. */
function isOwn({ sources }: StyleSpecification, { source }: Drawable): boolean {
  const spec = sources[String(source)];
  return spec?.type === 'geojson' && typeof spec.data === 'string' && spec.data.startsWith(OWN_ADDRESS);
}

const isHit = ({ metadata }: LayerSpecification): boolean => (metadata as { hit?: boolean } | undefined)?.hit === true;

const targetOf = (type: 'fill' | 'line', place: string, path: string, paint: Paint): Target =>
  type === 'fill' ? { kind: 'area', place, path } : { kind: 'line', place, path, width: Number(paint['stroke-width']) };

const canBeSeen = (paint: Paint): boolean =>
  (paint.fill !== 'none' && paint['fill-opacity'] !== 0) ||
  (paint.stroke !== undefined && paint['stroke-opacity'] !== 0);

/** A text's words, and the mark at its end. */
function wordsOf(value: unknown): { text: string; mark: string | null } {
  if (typeof value !== 'object' || value === null) return { text: String(value ?? ''), mark: null };
  const { sections } = value as Formatted;
  return {
    text: sections
      .map((section) => section.text)
      .join('')
      .trim(),
    mark: sections.find((section) => section.image)?.image ?? null,
  };
}

function sizeOf(name: string): { width: number; height: number } {
  const { width, height } = symbolOf(name);
  return { width, height };
}

/** The fonts of the atlas are called after their family and weight. */
function letteringOf({ layout }: LayerOf<'symbol'>, of: Reader): Lettering {
  const [family = ''] = (layout?.['text-font'] as string[] | undefined) ?? [];
  return {
    family,
    weight: Number(/\d+$/.exec(family)?.[0] ?? 400),
    size: round(Number(of('text-size', 16))),
    spacing: Number(of('text-letter-spacing', 0)),
  };
}

/** Each way in which the style lets a text stand at its point, the best first. */
function candidatesOf(of: Reader): Candidate[] {
  const pairs = of('text-variable-anchor-offset', ['center', [0, 0]]) as (string | [number, number])[];
  return pairs.flatMap((anchor, i): Candidate[] =>
    typeof anchor === 'string' ? [{ anchor, offset: pairs[i + 1] as [number, number] }] : [],
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
