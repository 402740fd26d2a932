/** How a person comes to compare, and leaves it again. */
import type { Content } from '../../content/types.ts';
import { useSession, useView } from '../store.ts';
import { defaultView } from '../view.ts';
import { keptSelection, swapped } from './compare.ts';
import { FACETS } from './initiatives.ts';

/** What is selected now stays as the other side; the filters go on changing this one. */
export const keepSelection = () => useView.setState((view) => ({ compare: keptSelection(view), layout: 'compare' }));

export const compareWith = (compare: string) => useView.setState({ compare, layout: 'compare' });

/** Of the same day as what is selected now. */
export const compareWithAll = () =>
  useView.setState(({ asof }) => ({ compare: keptSelection({ ...defaultView, asof }), layout: 'compare' }));

/** All that the record has of each, as of the day shown, and nothing else that was filtered by. */
export const comparePlenaries = (here: string, there: string) =>
  useView.setState(({ asof }) => ({
    ...Object.fromEntries(FACETS.map((facet) => [facet, []])),
    q: '',
    where: null,
    plenaries: [here],
    compare: keptSelection({ ...defaultView, plenaries: [there], asof }),
    layout: 'compare',
  }));

/** The kept selection can be filtered on, and this one is kept. */
export const swapSides = (content: Content) =>
  useView.setState((view) =>
    view.compare === null ? {} : swapped(view, view.compare, content, useSession.getState().later ?? 'missing'),
  );

export const stopComparing = () => useView.setState({ compare: null, layout: 'table' });
