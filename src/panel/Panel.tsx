import { useEffect, useRef, type ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { rowsOf } from '../state/selectors.ts';
import { useView } from '../state/store.ts';
import type { Page } from '../state/view.ts';
import { HomePanel } from './HomePanel.tsx';
import type { InitiativePanel } from './InitiativePanel.tsx';
import { labelOf } from './names.ts';
import { PanelHeader } from './PanelHeader.tsx';
import type { PlacePanel } from './PlacePanel.tsx';
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
  /** What is shown for each page that is neither a place nor an initiative. */
  pages: Record<Page, ReactNode>;
  onShare: () => void;
  /** Leads from the text to the map; null where there is no map. */
  onShowOnMap: (() => void) | null;
}

/** A sheet of paper on the map: what is chosen, or the plenary and all its initiatives. */
export function Panel({ content, filters, activeFilters, records, home, pages, onShare, onShowOnMap }: Props) {
  const place = useView((view) => view.place);
  const initiative = useView((view) => view.initiative);
  const page = useView((view) => view.page);
  const box = useRef<HTMLDivElement>(null);
  // A page stays as it is when something is chosen beside it.
  const open = page ?? `${place}/${initiative}`;
  const chosenInitiative = rowsOf(content).find((candidate) => candidate.id === initiative);
  const chosenPlace = content.places.find((candidate) => candidate.id === place);
  const record = chosenInitiative?.title ?? (chosenPlace && labelOf(chosenPlace));
  /** The code of what is open may still be on its way. */
  const isHere = page === null ? !record || records !== null : pages[page] !== null;
  const shown = useRef(open);

  // What was chosen is read first: the focus goes to its heading, or to where one was in a list. Not when the page opens.
  useEffect(() => {
    if (shown.current === open || !isHere) return;
    shown.current = open;
    box.current?.scrollTo(0, 0);
    const first = box.current?.querySelector<HTMLElement>('[data-focus-first]');
    (first ?? box.current?.querySelector<HTMLElement>('h1'))?.focus();
  }, [open, isHere]);

  return (
    <div
      ref={box}
      className="panel-body"
      data-panel={page ?? (chosenInitiative ? 'initiative' : chosenPlace ? 'place' : 'home')}
    >
      {page ? (
        <>
          <PanelHeader content={content} onShare={onShare} />
          {pages[page]}
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
          onShare={onShare}
          onShowOnMap={onShowOnMap}
        />
      ) : chosenPlace && records ? (
        <records.PlacePanel
          content={content}
          place={chosenPlace}
          activeFilters={activeFilters}
          onShare={onShare}
          onShowOnMap={onShowOnMap}
        />
      ) : home !== undefined ? (
        home
      ) : (
        <HomePanel content={content} filters={filters} activeFilters={activeFilters} />
      )}
    </div>
  );
}
