import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  clearFilters,
  closePanel,
  comeBy,
  dismiss,
  goBack,
  linkBack,
  hover,
  keepKnownLayers,
  light,
  editStory,
  listOnly,
  notify,
  openCell,
  openInitiative,
  openLayout,
  openPage,
  openPlace,
  openStories,
  openThread,
  lookAt,
  reportCamera,
  setQuery,
  showLanguage,
  stepBefore,
  toggleArea,
  toggleLayer,
  toggleParty,
  toggleStatus,
} from './actions.ts';
import { useSession, useView } from './store.ts';
import { hrefOf, readView, writeView } from './url.ts';
import type { Content } from '../content/types.ts';

const CAMERA = { lng: 114, lat: 22.5, zoom: 11, bearing: 0, pitch: 0 };
const view = () => useView.getState();
const session = () => useSession.getState();

beforeEach(() => {
  useView.setState(useView.getInitialState(), true);
  useSession.setState(useSession.getInitialState(), true);
});

test.each([
  ['the stories', openStories],
  ['a subject', () => openThread('data')],
  ['a story to be changed', () => editStory('my-abcdefghij')],
  ['a page', () => openPage('about')],
])('%s: one change, so that one press of Back undoes it, and the map stays where it is', (_, open) => {
  useView.setState({ camera: CAMERA });
  const changed = vi.fn<() => void>();
  const stop = useView.subscribe(changed);
  open();
  stop();
  expect(changed).toHaveBeenCalledOnce();
  expect(view().camera).toEqual(CAMERA);
});

test.each([
  ['a cell of the matrix', () => openCell('financial-services', 'nansha', 'table')],
  ['another layout', () => openLayout('table')],
])('%s: what the pointer had lit in the layout before is dark', (_, open) => {
  useView.setState({ mode: 'plan', layout: 'matrix' });
  hover('nansha');
  light(['hzmb']);
  open();
  expect(view().layout).toBe('table');
  expect(session()).toMatchObject({ hovered: null, lit: [] });
});

test.each([
  ['an address', () => comeBy([{ place: 'nansha', initiative: null, page: null }])],
  ['the back arrow', goBack],
])('%s: what was under the pointer before is dark, and no follow-up is waited for', (_, open) => {
  hover('nansha');
  light(['hzmb']);
  useSession.setState({ followUp: 'a-follow-up' });
  open();
  expect(session()).toMatchObject({ hovered: null, lit: [], followUp: null });
});

test('a cell over its rows stays under the pointer, and its place lit', () => {
  useView.setState({ mode: 'plan', layout: 'matrix' });
  hover('nansha');
  openCell('financial-services', 'nansha', 'matrix');
  expect(view()).toMatchObject({ areas: ['financial-services'], at: ['nansha'], layout: 'matrix' });
  expect(session().hovered).toBe('nansha');
});

describe('opening', () => {
  test('a place leaves the initiative that was open, and lets the map frame it', () => {
    useView.setState({ initiative: 'sea-air-pilot', camera: CAMERA });
    hover('hzmb');
    openPlace('nansha');
    expect(view()).toMatchObject({ place: 'nansha', initiative: null, camera: null });
    expect(session()).toMatchObject({ hovered: null, trail: [{ place: null, initiative: 'sea-air-pilot' }] });
  });

  test('an initiative keeps the place that one came from', () => {
    openPlace('nansha');
    openInitiative('insurance-after-sales-centres');
    expect(view()).toMatchObject({ place: 'nansha', initiative: 'insurance-after-sales-centres', camera: null });
    expect(session().trail).toEqual([
      { place: null, initiative: null, page: null },
      { place: 'nansha', initiative: null, page: null },
    ]);
  });

  test('what is open already changes nothing, not even the camera', () => {
    openPlace('nansha');
    reportCamera(CAMERA);
    openPlace('nansha');
    expect(view().camera).toEqual(CAMERA);
    expect(session().trail).toHaveLength(1);
  });
});

