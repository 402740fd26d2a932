import { useSheet } from './sheetHeight.ts';

/** Leads from the search box to what was chosen in it: the panel's heading, or the list that it narrowed. */
export function goToChosen(what: 'record' | 'list'): void {
  // Under a low sheet the heading would have the focus and not be seen.
  if (useSheet.getState().height === 'low') useSheet.setState({ height: 'half' });
  // The panel has led further already, to a follow-up.
  if (what === 'record' && document.activeElement?.closest('#panel [data-follow-up]')) return;
  const heading = document.querySelector<HTMLElement>(what === 'list' ? '#panel .list-heading' : '#panel h1');
  heading?.focus({ preventScroll: true });
  // A list stands below the filters: it is brought to the top.
  if (what === 'list') heading?.scrollIntoView({ block: 'start' });
}
