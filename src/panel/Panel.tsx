import { useEffect, useRef, type ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { forgetFollowUp } from '../state/actions.ts';
import { rowsOf } from '../state/selectors.ts';
import { useSession, useView } from '../state/store.ts';
import type { Page } from '../state/view.ts';
import { HomePanel } from './HomePanel.tsx';
import type { InitiativePanel } from './InitiativePanel.tsx';
import { labelOf } from './names.ts';
import { PanelHeader } from './PanelHeader.tsx';
import type { PlacePanel } from './PlacePanel.tsx';
import type { TimeParts } from './timeParts.ts';
import './panel.css';

interface Props {
  content: Content;
  /** The controls that narrow the list, and the chips of those in force. */
  filters: ReactNode;
  activeFilters: ReactNode;
  /** What shows an opened record; null while its code is on its way. */
  records: { InitiativePanel: typeof InitiativePanel; PlacePanel: typeof PlacePanel } | null;
  /** What the opening panel is, where it is not the list of all. */
  home?: ReactNode;
  /** What shows the day and what came later, once it has come. */
  time?: TimeParts | null;
  /** What is shown for each page that is neither a place nor an initiative. */
  pages: Record<Page, ReactNode>;
  onShare: () => void;
  /** Leads from the text to the map; null where there is no map. */
  onShowOnMap: (() => void) | null;
}

/** The panel's links to a place or an initiative: a subject may lead to the same one many times. */
const linksTo = (id: string, panel: HTMLElement): HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>(
    `a:is([data-initiative="${CSS.escape(id)}"], [data-place="${CSS.escape(id)}"])`,
  ),
];

/** The row that one went to what is left from: there one goes on. Null where it is not in sight any more. */
function rowOf(id: string | null, at: number, panel: HTMLElement | null): HTMLElement | null {
  if (!id || !panel) return null;
  const links = linksTo(id, panel);
  const rows = [
    ...links.slice(at, at + 1),
    ...links,
    // Of a planner's rows the one with the focus last is the stop of the Tab key.
    ...panel.ownerDocument.querySelectorAll<HTMLElement>(`.plan-pane [data-row="${CSS.escape(id)}"][tabindex="0"]`),
  ];
  return rows.find((row) => row.checkVisibility?.() ?? true) ?? null;
}

/** A sheet of paper on the map: what is chosen, or the plenary and all its initiatives. */
export function Panel(props: Props) {
  const { content, filters, activeFilters, records, home, time = null, pages, onShare, onShowOnMap } = props;
  const place = useView((view) => view.place);
  const initiative = useView((view) => view.initiative);
  const page = useView((view) => view.page);
  const thread = useView((view) => view.thread);
  const followUp = useSession((session) => session.followUp);
  const box = useRef<HTMLDivElement>(null);
  // A page stays as it is when something is chosen beside it.
  const open = page ? `${page}/${thread}` : `${place}/${initiative}`;
  const chosenInitiative = rowsOf(content).find((candidate) => candidate.id === initiative);
  /** The record has it, but not on the day shown. */
  const isNotYet = initiative !== null && !chosenInitiative && content.asOf !== undefined;
  const chosenPlace = content.places.find((candidate) => candidate.id === place);
  const record = chosenInitiative?.title ?? (chosenPlace && labelOf(chosenPlace));
  /** The code of what is open may still be on its way. */
  const isHere = page === null ? !record || records !== null : pages[page] !== null;
  /** The opening panel is another's: a planner's, with rows beside it. */
  const hasHome = home !== undefined;
  const shown = useRef({ open, place, initiative });
  /** The place or initiative whose row had the focus last, and which of its rows that was. */
  const from = useRef<{ id: string; at: number } | null>(null);

  // What was chosen is read first: the focus goes to its heading, or to where one was in a list. Not when the page opens.
  useEffect(() => {
    if (!isHere) return;
    // What came later may come later than the panel: then it is gone to from the heading.
    if (followUp && showFollowUp(box.current, followUp)) {
      shown.current = { open, place, initiative };
      return forgetFollowUp();
    }
    const { current: before } = shown;
    if (before.open === open) return;
    shown.current = { open, place, initiative };
    box.current?.scrollTo(0, 0);
    const first = box.current?.querySelector<HTMLElement>('[data-focus-first]');
    // What is left, where one went to it from a row.
    const left = before.initiative && !initiative ? before.initiative : before.place && !place ? before.place : null;
    const at = from.current?.id === left ? from.current?.at : undefined;
    const row = at !== undefined || hasHome ? rowOf(left, at ?? 0, box.current) : null;
    (first ?? row ?? box.current?.querySelector<HTMLElement>('h1'))?.focus();
  }, [open, place, initiative, hasHome, isHere, followUp, time, content]);

  return (
    <div
      ref={box}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('a[data-initiative], a[data-place]');
        const id = row?.dataset['initiative'] ?? row?.dataset['place'];
        if (row && id && box.current) from.current = { id, at: linksTo(id, box.current).indexOf(row) };
      }}
      className="panel-body"
      data-panel={page ?? (chosenInitiative ? 'initiative' : chosenPlace ? 'place' : 'home')}
    >
      {page ? (
        <>
          <PanelHeader content={content} onShare={onShare} />
          {pages[page]}
        </>
      ) : isNotYet && time ? (
        <>
          <PanelHeader content={content} onShare={onShare} />
          <time.NotYet content={content} />
        </>
      ) : record && !records ? (
        <>
          <PanelHeader content={content} onShare={onShare} />
          <article className="panel-content" aria-busy="true">
            <h1>{record}</h1>
          </article>
        </>
      ) : chosenInitiative && records ? (
        <records.InitiativePanel
          content={content}
          initiative={chosenInitiative}
          time={time}
          onShare={onShare}
          onShowOnMap={onShowOnMap}
        />
      ) : chosenPlace && records ? (
        <records.PlacePanel
          content={content}
          place={chosenPlace}
          time={time}
          activeFilters={activeFilters}
          onShare={onShare}
          onShowOnMap={onShowOnMap}
        />
      ) : home !== undefined ? (
        home
      ) : (
        <HomePanel content={content} filters={filters} activeFilters={activeFilters} time={time} />
      )}
    </div>
  );
}

/** Unfolds what holds it, and leads there at once, without a movement; false where the panel does not have it. */
function showFollowUp(box: HTMLElement | null, id: string): boolean {
  const item = box?.querySelector<HTMLElement>(`[data-follow-up="${CSS.escape(id)}"]`);
  if (!item) return false;
  const fold = item.closest('details');
  if (fold) fold.open = true;
  item.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'start', behavior: 'instant' });
  return true;
}