test.each([
  ['in the region', CAMERA],
  ['at the other end of the world', { lng: -70, lat: -54, zoom: 3, bearing: 0, pitch: 0 }],
  ['closer than any map', { lng: 114, lat: 22.5, zoom: 22, bearing: -400, pitch: 80 }],
])('what one looks at %s stands in an address that is read again', (_where, camera) => {
  lookAt(camera);
  const { view: again, bad } = readView(writeView(view()), 'en');
  expect(bad).toEqual([]);
  expect(again.camera).toEqual(view().camera);
  expect(again.camera).not.toBeNull();
});

describe('going back', () => {
  test('retraces each step, to the opening panel', () => {
    openPlace('nansha');
    openInitiative('insurance-after-sales-centres');
    openPlace('qianhai');
    goBack();
    expect(view()).toMatchObject({ place: 'nansha', initiative: 'insurance-after-sales-centres' });
    goBack();
    expect(view()).toMatchObject({ place: 'nansha', initiative: null });
    reportCamera(CAMERA);
    goBack();
    expect(view()).toMatchObject({ place: null, initiative: null, camera: null });
    expect(session().trail).toEqual([]);
  });

  test('from a shared link leads to what stands above', () => {
    useView.setState({ place: 'nansha', initiative: 'sea-air-pilot' });
    expect(stepBefore(view(), [])).toEqual({ place: 'nansha', initiative: null, page: null });
    goBack();
    expect(view()).toMatchObject({ place: 'nansha', initiative: null });
    goBack();
    expect(view()).toMatchObject({ place: null, initiative: null });
    goBack();
    expect(view()).toMatchObject({ place: null, initiative: null });
  });

  test('from a page of the atlas leaves the map where it was moved to; to a place frames it again', () => {
    useView.setState({ camera: CAMERA });
    openPage('about');
    goBack();
    expect(view()).toMatchObject({ page: null, camera: CAMERA });
    openPlace('nansha');
    useView.setState({ camera: CAMERA });
    openPage('about');
    goBack();
    expect(view()).toMatchObject({ place: 'nansha', camera: null });
  });

  test('to the editor of a story leads to that story', () => {
    editStory('my-abcdefghij');
    openPage('about');
    expect(view().story).toBeNull();
    goBack();
    expect(view()).toMatchObject({ page: 'edit-story', story: 'my-abcdefghij', mode: 'explore' });
    goBack();
    expect(view()).toMatchObject({ page: null, story: null });
  });

  test.each([
    ['the choice of a story', openStories],
    ['the editor of a story', () => editStory('my-abcdefghij')],
  ])('from %s leads to the plan that one came from, and so does its address', (_, open) => {
    useView.setState({ mode: 'plan', layout: 'timeline', place: 'nansha' });
    const plan = writeView(view());
    open();
    expect(hrefOf(view(), linkBack(view(), session().trail))).toBe(plan);
    goBack();
    expect(writeView(view())).toBe(plan);
  });

  test('closing the choice of a story leaves the map where it is', () => {
    useView.setState({ camera: CAMERA });
    openStories();
    closePanel();
    expect(view()).toMatchObject({ mode: 'explore', page: null, camera: CAMERA });
  });

  test('leaves the filters as they are', () => {
    openPlace('nansha');
    toggleArea('financial-services');
    goBack();
    expect(view().areas).toEqual(['financial-services']);
  });
});

test('a page about the atlas leaves the map where it was, and Back leads to what was open', () => {
  openPlace('nansha');
  reportCamera(CAMERA);
  openPage('about');
  expect(view()).toMatchObject({ place: null, initiative: null, page: 'about', camera: CAMERA });
  goBack();
  expect(view()).toMatchObject({ place: 'nansha', page: null });
  openPage('about');
  openInitiative('sea-air-pilot');
  expect(view()).toMatchObject({ initiative: 'sea-air-pilot', page: null });
});

test('from a shared address, a page stands above what is open with it', () => {
  useView.setState({ place: 'nansha', page: 'about' });
  expect(stepBefore(view(), [])).toEqual({ place: 'nansha', initiative: null, page: null });
});

test('a story is edited beside a map that shows what a scene can have: filters, and no text', () => {
  useView.setState({ areas: ['financial-services'], q: 'insurance' });
  editStory('my-abcdefghij');
  expect(view()).toMatchObject({ page: 'edit-story', areas: ['financial-services'], q: '' });
});

