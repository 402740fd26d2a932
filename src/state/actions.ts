/** Every way in which a person or the map changes the state, each a named intent. */
import type { AreaId, Content, Language, Status } from '../content/types.ts';
import { useSession, useView, type Notice, type Step, type Theme } from './store.ts';
import type { Filters } from './selectors.ts';
import type { FacetId } from './plan/initiatives.ts';
import { nearestCamera } from './surroundings.ts';
import { isPresenting, shownFilters } from './stories.ts';
import { isSameStep } from './trail.ts';
import { COLUMNS, type Camera, type Column, type Page, type View } from './view.ts';

/** Choosing a place leaves the initiative that was open: the panel shows one thing at a time. */
export const openPlace = (place: string) => choose({ place, initiative: null });

/** The place that one came from stays in the view: the way back leads to it. */
export const openInitiative = (initiative: string) => choose({ place: useView.getState().place, initiative });

/** A follow-up is read in the panel of what it is about: that opens, and the panel leads on to the follow-up. */
export function openFollowUp(followUp: string, home: { initiative: string } | { place: string }): void {
  if ('initiative' in home) openInitiative(home.initiative);
  else openPlace(home.place);
  useSession.setState({ followUp });
}

/** The panel has led to it. */
export const forgetFollowUp = () => useSession.setState({ followUp: null });

/** While a story is edited, choosing changes what the map shows, and the editor stays. */
function choose(chosen: Pick<Step, 'place' | 'initiative'>): void {
  if (useView.getState().page === 'edit-story') useView.setState({ ...chosen, camera: null });
  else open({ ...chosen, page: null });
}

/** While a story is edited: the map shows nothing in particular, and stays where it is. */
export const chooseNothing = () => useView.setState({ place: null, initiative: null });

/**
 * What leads to the editor of a story of one's own; with null to the choice of one. A scene has no text that is searched
 * for, and so the map that it is taken from has none.
 */
export const linkToEditor = (story: string | null) =>
  ({ mode: 'explore', story, scene: 1, page: 'edit-story', place: null, initiative: null, q: '' }) as const;

/** Opens a story of one's own to be changed; null for the choice of one. The map stays where it is. */
export const editStory = (story: string | null) => openPage('edit-story', linkToEditor(story));

/** A page about the atlas: nothing on the map is chosen while it is read, and the map stays where it is. */
export function openPage(page: Page, also: Partial<View> = {}): void {
  const { camera } = useView.getState();
  open({ place: null, initiative: null, page }, { camera, ...also });
}

/** What leads to the choice of a story. */
export const STORIES = { mode: 'present', story: null, page: 'stories', place: null, initiative: null } as const;

/** Presenting begins with the choice of a story. The map stays where it is. */
export const openStories = () => openPage(STORIES.page, { mode: STORIES.mode, story: STORIES.story });

/** What is shown goes from under the pointer, which tells nobody that it has left what it lit. */
const nothingLit = { followUp: null, hovered: null, lit: [] };

/** An address has been opened: this way led to it. */
export const comeBy = (trail: readonly Step[]) => useSession.setState({ trail, ...nothingLit });

/** One change of the view, so that one press of Back undoes it; `also` is what else it changes. */
function open(step: Step, also?: Partial<View>): void {
  const view = useView.getState();
  const { place, initiative, page, mode: left, story: edited } = view;
  const before: Step = {
    place,
    initiative,
    page,
    ...(page === 'edit-story' && { story: edited }),
    ...(left === 'plan' && { mode: left }),
  };
  if (isSameStep(step, before)) {
    if (also) useView.setState(also);
    return;
  }
  // A stage has no back arrow: that of the page after it leads past what was opened in mid-story.
  useSession.setState(({ trail }) => ({ trail: isPresenting(view) ? trail : [...trail, before], ...nothingLit }));
  useView.setState(({ mode, story }) => ({
    ...shownFilters(),
    // Outside a story and a plan, to open something is to explore.
    ...leftStory(mode, story),
    place: step.place,
    initiative: step.initiative,
    page: step.page,
    camera: null,
    ...also,
  }));
}

