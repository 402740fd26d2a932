import type { StyleSpecification } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { styleWith } from '../../tests/helpers/scenes.ts';
import { LETTERING } from './fonts.ts';
import { drawPicture, metresPerPixel, openPictureMap, pictureCamera } from './picture.ts';

const addProtocol = vi.hoisted(() => vi.fn<(kind: string) => void>());

/** A map that draws nothing and says what it is told to say: what happens around it is what is tested. */
const { FakeMap } = vi.hoisted(() => {
  class FakeMap {
    static made: FakeMap[] = [];
    static fails = false;
    handlers: Record<string, ((event: unknown) => void)[]> = {};
    style: StyleSpecification | null = null;
    isRemoved = false;
    camera = { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 };
    pixelRatio: number;
    constructor(readonly options: { container: HTMLElement; pixelRatio: number }) {
      this.pixelRatio = options.pixelRatio;
      if (FakeMap.fails) throw new Error('Failed to initialize WebGL');
      FakeMap.made.push(this);
    }
    on = (type: string, handler: (event: unknown) => void) => void (this.handlers[type] ??= []).push(handler);
    off = (type: string, handler: (event: unknown) => void) =>
      void (this.handlers[type] = (this.handlers[type] ?? []).filter((other) => other !== handler));
    jumpTo = (camera: FakeMap['camera']) => void (this.camera = camera);
    triggerRepaint = () => undefined;
    fire = (type: string, event: unknown = {}) => {
      for (const handler of this.handlers[type] ?? []) handler(event);
    };
    unproject = ([x, y]: [number, number]) => ({ toArray: () => [113 + x / 1000, 22 - y / 1000] });
    painter = { renderTileClippingMasks: () => undefined };
    setMissingStyleImageResolver = () => undefined;
    getSource = () => undefined;
    setStyle = (style: StyleSpecification) => (this.style = style);
    getCenter = () => ({ lng: this.camera.center[0], lat: this.camera.center[1] });
    getZoom = () => this.camera.zoom;
    getBearing = () => this.camera.bearing;
    getPitch = () => this.camera.pitch;
    getPixelRatio = () => this.pixelRatio;
    setPixelRatio = (pixelRatio: number) => {
      const isMore = pixelRatio > this.pixelRatio;
      this.pixelRatio = pixelRatio;
      if (isMore) this.fire('idle');
    };
    getCanvas = () => {
      const [width, height] = [1000, 700].map((length) => Math.round(length * this.pixelRatio));
      return Object.assign(document.createElement('canvas'), { width, height });
    };
    remove = () => {
      this.isRemoved = true;
      this.fire('remove');
    };
  }
  return { FakeMap };
});
vi.mock('maplibre-gl', () => ({ Map: FakeMap, addProtocol }));
vi.mock('./worker.ts', () => ({ findWorker: () => undefined }));

const SIZE = { width: 1000, height: 700, pixelRatio: 2 };
const CAMERA = { lng: 113.6, lat: 22.6, zoom: 8, bearing: 12, pitch: 30 };
const wanted = { style: styleWith(), camera: CAMERA, minZoom: 6, maxZoom: 16, maxBounds: [108, 19, 118, 26] } as const;
const draw = (signal = new AbortController().signal) =>
  drawPicture({ ...wanted, maxBounds: [...wanted.maxBounds] }, SIZE, signal);
const made = () => FakeMap.made.at(-1)!;

