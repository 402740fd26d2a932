/** Comparing, put together: the facets' words for a selection, the index's rows, and the screen that shows both. */
import { useEffect, useMemo } from 'react';
import { Compare, type Side } from '../../compare/Compare.tsx';
import type { ComparedRow } from '../../compare/row.ts';
import { StartComparing } from '../../compare/StartComparing.tsx';
import type { Language } from '../../content/types.ts';
import { namesOf, valuesOf } from '../../facets/values.ts';
import { useWords } from '../../i18n/context.ts';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { viewOf, type KnownRecord } from '../../saved/format.ts';
import { byName, startSaved, useSaved } from '../../saved/keep.ts';
import { useKnownRecord } from '../../saved/useKnownRecord.ts';
import type { PlanningMessages } from '../../i18n/planning/messages.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import {
  compareRows,
  keptSelection,
  otherSelection,
  plenariesCompared,
  WHOLE_RECORD,
  type SideView,
} from '../../state/plan/compare.ts';
import { tryWhereAgain, usePlanning, type PlanningState } from '../../state/plan/planning.ts';
import { readCondition } from '../../state/plan/where/condition.ts';
import { conditionInWords } from '../../state/plan/where/inWords.ts';
import { useView } from '../../state/store.ts';
import type { SlotProps } from './slots.ts';
import { useCarriedOn } from './useCarriedOn.ts';
import { useOtherSide, type Lack } from './useOtherSide.ts';

/** Each saved view, as what is kept to compare with. */
function useSavedSides(language: Language, known: KnownRecord) {
  const kept = useSaved(({ views }) => views);
  useEffect(() => startSaved(), []);
  return useMemo(
    () =>
      byName(kept, language).map(({ id, name, search }) => ({
        id,
        name,
        compare: keptSelection(viewOf({ search }, language, known).view),
      })),
    [kept, language, known],
  );
}

export function ComparePane({ content, rows }: SlotProps) {
  const words = useWords();
  const planning = usePlanningWords();
  const view = useView(apartFromCamera);
  const known = useKnownRecord(content);
  const { selection, bad } = useMemo(
    () => otherSelection(view.compare ?? WHOLE_RECORD, content, known.later),
    [view.compare, content, known],
  );
  const other = useOtherSide(content, selection);
  const layers = useOwnLayers((state) => state.layers);
  const status = usePlanning(({ whereStatus }) => whereStatus);
  const ownLack = view.where === null || status === 'ready' ? null : (OWN_LACKS[status] ?? 'where-working');
  const saved = useSavedSides(content.language, known);
  const isOfPlenaries = view.compare !== null && plenariesCompared(view, selection) !== null;
  const carried = useCarriedOn(content.language, isOfPlenaries);
  const here = ownLack === null ? rows : null;
  const there = other.rows;
  const compared = useMemo(
    () =>
      here && there
        ? compareRows<ComparedRow>(here, there, isOfPlenaries ? ({ id }) => carried?.get(id) ?? [] : undefined)
        : null,
    [here, there, carried, isOfPlenaries],
  );
  const statuses = useMemo(() => new Map(there?.map(({ id, status: has }) => [id, has])), [there]);
  if (view.compare === null) {
    const plenaries = valuesOf('plenaries', content, words, planning);
    return <StartComparing plenaries={plenaries.map(({ value, name }) => ({ number: value, name }))} saved={saved} />;
  }
  const conditionOf = (text: string | null) => {
    const condition = text === null ? null : readCondition(text);
    return condition ? [conditionInWords(condition, content.places, layers, planning)] : [];
  };
  const sideOf = (
    of: SideView,
    shown: readonly ComparedRow[] | null,
    lack: Lack | null,
    tryAgain: () => void,
  ): Side => ({
    names: [...namesOf(of, content, words, planning), ...conditionOf(of.where)],
    day: of.asof === null ? planning.compare.ofPlenaries : words.t.asOf(words.date(of.asof)),
    rows: shown,
    lack: lack && { text: lackInWords(lack, planning), tryAgain: CAN_COME.has(lack) ? tryAgain : null },
    partial: [...content.plenaries.filter(({ gaps }) => gaps.length > 0), ...content.partialPlenaries]
      .filter(({ number }) => of.plenaries.includes(String(number)))
      .map(({ name }) => planning.compare.partialNote(name)),
  });
  return (
    <Compare
      content={content}
      here={sideOf(view, here, ownLack, tryWhereAgain)}
      there={sideOf(selection, there, other.lack, other.tryAgain)}
      compared={compared}
      statusThere={(id) => statuses.get(id)}
      bad={bad}
      isOfPlenaries={isOfPlenaries}
    />
  );
}

/** Why this side has no rows, where that is not its being worked out. */
const OWN_LACKS: Partial<Record<PlanningState['whereStatus'], Lack>> = {
  failed: 'where-failed',
  unusable: 'no-layer',
};

/** What may come when it is asked for once more. */
const CAN_COME: ReadonlySet<Lack> = new Set<Lack>(['where-failed', 'day-failed']);

function lackInWords(lack: Lack, { compare }: PlanningMessages): string {
  switch (lack) {
    case 'where-working':
      return compare.whereWorking;
    case 'where-failed':
      return compare.whereFailed;
    case 'no-layer':
      return compare.noLayer;
    case 'day-working':
      return compare.dayWorking;
    case 'day-failed':
      return compare.dayFailed;
  }
}