/** Back to what was open before; from a shared link, to what stands above it. */
export function goBack(): void {
  const { trail } = useSession.getState();
  const before = linkBack(useView.getState(), trail);
  useSession.setState({ trail: trail.slice(0, -1), ...nothingLit });
  useView.setState(({ place, initiative, camera }) => ({
    ...before,
    // A page leaves the map where it is, and so does the way back from it.
    camera: before.place === place && before.initiative === initiative ? camera : null,
  }));
}

/** A story that was only edited is left with the page; one on the stage goes on, and so does planning. */
const leftStory = (mode: View['mode'], story: string | null): Pick<View, 'mode' | 'story'> =>
  mode === 'plan' || (mode === 'present' && story !== null) ? { mode, story } : { mode: 'explore', story: null };

/** What the back arrow makes of a view: for its address. */
export const linkBack = (view: View, trail: readonly Step[]) => ({
  ...leftStory(view.mode, view.story),
  ...stepBefore(view, trail),
});

/** What the back arrow leads to. */
export function stepBefore(view: Step, trail: readonly Step[]): Step {
  const last = trail.at(-1);
  if (last) return last;
  if (view.page) return { place: view.place, initiative: view.initiative, page: null };
  return { place: view.initiative ? view.place : null, initiative: null, page: null };
}

/** Closes whatever is open: the opening panel again, or the planner's, the map where it was. */
export const closePanel = () => openMode(useView.getState().mode === 'plan' ? 'plan' : 'explore');

/** Reading, or planning, from its opening panel. The filters that both know stay. */
export function openMode(mode: 'explore' | 'plan'): void {
  useSession.setState({ trail: [] });
  useView.setState((view) => {
    // The choice of a story has the room that reading has. In any other the map frames anew.
    const room = view.mode === 'present' && view.story === null ? 'explore' : view.mode;
    return { ...opening, mode, ...(room === mode ? {} : { camera: null }) };
  });
}

/** What leads to the opening panel of a mode. */
export const opening = { story: null, place: null, initiative: null, page: null, thread: null } as const;

export const toggleArea = (area: AreaId) => useView.setState(({ areas }) => ({ areas: toggled(areas, area) }));
export const toggleStatus = (status: Status) =>
  useView.setState(({ statuses }) => ({ statuses: toggled(statuses, status) }));
/** A value of any facet of planning. */
export const toggleFacet = (facet: FacetId, value: string) =>
  useView.setState((view) => ({ [facet]: toggled<string>(view[facet], value) }));
/** The rows of one area in one place, and of nothing else that either facet had, in a layout that shows them. */
export const openCell = (area: AreaId, place: string, layout: View['layout']) =>
  openLayout(layout, { areas: [area], at: [place] });
/** The rows of planning under these filters and no others, whatever was open or filtered before. */
export function planOnly(filters: Partial<View>): void {
  useSession.setState({ trail: [] });
  useView.setState(plannedOnly(filters));
}

/** What `planOnly` makes of a view: for its address. */
export const plannedOnly = (filters: Partial<View>): Partial<View> => ({
  ...opening,
  mode: 'plan',
  layout: 'table',
  camera: null,
  ...noFilters(),
  ...filters,
});

/** The day that statuses are of; null: each is of its plenary's. */
export const setAsOf = (asof: string | null) => useView.setState({ asof });

/** A subject through the years, or the list of them. */
export const openThread = (thread: string | null) => openPage('threads', { thread });

/** The table's rows by this: from the first, from the last, then the record's own order again. */
export const sortBy = (by: NonNullable<View['sort']>['by']) =>
  useView.setState(({ sort }) => ({
    sort: sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true },
  }));
export const groupBy = (group: View['group']) => useView.setState({ group });
export const toggleColumn = (column: Column) =>
  useView.setState(({ columns }) => {
    const shown = toggled(columns, column);
    return { columns: COLUMNS.filter((id) => shown.includes(id)) };
  });
