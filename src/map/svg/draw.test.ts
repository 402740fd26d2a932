import { describe, expect, test } from 'vitest';
import { content, contents, placeOf } from '../../../tests/helpers/content.ts';
import { drawingOf, PANEL, requestFor, SHEET } from '../../../tests/helpers/drawings.ts';
import { interestingViews, sceneWith } from '../../../tests/helpers/scenes.ts';
import { LANGUAGES } from '../../content/vocabulary.ts';
import { isGroup } from '../../state/selectors.ts';
import { palettes } from '../../ui/palettes.ts';
import { frameOf } from '../frame.ts';
import land from '../layers/land.ts';
import { legendLayers } from '../layers.ts';
import { symbolOf } from '../images.ts';
import { draw, drawHover, type Drawing, type ShapeItem, type TextItem } from './draw.ts';
import { cameraFor, projectionOf } from './mercator.ts';
import { overlap } from './texts.ts';

const records = await contents();
const { light } = palettes;

const textsOf = (drawing: Drawing): TextItem[] => drawing.items.filter((item) => item.kind === 'text');
const shapesOf = (drawing: Drawing, layer: string): ShapeItem[] =>
  drawing.items.filter((item): item is ShapeItem => item.kind === 'shape' && item.id === layer);
const wordsOf = ({ lines }: TextItem) => lines.map(({ text }) => text).join(' ');

/** Somewhat every kind of view, at the camera that frames it. */
const drawings = interestingViews.map((view) => {
  const scene = sceneWith(view);
  return { name: JSON.stringify(view), scene, drawing: drawingOf(scene) };
});

