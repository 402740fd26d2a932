import { useEffect, useRef, type ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useView } from '../state/store.ts';
import { HomePanel } from './HomePanel.tsx';
import { InitiativePanel } from './InitiativePanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import './panel.css';

interface Props {
  content: Content;
  /** The controls that narrow the list, and the chips of those in force. */
  filters: ReactNode;
  activeFilters: ReactNode;
  onShare: () => void;
}

/** A sheet of paper on the map: what is chosen, or the plenary and all its initiatives. */
export function Panel({ content, filters, activeFilters, onShare }: Props) {
  const place = useView((view) => view.place);
  const initiative = useView((view) => view.initiative);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(`${place}/${initiative}`);

  // What was chosen is read first: the focus goes to its heading, but not when the page opens.
  useEffect(() => {
    const now = `${place}/${initiative}`;
    if (shown.current === now) return;
    shown.current = now;
    box.current?.scrollTo(0, 0);
    box.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [place, initiative]);

  const chosenInitiative = content.initiatives.find((candidate) => candidate.id === initiative);
  const chosenPlace = content.places.find((candidate) => candidate.id === place);
  return (
    <div ref={box} className="panel-body" data-panel={initiative ? 'initiative' : place ? 'place' : 'home'}>
      {chosenInitiative ? (
        <InitiativePanel content={content} initiative={chosenInitiative} onShare={onShare} />
      ) : chosenPlace ? (
        <PlacePanel content={content} place={chosenPlace} activeFilters={activeFilters} onShare={onShare} />
      ) : (
        <HomePanel content={content} filters={filters} activeFilters={activeFilters} />
      )}
    </div>
  );
}