test('closing shows the opening panel, forgets the way and leaves the map where it was', () => {
  openPlace('nansha');
  openInitiative('insurance-after-sales-centres');
  reportCamera(CAMERA);
  closePanel();
  expect(view()).toMatchObject({ place: null, initiative: null, camera: CAMERA });
  expect(session().trail).toEqual([]);
});

describe('filters', () => {
  test('go on and off, each by itself', () => {
    toggleArea('financial-services');
    toggleArea('northern-metropolis');
    toggleStatus('planned');
    toggleParty('hktdc');
    setQuery('bridge');
    toggleArea('financial-services');
    expect(view()).toMatchObject({
      areas: ['northern-metropolis'],
      statuses: ['planned'],
      parties: ['hktdc'],
      q: 'bridge',
    });
    clearFilters();
    expect(view()).toMatchObject({ areas: [], statuses: [], parties: [], q: '' });
  });

  test('can be one alone: it lists on the opening panel, in one step, with nothing left of what was before', () => {
    openPlace('nansha');
    reportCamera(CAMERA);
    toggleStatus('planned');
    setQuery('bridge');
    const changed = vi.fn<() => void>();
    const stop = useView.subscribe(changed);
    listOnly({ parties: ['hktdc'] });
    stop();
    const filters = { areas: [], statuses: [], parties: ['hktdc'], q: '' };
    expect(view()).toMatchObject({ place: null, initiative: null, page: null, camera: CAMERA, ...filters });
    expect(session().trail).toEqual([]);
    expect(changed).toHaveBeenCalledOnce();
  });

  test('a text alone is a step as well: its lists are new', () => {
    const before = view();
    listOnly({ q: 'bridge' });
    expect(view().areas).not.toBe(before.areas);
    expect(view().q).toBe('bridge');
  });

  test('a list chosen from the choice of a story is read outside it', () => {
    openStories();
    listOnly({ parties: ['hktdc'] });
    expect(view()).toMatchObject({ mode: 'explore', story: null, page: null, parties: ['hktdc'] });
  });

  test('give a new list each time, so that what watches them notices', () => {
    const before = view().areas;
    toggleArea('financial-services');
    expect(view().areas).not.toBe(before);
    expect(before).toEqual([]);
  });
});

describe('layers', () => {
  test('are hidden and shown', () => {
    toggleLayer('hzmb');
    expect(view().hidden).toEqual(['hzmb']);
    toggleLayer('hzmb');
    expect(view().hidden).toEqual([]);
  });

  test('that the map does not have are named and forgotten', () => {
    useView.setState({ hidden: ['hzmb', 'atlantis'] });
    keepKnownLayers(['hzmb', 'nansha']);
    expect(view().hidden).toEqual(['hzmb']);
    expect(session().notices).toEqual([
      { kind: 'bad-parameters', parameters: [{ parameter: 'hide', value: 'atlantis' }] },
    ]);
  });

  test('that are all known change nothing', () => {
    useView.setState({ hidden: ['hzmb'] });
    const changed = vi.fn<() => void>();
    const stop = useView.subscribe(changed);
    keepKnownLayers(['hzmb']);
    stop();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('notices', () => {
  test('are said once, however often they happen', () => {
    notify({ kind: 'geography', layer: 'hzmb' });
    notify({ kind: 'geography', layer: 'hzmb' });
    notify({ kind: 'geography', layer: 'land' });
    expect(session().notices).toEqual([
      { kind: 'geography', layer: 'hzmb' },
      { kind: 'geography', layer: 'land' },
    ]);
  });

  test('go when they are closed, and may come again', () => {
    notify({ kind: 'no-webgl' });
    notify({ kind: 'copy-failed' });
    dismiss({ kind: 'no-webgl' });
    expect(session().notices).toEqual([{ kind: 'copy-failed' }]);
    notify({ kind: 'no-webgl' });
    expect(session().notices).toHaveLength(2);
  });
});

test('a language and its record are shown together', () => {
  const content = { language: 'zh-Hant' } as Content;
  const seen: string[] = [];
  const stop = useView.subscribe(({ language }) => seen.push(`${language}/${session().content?.language}`));
  showLanguage('zh-Hant', content);
  stop();
  expect(seen).toEqual(['zh-Hant/zh-Hant']);
});
