/** Comparing, put together: the facets' words for a selection, the index's rows, and the screen that shows both. */
import { useEffect, useMemo } from 'react';
import { Compare, type Side } from '../../compare/Compare.tsx';
import type { ComparedRow } from '../../compare/row.ts';
import { StartComparing } from '../../compare/StartComparing.tsx';
import { namesOf, valuesOf } from '../../facets/values.ts';
import { useWords } from '../../i18n/context.ts';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { viewOf } from '../../saved/format.ts';
import { startSaved, useSaved } from '../../saved/keep.ts';
import {
  compareRows,
  keptSelection,
  otherSelection,
  plenariesCompared,
  WHOLE_RECORD,
} from '../../state/plan/compare.ts';
import { planIndex, planRows, type PlanView } from '../../state/plan/initiatives.ts';
import { useView } from '../../state/store.ts';
import type { SlotProps } from './slots.ts';
import { useCarriedOn } from './useCarriedOn.ts';

/** Of the saved views those that select by what a kept selection has: both sides are of one day, and of any position. */
function useSavedSides(content: SlotProps['content'], day: string | null) {
  const kept = useSaved(({ views }) => views);
  useEffect(() => startSaved(), []);
  return useMemo(() => {
    const all = kept.map(({ id, name, search }) => ({ id, name, view: viewOf({ search }, content).view }));
    const views = all
      .filter(({ view }) => view.where === null && view.asof === day)
      .map(({ id, name, view }) => ({ id, name, compare: keptSelection(view) }));
    return { views, left: all.length - views.length };
  }, [kept, content, day]);
}

export function ComparePane({ content, rows }: SlotProps) {
  const words = useWords();
  const planning = usePlanningWords();
  const view = useView();
  const { selection, bad } = useMemo(
    () => otherSelection(view.compare ?? WHOLE_RECORD, content),
    [view.compare, content],
  );
  const others = useMemo(() => planRows(planIndex(content), selection), [content, selection]);
  const saved = useSavedSides(content, view.asof);
  const isOfPlenaries = view.compare !== null && plenariesCompared(view, selection) !== null;
  const carried = useCarriedOn(content.language, isOfPlenaries);
  const compared = useMemo(
    () => compareRows<ComparedRow>(rows, others, isOfPlenaries ? ({ id }) => carried?.get(id) ?? [] : undefined),
    [rows, others, carried, isOfPlenaries],
  );
  if (view.compare === null) {
    const plenaries = valuesOf('plenaries', content, words, planning);
    return <StartComparing plenaries={plenaries.map(({ value, name }) => ({ number: value, name }))} saved={saved} />;
  }
  const sideOf = (of: PlanView, count: number): Side => ({
    names: namesOf(of, content, words, planning),
    count,
    partial: [...content.plenaries.filter(({ gaps }) => gaps.length > 0), ...content.partialPlenaries]
      .filter(({ number }) => of.plenaries.includes(String(number)))
      .map(({ name }) => planning.compare.partialNote(name)),
  });
  return (
    <Compare
      content={content}
      here={sideOf(view, rows.length)}
      there={sideOf(selection, others.length)}
      compared={compared}
      bad={bad}
      isOfPlenaries={isOfPlenaries}
    />
  );
}
