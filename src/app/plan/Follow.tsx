import { useLayoutEffect } from 'react';
import type { Content } from '../../content/types.ts';
import { namesOf } from '../../facets/values.ts';
import { useWords } from '../../i18n/context.ts';
import type { PlanningMessages } from '../../i18n/planning/messages.ts';
import type { OwnLayer } from '../../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { readCondition } from '../../state/plan/where/condition.ts';
import { followWhere } from '../../state/plan/where/follow.ts';
import { conditionInWords } from '../../state/plan/where/inWords.ts';
import { rowsOf } from '../../state/selectors.ts';
import { useSession, useView } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { selectionFor } from './selection.ts';
import { trustOwnScripts } from '../../ui/trusted.ts';
import { usePlanWords } from './usePlanWords.ts';

/** While one plans, the map and the panel show what the rows show, and paper and pictures say by which filters. */
export function Follow({ content }: { content: Content }) {
  const words = useWords();
  const planning = usePlanWords();
  useLayoutEffect(() => {
    let shown: unknown = null;
    let named: unknown = null;
    const follow = () => {
      const view = useView.getState();
      if (view.mode !== 'plan') return;
      const { rows } = selectionFor(content, view, usePlanning.getState().where);
      // A layer of one's own that has another name is the same filter in other words.
      const { layers } = useOwnLayers.getState();
      const isSame = rows === shown;
      if (isSame && layers === named) return;
      [shown, named] = [rows, layers];
      const isAll = rows.length === rowsOf(content).length;
      useSession.setState({
        ...(!isSame && { among: isAll ? null : new Set(rows.map(({ id }) => id)) }),
        amongInWords: planning && filtersInWords(view, layers, planning),
      });
    };
    const filtersInWords = (view: View, layers: readonly OwnLayer[], planning: PlanningMessages) => {
      // One that has not been worked out filters nothing.
      const condition = view.where && usePlanning.getState().where ? readCondition(view.where) : null;
      return [
        ...namesOf(view, content, words, planning),
        ...(condition ? [conditionInWords(condition, content.places, layers, planning)] : []),
      ];
    };
    follow();
    // A condition on positions is worked out by a worker.
    trustOwnScripts();
    const stops = [
      ...[useView, usePlanning, useOwnLayers].map((store) => store.subscribe(follow)),
      followWhere(content, document.baseURI),
    ];
    return () => {
      for (const stop of stops) stop();
      useSession.setState({ among: null, amongInWords: null });
    };
  }, [content, words, planning]);
  return null;
}
