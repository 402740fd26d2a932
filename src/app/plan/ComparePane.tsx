/** Comparing, put together: the facets' words for a selection, the index's rows, and the screen that shows both. */
import { useMemo } from 'react';
import { Compare, type Side } from '../../compare/Compare.tsx';
import type { ComparedRow } from '../../compare/row.ts';
import { StartComparing } from '../../compare/StartComparing.tsx';
import { namesOf, valuesOf } from '../../facets/values.ts';
import { useWords } from '../../i18n/context.ts';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { compareRows, otherSelection, plenariesCompared, WHOLE_RECORD } from '../../state/plan/compare.ts';
import { planIndex, planRows, type PlanView } from '../../state/plan/initiatives.ts';
import { useView } from '../../state/store.ts';
import type { SlotProps } from './slots.ts';
import { useCarriedOn } from './useCarriedOn.ts';

export function ComparePane({ content, rows }: SlotProps) {
  const words = useWords();
  const planning = usePlanningWords();
  const view = useView();
  const { selection, bad } = useMemo(
    () => otherSelection(view.compare ?? WHOLE_RECORD, content),
    [view.compare, content],
  );
  const others = useMemo(() => planRows(planIndex(content), selection), [content, selection]);
  const isOfPlenaries = view.compare !== null && plenariesCompared(view, selection) !== null;
  const carried = useCarriedOn(content.language, isOfPlenaries);
  const compared = useMemo(
    () => compareRows<ComparedRow>(rows, others, isOfPlenaries ? ({ id }) => carried?.get(id) ?? [] : undefined),
    [rows, others, carried, isOfPlenaries],
  );
  if (view.compare === null) {
    const plenaries = valuesOf('plenaries', content, words, planning);
    return <StartComparing plenaries={plenaries.map(({ value, name }) => ({ number: value, name }))} />;
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