/** The layout before goes from under the pointer, which tells nobody that it has left what it lit. */
export function openLayout(layout: View['layout'], also: Partial<View> = {}): void {
  if (layout !== useView.getState().layout) useSession.setState({ hovered: null, lit: [] });
  useView.setState({ ...also, layout });
}
export const toggleParty = (party: string) => useView.setState(({ parties }) => ({ parties: toggled(parties, party) }));
export const setQuery = (q: string) => useView.setState({ q });
/** A condition on positions, as `writeCondition` writes it; null takes it away. */
export const setWhere = (where: string | null) => useView.setState({ where });
export const clearFilters = () => useView.setState(noFilters());

/** The list on the opening panel under these filters and no others, whatever was open or filtered before. */
export function listOnly(filters: Partial<Filters>): void {
  useSession.setState({ trail: [] });
  useView.setState(({ mode }) => ({ ...listedOnly(filters), mode: mode === 'plan' ? mode : 'explore' }));
}

/** What `listOnly` makes of a view: for its address. */
export const listedOnly = (filters: Partial<Filters>): Partial<View> => ({
  ...opening,
  ...noFilters(),
  ...filters,
});

export const toggleLayer = (layer: string) => useView.setState(({ hidden }) => ({ hidden: toggled(hidden, layer) }));

/** Layers that a URL hides and the map does not have are named, and forgotten. */
export function keepKnownLayers(known: readonly string[]): void {
  useSession.setState({ layers: known });
  const { hidden } = useView.getState();
  const unknown = hidden.filter((layer) => !known.includes(layer));
  if (unknown.length === 0) return;
  notify({ kind: 'bad-parameters', parameters: unknown.map((value) => ({ parameter: 'hide', value })) });
  useView.setState({ hidden: hidden.filter((layer) => known.includes(layer)) });
}

/** Where the map came to rest: reported by the map, so the map ignores it when it comes back. */
export const reportCamera = (camera: Camera) => useView.setState({ camera });

/** Moves the map there, or as near as an address may say: without WebGL no map comes to rest and reports where it is. */
export const lookAt = (camera: Camera) => useView.setState({ camera: nearestCamera(camera) });

/** What the map shows, as far as a person can point at it: reported by the map when it comes to rest. */
export function reportInView(places: readonly string[]): void {
  const { inView } = useSession.getState();
  if (inView?.join() !== places.join()) useSession.setState({ inView: places });
}

/** Moves the map to what is chosen, wherever it was moved since; with nothing chosen, to the whole region. */
export const showChosen = () => useView.setState({ camera: null });

export const hover = (hovered: string | null) => useSession.setState({ hovered });
/** All places of one row. None: nothing of it is lit any more. */
export const light = (lit: readonly string[]) => useSession.setState({ lit });
export const setTheme = (theme: Theme) => useSession.setState({ theme });

/** The record and its words arrive together: no sentence is ever in two languages. */
export function showLanguage(language: Language, content: Content): void {
  useSession.setState({ content, record: content, later: null });
  useView.setState({ language });
}

/** The address asks for this language: for a page that is about to be loaded again. */
export const askForLanguage = (language: Language) => useView.setState({ language });

export const notify = (notice: Notice) =>
  useSession.setState(({ notices }) =>
    notices.some((other) => sameNotice(other, notice)) ? {} : { notices: [...notices, notice] },
  );
export const dismiss = (notice: Notice) =>
  useSession.setState(({ notices }) => ({ notices: notices.filter((other) => !sameNotice(other, notice)) }));

const sameNotice = (a: Notice, b: Notice) => JSON.stringify(a) === JSON.stringify(b);

/** Lists that are new each time: taking filters away is a step that Back undoes, whichever they were. */
const noFilters = () => ({
  areas: [],
  statuses: [],
  parties: [],
  q: '',
  kinds: [],
  bases: [],
  years: [],
  plenaries: [],
  at: [],
  where: null,
});

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