describe('for every interesting view', () => {
  test('something is drawn, and nothing is missing from it', () => {
    for (const { name, drawing } of drawings) {
      // With every layer switched off there is still the land, and the waters' names.
      expect(drawing.items.length, name).toBeGreaterThanOrEqual(3);
      expect(drawing.sea, name).toBe(light.sea);
      expect(JSON.stringify(drawing), name).not.toMatch(/undefined|NaN|null,null/);
    }
  });

  test('it is small: fewer than 250 things', () => {
    for (const { name, drawing } of drawings) expect(drawing.items.length, name).toBeLessThan(250);
  });

  test('every shape that is painted is there, and every mark can be drawn', () => {
    for (const { name, drawing } of drawings) {
      const painted = drawing.items.flatMap((item) => (item.kind === 'shape' ? item.paths : []));
      expect(
        painted.filter((path) => !drawing.paths.get(path)?.startsWith('M')),
        name,
      ).toEqual([]);
      const marks = drawing.items.flatMap((item) => (item.kind === 'mark' ? [item.name] : []));
      expect(
        marks.filter((mark) => !symbolOf(mark).svg.startsWith('<svg')),
        name,
      ).toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('names in %s', (language) => {
  const scenes = interestingViews
    .filter((_, i) => i % 3 === 0)
    .map((view) => sceneWith({ ...view, language }, 'light', records[language]));
  const all = scenes.map((scene) => ({ scene, texts: textsOf(drawingOf(scene)) }));

  test('stand in nearly every drawing', () => {
    // A view far inland, or with every layer switched off, may have none.
    const without = all.filter(({ texts }) => texts.length === 0);
    expect(without.length).toBeLessThanOrEqual(1);
  });

  test('never cover each other, unless one is of what is chosen', () => {
    for (const { texts } of all) {
      const others = texts.filter(({ id }) => id !== 'labels/chosen');
      others.forEach((a, i) => {
        for (const b of others.slice(i + 1)) {
          expect(overlap(a.box, b.box), `${wordsOf(a)} and ${wordsOf(b)}`).toBe(false);
        }
      });
    }
  });

  test('are never cut by the edge, nor under the panel', () => {
    for (const { texts } of all) {
      for (const text of texts) {
        const { left, top, right, bottom } = text.box;
        const isWhole = left >= 0 && top >= 0 && right <= SHEET.width && bottom <= SHEET.height;
        expect(isWhole && !overlap(text.box, PANEL), wordsOf(text)).toBe(true);
      }
    }
  });
});

test('the whole region names the two special administrative regions and the nine cities', () => {
  const named = textsOf(drawingOf(sceneWith())).map(({ place }) => place);
  const cities = content.places.filter(({ kind }) => kind === 'sar' || kind === 'city').map(({ id }) => id);
  expect(named).toEqual(expect.arrayContaining(cities));
});

describe('every place with a point or a shape', () => {
  const drawn = content.places.filter(
    (place) => !isGroup(place) && !place.siteUnknown && (place.position || place.shape),
  );

  test('there are many', () => expect(drawn.length).toBeGreaterThan(70));

  test.each(drawn.map(({ id }) => id))('%s is in the drawing of a camera that sees it', (id) => {
    const scene = sceneWith();
    const frame = frameOf(sceneWith({ place: id }))!;
    const closest = frame.closest === 12 ? 14 : frame.closest;
    const camera = cameraFor(frame.bounds, closest, SHEET, { top: 40, right: 72, bottom: 48, left: 448 });
    const drawing = drawingOf(scene, camera);
    expect(drawing.targets.map(({ place }) => place)).toContain(id);
  });
});

test('a mark stands on its place', () => {
  const place = placeOf('west-kowloon');
  const scene = sceneWith({ place: place.id });
  const request = requestFor(scene);
  const mark = draw(request).items.find((item) => item.kind === 'mark' && item.place === place.id);
  const [x, y] = projectionOf(request.camera, SHEET).project(place.position!.at);
  expect(mark).toMatchObject({ name: 'ringed:light:train-front:solid' });
  expect([mark?.kind === 'mark' && mark.x, mark?.kind === 'mark' && mark.y].map(Number)).toEqual([
    expect.closeTo(x, 1),
    expect.closeTo(y, 1),
  ]);
});

describe('what is estimated', () => {
  const seen = (id: string, zoom: number) => {
    const [lng, lat] = placeOf(id).position!.at;
    return drawingOf(sceneWith(), { lng, lat, zoom, bearing: 0, pitch: 0 });
  };
  const markOf = (id: string, zoom: number) =>
    seen(id, zoom).items.flatMap((item) => (item.kind === 'mark' && item.place === id ? [item.name] : []));

  test.each([
    ['shenzhen-north', 12, 'ringed:light:train-front:dashed'],
    ['west-kowloon', 12, 'ringed:light:train-front:solid'],
    ['huizhou-airport', 10, 'ringed:light:plane:dashed'],
    ['futian-district', 11, 'ringed:light:none:dashed'],
    ['shenzhen-bay-hk', 10, 'pair:light:hollow:solid'],
    ['luohu-port', 14, 'half:light:hollow'],
    ['lo-wu', 14, 'half:light:solid'],
  ])('%s at zoom %i is %s', (id, zoom, name) => {
    expect(markOf(id, zoom)).toEqual([name]);
  });

  test.each([
    ['hengqin-station', 'places'],
    ['luohu-port', 'control-points'],
  ])('%s has its ring (%s)', (id, layer) => {
    expect(shapesOf(seen(id, 13), `${layer}/precision`).flatMap(({ paths }) => paths).length).toBeGreaterThan(0);
  });
});

test('of names in each other’s way, the one with more initiatives has its place first', () => {
  const scene = sceneWith();
  const counts = textsOf(drawingOf(scene))
    .filter(({ id }) => id === 'labels/city')
    .map(({ place }) => scene.counts.get(place) ?? 0);
  expect(counts.length).toBeGreaterThan(3);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(counts.at(-1)!);
});

test('a blurred edge ends in the middle of its fade', () => {
  const glow = land.paint(sceneWith()).find(({ id }) => id === 'land/glow');
  const { 'line-width': width, 'line-blur': blur } = glow!.paint as { 'line-width': number; 'line-blur': number };
  const [drawn] = shapesOf(drawingOf(sceneWith()), 'land/glow');
  expect(drawn?.paint['stroke-width']).toBeCloseTo(width - blur, 1);
});

describe('what is chosen', () => {
  test('is outlined and named, and nothing else is', () => {
    const drawing = drawingOf(sceneWith({ place: 'nansha' }));
    const [line] = shapesOf(drawing, 'nansha/selected-line');
    expect(line?.paint).toMatchObject({ stroke: light.ink });
    // Wide enough to see, and not so wide as to fill creeks where the whole place is in sight.
    expect(Number(line?.paint['stroke-width'])).toBeGreaterThan(1.5);
    expect(Number(line?.paint['stroke-width'])).toBeLessThanOrEqual(2.6);
    expect(drawing.items.filter(({ id }) => id.includes('/selected-line'))).toHaveLength(1);
    expect(textsOf(drawing).filter(({ id }) => id === 'labels/chosen')).toMatchObject([{ place: 'nansha' }]);
  });

  test('a mark has its ring', () => {
    const rings = drawingOf(sceneWith({ place: 'west-kowloon' })).items.filter(({ kind }) => kind === 'ring');
    expect(rings).toMatchObject([
      { id: 'places/selected-casing', place: 'west-kowloon' },
      { id: 'places/selected', place: 'west-kowloon' },
    ]);
  });
});

describe('an open initiative', () => {
  const scene = sceneWith({ initiative: 'insurance-after-sales-centres' });
  const drawing = drawingOf(scene);
  const links = scene.set!.links;
  const count = (basis: string) => links.filter((link) => link.basis === basis).length;

  test('has a solid spoke to each named place and a dotted one to each inferred', () => {
    const [solid] = shapesOf(drawing, 'set/spoke-named');
    const [dotted] = shapesOf(drawing, 'set/spoke-inferred');
    expect(solid?.paths).toHaveLength(count('named'));
    expect(dotted?.paths).toHaveLength(count('inferred'));
    expect(solid?.paint).not.toHaveProperty('stroke-dasharray');
    expect(dotted?.paint).toMatchObject({ 'stroke-dasharray': '0.24 4.8', 'stroke-linecap': 'round' });
    expect(solid?.paint.stroke).toBe(light['financial-services']);
  });

  test('ends them in full and in hollow dots, and begins them at its hub', () => {
    const marks = drawing.items.filter((item) => item.kind === 'mark');
    const ends = marks.filter(({ id }) => id === 'set/ends');
    expect(ends.map(({ place, name }) => [place, name.split(':').at(-1)]).sort()).toEqual(
      links.map(({ id, basis }) => [id, basis === 'named' ? 'solid' : 'hollow']).sort(),
    );
    expect(marks.filter(({ id }) => id === 'set/hub')).toHaveLength(1);
    expect(marks.filter(({ id }) => id.startsWith('places/'))).toHaveLength(0);
  });

  test('of a whole region lights its cities, without a spoke', () => {
    const lit = drawingOf(sceneWith({ initiative: 'gogba-nine-city-expansion' }));
    const band = shapesOf(lit, 'mainland-cities/region-band');
    expect(band.flatMap(({ paths }) => paths)).toHaveLength(9);
    expect(lit.items.filter(({ id }) => id.startsWith('set/'))).toEqual([]);
  });
});

describe('a layer switched off', () => {
  test.each(legendLayers.map(({ id }) => id))('%s draws nothing', (id) => {
    const drawing = drawingOf(sceneWith({ hidden: [id] }));
    expect(drawing.items.filter((item) => item.id.startsWith(`${id}/`))).toEqual([]);
    expect(drawing.targets.filter(({ kind }) => kind === 'mark').length).toBeLessThanOrEqual(
      drawingOf(sceneWith()).targets.filter(({ kind }) => kind === 'mark').length,
    );
  });
});

test('the pills say how many initiatives the filters let through', () => {
  for (const view of [{}, { areas: ['financial-services'] as const }, { q: 'no such words' }]) {
    const scene = sceneWith(view);
    const texts = textsOf(drawingOf(scene));
    for (const { place, mark } of texts.filter(({ id }) => id === 'labels/city')) {
      expect(mark === null ? 0 : Number(mark.name.split(':').at(-1)), place).toBe(scene.counts.get(place) ?? 0);
    }
  }
});

test('the dark theme is drawn in its own colours', () => {
  const drawing = drawingOf(sceneWith({}, 'dark'));
  expect(drawing.sea).toBe(palettes.dark.sea);
  expect(JSON.stringify(drawing.items)).not.toContain(light.mainland);
});

test('the place under the pointer is outlined, alone and over the drawing', () => {
  const request = requestFor(sceneWith());
  const lit = drawHover(request, 'nansha');
  expect(lit.sea).toBe('none');
  expect(lit.items).toMatchObject([{ id: 'nansha/hover', paint: { 'stroke-opacity': 1 } }]);
  expect(drawHover(request, 'guangdong').items).toEqual([]);
  expect(draw(request).items.filter(({ id }) => id.endsWith('/hover'))).toEqual([]);
});

test('without its file a layer is left out, and the rest is drawn', () => {
  const request = requestFor(sceneWith());
  const { items } = draw({ ...request, geography: new Map([...request.geography].filter(([id]) => id !== 'hzmb')) });
  expect(items.filter(({ id }) => id.startsWith('hzmb/'))).toEqual([]);
  expect(items.some(({ id }) => id === 'hong-kong/tint')).toBe(true);
});

test('the towers of the bridge stand on it by their feet', () => {
  const { geography, size } = requestFor(sceneWith());
  const tower = geography.get('hzmb')!.features.find(({ properties }) => properties?.part === 'tower')!;
  const [lng, lat] = (tower.geometry as GeoJSON.Point).coordinates as [number, number];
  const camera = { lng, lat, zoom: 12, bearing: 0, pitch: 0 };
  const towers = drawingOf(sceneWith(), camera).items.filter(
    (item) => item.kind === 'mark' && item.id === 'hzmb/towers',
  );
  const feet = towers.map((item) => item.kind === 'mark' && item.y + (symbolOf(item.name).height * item.scale) / 2);
  expect(feet.some((y) => y !== false && Math.abs(y - size.height / 2) < 0.1)).toBe(true);
});
