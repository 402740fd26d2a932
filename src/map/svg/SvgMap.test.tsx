import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { geography } from '../../../tests/helpers/geography.ts';
import { ownLayer } from '../../../tests/helpers/ownLayer.ts';
import { show, view } from '../../../tests/helpers/render.tsx';
import { storyOf } from '../../../tests/helpers/stories.ts';
import {
  closePanel,
  dismiss,
  goBack,
  hover,
  notify,
  openPlace,
  reportCamera,
  showChosen,
} from '../../state/actions.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { backToScene, goToScene } from '../../state/presenting.ts';
import { useStories } from '../../state/stories.ts';
import { useSession } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import type { MapHandlers } from '../atlasMap.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import { useGeography } from './geography.ts';
import { cameraFor, projectionOf } from './mercator.ts';
import { SvgMap, type SteeredMap } from './SvgMap.tsx';

// A machine that is busy draws slowly, not wrongly.
configure({ asyncUtilTimeout: 15_000 });

const SIZE = { width: 1000, height: 700 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const WHOLE = cameraFor(WHOLE_REGION, 12.5, SIZE, NONE);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);
let fontsCome = true;
Object.defineProperty(document, 'fonts', { value: { add: () => undefined } });
vi.stubGlobal(
  'FontFace',
  class {
    load = async () => {
      if (!fontsCome) throw new Error('The font does not come.');
      return this;
    };
  },
);
HTMLCanvasElement.prototype.getContext = () => null;
for (const [name, value] of [
  ['clientWidth', SIZE.width],
  ['clientHeight', SIZE.height],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
}

const inView = vi.fn<MapHandlers['inView']>();
const chooseOwn = vi.fn<MapHandlers['chooseOwn']>();
const handlers: MapHandlers = {
  choose: openPlace,
  chooseOwn,
  hover,
  moved: reportCamera,
  inView,
  failed: notify,
  restored: () => undefined,
  padding: () => NONE,
  onStage: () => false,
  first: () => null,
};
let map: SteeredMap | null = null;
const attached = (made: SteeredMap | null) => {
  map = made;
};

beforeEach(() => {
  useGeography.setState({ data: geography, failed: [] });
  inView.mockClear();
  chooseOwn.mockClear();
  useOwnLayers.setState(useOwnLayers.getInitialState(), true);
});
const mapAt = (at: Partial<View> = {}) =>
  show((content) => <SvgMap content={content} handlers={handlers} covered={[]} onAttached={attached} />, at);
const link = (name: string | RegExp) => screen.getByRole('link', { name });
const sheet = () => screen.getByRole('group', { name: 'Map of the Greater Bay Area' });
const reported = async () => {
  await waitFor(() => expect(view().camera).not.toBeNull());
  return view().camera!;
};

test('every place in sight is a link that says what it is', async () => {
  await mapAt();
  expect(link('Nansha, district')).toHaveAttribute('href', '?lang=en&place=nansha');
  expect(link('Hong Kong, special administrative region')).toBeInTheDocument();
  expect(inView).toHaveBeenLastCalledWith(expect.arrayContaining(['nansha', 'hong-kong', 'hzmb']));
});

test('an ordinary click opens the place in the page; with Ctrl it is the browser’s', async () => {
  await mapAt();
  // The browser would open a tab: nothing here may follow a link.
  const followed = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  document.addEventListener('click', followed);
  fireEvent.click(link('Nansha, district'), { ctrlKey: true });
  expect(view().place).toBeNull();
  expect(followed.mock.calls[0]?.[0].defaultPrevented).toBe(true);
  fireEvent.click(link('Nansha, district'));
  expect(view().place).toBe('nansha');
  document.removeEventListener('click', followed);
});

test('a feature of one’s own layer lies over places, is pressed before them, and is lit when chosen', async () => {
  const at: [number, number] = [113.55, 22.75];
  useOwnLayers.setState({ layers: [ownLayer({}, [[at]])] });
  const { container } = await mapAt();
  const width = () =>
    container.querySelector('[data-layer="own/my-abc/point"]:last-of-type > g')?.getAttribute('stroke-width');
  const before = Number(width());
  expect(before).toBeGreaterThan(0);
  const [clientX, clientY] = projectionOf(WHOLE, SIZE).project(at);
  const nansha = link('Nansha, district');
  fireEvent.click(nansha, { clientX, clientY, detail: 1 });
  expect(chooseOwn).toHaveBeenLastCalledWith({ layer: 'my-abc', feature: 0 });
  expect(view().place).toBeNull();
  act(() => useOwnLayers.setState({ chosen: { layer: 'my-abc', feature: 0 } }));
  const dots = [...container.querySelectorAll('[data-layer="own/my-abc/point"] > g')];
  expect(Math.max(...dots.map((dot) => Number(dot.getAttribute('stroke-width'))))).toBeGreaterThan(before + 4);
  // Beside it, and with a key, the place is meant.
  fireEvent.click(nansha, { clientX: clientX + 40, clientY, detail: 1 });
  expect(chooseOwn).toHaveBeenLastCalledWith(null);
  expect(view().place).toBe('nansha');
});

test('an own area is pressed on the areas of the atlas, and not on a name over it', async () => {
  const layer = ownLayer();
  const ring = [
    [112, 21],
    [116, 21],
    [116, 25],
    [112, 25],
    [112, 21],
  ];
  const [feature] = layer.features.features;
  if (feature) feature.geometry = { type: 'Polygon', coordinates: [ring] };
  useOwnLayers.setState({ layers: [layer] });
  await mapAt();
  const hongKong = link('Hong Kong, special administrative region');
  const area = hongKong.querySelector('.svg-map-area')!;
  fireEvent.click(area, { clientX: 500, clientY: 350, detail: 1 });
  expect(chooseOwn).toHaveBeenLastCalledWith({ layer: 'my-abc', feature: 0 });
  expect(view().place).toBeNull();
  const name = hongKong.querySelector('.svg-map-text')!;
  fireEvent.click(name, {
    clientX: Number(name.getAttribute('x')) + 2,
    clientY: Number(name.getAttribute('y')) + 2,
    detail: 1,
  });
  expect(chooseOwn).toHaveBeenLastCalledWith(null);
  expect(view().place).toBe('hong-kong');
});

test('own layers that a link hides are not pressed', async () => {
  const at: [number, number] = [113.55, 22.75];
  useOwnLayers.setState({ layers: [ownLayer({}, [[at]])] });
  await mapAt({ hidden: ['own'] });
  const [clientX, clientY] = projectionOf(WHOLE, SIZE).project(at);
  fireEvent.click(link('Nansha, district'), { clientX, clientY, detail: 1 });
  expect(chooseOwn).toHaveBeenLastCalledWith(null);
  expect(view().place).toBe('nansha');
});

test('the place chosen is the current one, and is framed; the camera is reported', async () => {
  await mapAt();
  act(() => openPlace('nansha'));
  const camera = await reported();
  expect(camera.zoom).toBeGreaterThan(WHOLE.zoom + 1);
  expect(link('Nansha, district')).toHaveAttribute('aria-current', 'true');
});

test('on a stage each scene is framed, and only a person leaves it', async () => {
  const story = storyOf(2);
  const [, second] = story.scenes;
  if (second) second.show = { bounds: [114.05, 22.5, 114.1, 22.54] };
  useStories.setState({ ...useStories.getInitialState(), shipped: [story] }, true);
  await mapAt({ mode: 'present', story: story.id, scene: 1 });
  const isFar = () => screen.queryByRole('link', { name: /^Macao, / }) !== null;
  expect(isFar()).toBe(true);
  act(() => goToScene(2));
  await waitFor(() => expect(isFar()).toBe(false));
  expect(view().camera, 'the scene is no move').toBeNull();
  act(() => map?.showWholeRegion());
  await reported();
  expect(isFar()).toBe(true);
  act(() => backToScene());
  await waitFor(() => expect(isFar()).toBe(false));
  expect(view().camera).toBeNull();
});

test('back to the scene holds, although the map has only just reported where a person moved it', async () => {
  const story = storyOf(1);
  const [scene] = story.scenes;
  if (scene) scene.show = { bounds: [114.05, 22.5, 114.1, 22.54] };
  useStories.setState({ ...useStories.getInitialState(), shipped: [story] }, true);
  const reports = vi.spyOn(handlers, 'moved').mockImplementation((camera) => {
    reportCamera(camera);
    backToScene();
  });
  await mapAt({ mode: 'present', story: story.id, scene: 1 });
  const isFar = () => screen.queryByRole('link', { name: /^Macao, / }) !== null;
  act(() => map?.showWholeRegion());
  expect(isFar()).toBe(true);
  await waitFor(() => expect(reports).toHaveBeenCalledOnce());
  await waitFor(() => expect(isFar()).toBe(false));
  reports.mockRestore();
});

test('a page opened at a place frames it, and leaves the address alone', async () => {
  await mapAt({ place: 'nansha' });
  expect(screen.queryByRole('link', { name: /^Zhaoqing/ })).toBeNull();
  expect(view().camera).toBeNull();
});

test('closing leaves the map where it was; back frames what was before', async () => {
  await mapAt();
  act(() => openPlace('nansha'));
  const { zoom } = await reported();
  act(() => closePanel());
  expect(view().camera?.zoom).toBe(zoom);
  act(() => openPlace('nansha'));
  await reported();
  act(() => goBack());
  await waitFor(() => expect(view().camera?.zoom).toBeCloseTo(WHOLE.zoom, 6));
});

test('keys move and zoom it, and those of the browser are left alone', async () => {
  await mapAt();
  fireEvent.keyDown(sheet(), { key: 'ArrowRight' });
  const { lng, zoom } = await reported();
  expect(lng).toBeGreaterThan(WHOLE.lng);
  fireEvent.keyDown(sheet(), { key: '+' });
  await waitFor(() => expect(view().camera?.zoom).toBeCloseTo(zoom + 1, 6));
  fireEvent.keyDown(sheet(), { key: '-' });
  await waitFor(() => expect(view().camera?.zoom).toBeCloseTo(zoom, 6));
  expect(fireEvent.keyDown(sheet(), { key: '+', ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(sheet(), { key: 'Tab' })).toBe(true);
});

test('the buttons beside it move it by a share of what is seen, and show everything', async () => {
  await mapAt({ camera: { lng: 113.9, lat: 22.4, zoom: 10, bearing: 0, pitch: 0 } });
  act(() => map?.panBy(0.25, 0));
  // A quarter of 1000 px at zoom 10: 250 · 360 / (512 · 2¹⁰) degrees.
  await waitFor(() => expect(view().camera?.lng).toBeCloseTo(113.9 + (250 * 360) / (512 * 2 ** 10), 6));
  act(() => map?.zoomBy(-1));
  await waitFor(() => expect(view().camera?.zoom).toBeCloseTo(9, 6));
  act(() => map?.showWholeRegion());
  await waitFor(() => expect(view().camera?.zoom).toBeCloseTo(WHOLE.zoom, 6));
});

test('where it can be seen no nearer, whoever asks for more leaves it where it is', async () => {
  await mapAt({ camera: { lng: 113.9, lat: 22.4, zoom: 16.25, bearing: 0, pitch: 0 } });
  const at = { clientX: 900, clientY: 100 };
  const turn = () => fireEvent.wheel(sheet(), { ...at, deltaY: -300 });
  turn();
  await waitFor(() => expect(view().camera?.zoom).toBe(16.5));
  const nearest = view().camera;
  turn();
  await waitFor(() => expect(view().camera).not.toBe(nearest));
  expect(view().camera?.lng).toBeCloseTo(nearest?.lng ?? NaN, 9);
  expect(view().camera?.lat).toBeCloseTo(nearest?.lat ?? NaN, 9);
});

test('it is dragged by as much as the pointer moves, and the press that did so opens nothing', async () => {
  await mapAt({ camera: { lng: 113.6, lat: 22.8, zoom: 9, bearing: 0, pitch: 0 } });
  SVGElement.prototype.setPointerCapture = () => undefined;
  const pointer = { isPrimary: true, pointerId: 1, button: 0 };
  const nansha = link('Nansha, district');
  fireEvent.pointerDown(nansha, { ...pointer, clientX: 500, clientY: 300 });
  fireEvent.pointerMove(nansha, { ...pointer, clientX: 440, clientY: 300 });
  fireEvent.pointerUp(nansha, { ...pointer, clientX: 440, clientY: 300 });
  fireEvent.click(nansha);
  expect(view().place).toBeNull();
  await waitFor(() => expect(view().camera?.lng).toBeCloseTo(113.6 + (60 * 360) / (512 * 2 ** 9), 6));
  // The next press is an ordinary one.
  fireEvent.pointerDown(link('Nansha, district'), { ...pointer, clientX: 500, clientY: 300 });
  fireEvent.pointerUp(link('Nansha, district'), { ...pointer, clientX: 500, clientY: 300 });
  fireEvent.click(link('Nansha, district'));
  expect(view().place).toBe('nansha');
});

test('pointing at a place lights it in the list, and the reverse', async () => {
  const { container } = await mapAt();
  fireEvent.mouseEnter(link('Nansha, district'));
  expect(useSession.getState().hovered).toBe('nansha');
  expect(container.querySelector('.svg-map-lit [data-layer="nansha/hover"]')).not.toBeNull();
  act(() => hover(null));
  expect(container.querySelector('.svg-map-lit')).toBeNull();
});

test('a place with the focus that leaves the map leaves the focus to it', async () => {
  await mapAt({ camera: { lng: 114.1, lat: 22.53, zoom: 13, bearing: 0, pitch: 0 } });
  act(() => link('Lo Wu, control point').focus());
  act(() => reportCamera({ lng: 113.2, lat: 23.2, zoom: 13, bearing: 0, pitch: 0 }));
  await waitFor(() => expect(document.activeElement).toBe(sheet()));
});

test('what the view frames anew is shown again', async () => {
  await mapAt({ place: 'nansha', camera: { lng: 114.1, lat: 22.53, zoom: 13, bearing: 0, pitch: 0 } });
  expect(screen.queryByRole('link', { name: 'Nansha, district' })).toBeNull();
  act(() => showChosen());
  expect(await screen.findByRole('link', { name: 'Nansha, district' })).toBeInTheDocument();
});

test('lettering that does not come is said, and the map is drawn all the same', async () => {
  fontsCome = false;
  await mapAt({ language: 'zh-Hant' });
  await waitFor(() => expect(useSession.getState().notices).toEqual([{ kind: 'letters' }]));
  expect(screen.getByRole('link', { name: /^南沙/ })).toBeInTheDocument();
  fontsCome = true;
});

test('a file that does not come is named, and asked for again', async () => {
  const fetched = vi.fn<(url: string) => Promise<Response>>(async () => new Response('gone', { status: 404 }));
  vi.stubGlobal('fetch', fetched);
  useGeography.setState({ data: new Map([...geography].filter(([id]) => id !== 'hzmb')), failed: [] });
  await mapAt();
  await waitFor(() => expect(useSession.getState().notices).toEqual([{ kind: 'geography', layer: 'hzmb' }]));
  expect(screen.queryByRole('link', { name: /Tunnel/ })).toBeNull();
  act(() => dismiss({ kind: 'geography', layer: 'hzmb' }));
  act(() => map?.retry('hzmb'));
  await waitFor(() => expect(useSession.getState().notices, 'still gone').toHaveLength(1));
  fetched.mockImplementation(async () => Response.json(geography.get('hzmb')));
  act(() => map?.retry('hzmb'));
  expect(await screen.findByRole('link', { name: 'Immersed Tunnel, tunnel' })).toBeInTheDocument();
  expect(fetched).toHaveBeenCalledTimes(3);
});

test('a file that had not come before there was a map is asked for again, and named', async () => {
  vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }));
  useGeography.setState({ data: new Map([...geography].filter(([id]) => id !== 'hzmb')), failed: ['hzmb'] });
  await mapAt();
  await waitFor(() => expect(useSession.getState().notices).toEqual([{ kind: 'geography', layer: 'hzmb' }]));
});