beforeEach(() => {
  FakeMap.made = [];
  FakeMap.fails = false;
  vi.useFakeTimers();
  const context = { drawImage: () => undefined } as unknown as CanvasRenderingContext2D;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Whatever comes of it, nothing is left in the page. */
function expectCleared() {
  expect(made().isRemoved).toBe(true);
  expect(document.body.childElementCount).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
}

describe('a picture of the map', () => {
  test('has its lettering in a page that has no other map', async () => {
    const picture = draw();
    expect(addProtocol.mock.calls.map(([kind]) => kind)).toContain(LETTERING);
    made().fire('idle');
    await picture;
  });

  test('is drawn out of sight at its own size, and cleared away', async () => {
    const picture = draw();
    const { container } = made().options;
    expect([container.style.width, container.style.height]).toEqual(['1000px', '700px']);
    expect(container.inert).toBe(true);
    made().fire('idle');
    expect(await picture).toMatchObject({ bearing: 12, pitch: 30, metresPerPixel: metresPerPixel(22.6, 8) });
    expectCleared();
  });

  test('has all its dots, though while it loads it is drawn with few', async () => {
    const picture = draw();
    expect(made().getCanvas().width).toBeLessThan(SIZE.width / 4);
    made().fire('idle');
    const { image } = await picture;
    expect([image.width, image.height]).toEqual([2000, 1400]);
  });

  test('has unseen marks along its edge, placed before every name', async () => {
    const picture = draw();
    const { layers, sources } = made().style!;
    expect(layers.slice(0, -1)).toEqual(wanted.style.layers);
    const edge = layers.at(-1) as { source: string };
    const { data } = sources[edge.source] as unknown as { data: { coordinates: [number, number][] } };
    const pixels = data.coordinates.map(([lng, lat]) => [
      Math.round((lng - 113) * 1000),
      Math.round((22 - lat) * 1000),
    ]);
    for (const [x = 0, y = 0] of pixels) expect(x === 0 || y === 0 || x === 1000 || y === 700).toBe(true);
    for (const onSide of [
      [504, 0],
      [504, 700],
      [0, 352],
      [1000, 352],
    ])
      expect(pixels).toContainEqual(onSide);
    made().fire('idle');
    await picture;
  });

  test('that is not drawn in time fails', async () => {
    const picture = draw().catch((error: unknown) => error);
    await vi.advanceTimersToNextTimerAsync();
    expect(await picture).toMatchObject({ name: 'TimeoutError' });
    expectCleared();
  });

  test('of which a part cannot be loaded fails: half a map is not saved', async () => {
    const picture = draw();
    made().fire('error', { error: new Error('land.geojson: 404') });
    made().fire('idle');
    await expect(picture).rejects.toMatchObject({ name: 'NetworkError', message: 'land.geojson: 404' });
    expectCleared();
  });

  test('that is no longer wanted stops', async () => {
    const controller = new AbortController();
    const picture = draw(controller.signal);
    controller.abort();
    await expect(picture).rejects.toMatchObject({ name: 'AbortError' });
    expectCleared();
    await expect(draw(controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(FakeMap.made).toHaveLength(1);
  });

  test('without WebGL or without a canvas fails, and leaves nothing behind', async () => {
    FakeMap.fails = true;
    await expect(draw()).rejects.toThrow('WebGL');
    expect(document.body.childElementCount).toBe(0);
    FakeMap.fails = false;
    vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null);
    const picture = draw();
    made().fire('idle');
    await expect(picture).rejects.toThrow('no canvas');
    expectCleared();
  });
});

describe('pictures one after the other', () => {
  const other = styleWith({ initiative: 'sea-air-pilot' });
  const limits = { minZoom: 6, maxZoom: 16, maxBounds: [108, 19, 118, 26] as [number, number, number, number] };
  const still = new AbortController().signal;

  test('are drawn on one map, each with its own style, camera and edge', async () => {
    const pictures = openPictureMap(SIZE, limits);
    const first = pictures.draw(wanted, still);
    made().fire('idle');
    expect((await first).metresPerPixel).toBe(metresPerPixel(22.6, 8));
    const second = pictures.draw({ style: other, camera: { ...CAMERA, lat: 22.3, zoom: 9 } }, still);
    made().fire('idle');
    expect((await second).metresPerPixel).toBe(metresPerPixel(22.3, 9));
    expect(FakeMap.made).toHaveLength(1);
    expect(made().style?.layers.slice(0, -1)).toEqual(other.layers);
    expect(made().isRemoved).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    pictures.remove();
    expectCleared();
  });

  test('go on after one that failed, on a map of which nothing is left over', async () => {
    const pictures = openPictureMap(SIZE, limits);
    const first = pictures.draw(wanted, still);
    made().fire('error', { error: new Error('land.geojson: 404') });
    await expect(first).rejects.toMatchObject({ name: 'NetworkError' });
    expectCleared();
    const second = pictures.draw(wanted, still);
    expect(FakeMap.made).toHaveLength(2);
    made().fire('idle');
    await second;
    pictures.remove();
    expectCleared();
  });

  test('end at once when their map is removed, and leave the next one its own', async () => {
    const pictures = openPictureMap(SIZE, limits);
    const first = pictures.draw(wanted, still);
    pictures.remove();
    const second = pictures.draw(wanted, still);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    made().fire('idle');
    await second;
    pictures.remove();
    expectCleared();
  });
});

describe('its camera', () => {
  test('has in sight what the screen has beside the panel', () => {
    const free = { camera: CAMERA, width: 456, height: 306 };
    expect(pictureCamera(free, SIZE)).toEqual({ ...CAMERA, zoom: 9 });
    // The narrower side decides.
    expect(pictureCamera({ ...free, height: 612 }, SIZE).zoom).toBe(8);
    expect(pictureCamera({ ...free, width: 912 }, SIZE).zoom).toBe(8);
  });
});

test('the scale is that of the ground', () => {
  // A degree of latitude is about 111.2 km; Mercator stretches it as it does a parallel.
  const pixelsForDegree = ((512 * 2 ** 9) / 360 / Math.cos((22.6 * Math.PI) / 180)) * metresPerPixel(22.6, 9);
  expect(pixelsForDegree).toBeGreaterThan(111_000);
  expect(pixelsForDegree).toBeLessThan(111_400);
  expect(metresPerPixel(22.6, 9) / metresPerPixel(22.6, 10)).toBeCloseTo(2, 10);
});
