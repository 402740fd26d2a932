/** The other side of a comparison: of its own day, under its own condition on positions. */
import { useEffect, useMemo, useState } from 'react';
import { loadLater } from '../../content/load.ts';
import type { Content, Later, Row } from '../../content/types.ts';
import { contentAsOf } from '../../state/asof.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import type { SideView } from '../../state/plan/compare.ts';
import { planIndex, planRows } from '../../state/plan/initiatives.ts';
import { readCondition } from '../../state/plan/where/condition.ts';
import { layerOf, readOwnLayers, workOut } from '../../state/plan/where/follow.ts';
import { canBeAskedFor } from '../../state/plan/where/ownOrigins.ts';
import { useSession } from '../../state/store.ts';

/** Why there are no rows: they are on their way, or something of what they need does not come. */
export type Lack = 'where-working' | 'where-failed' | 'no-layer' | 'day-working' | 'day-failed';

export interface OtherSide {
  rows: readonly Row[] | null;
  lack: Lack | null;
  tryAgain: () => void;
}

export function useOtherSide(content: Content, selection: SideView): OtherSide {
  const [attempt, setAttempt] = useState(0);
  const day = useRecordOf(content, selection.asof, attempt);
  const where = usePassing(day.content, selection.where, attempt);
  const rows = useMemo(
    () => (day.content && where.lack === null ? planRows(planIndex(day.content), selection, where.ids) : null),
    [day.content, where.lack, where.ids, selection],
  );
  return { rows, lack: day.lack ?? where.lack, tryAgain: () => setAttempt((n) => n + 1) };
}

/** The record as of a day; the one that is shown where that is its day. */
function useRecordOf(
  content: Content,
  day: string | null,
  attempt: number,
): { content: Content | null; lack: Lack | null } {
  const record = useSession((session) => session.record) ?? content;
  const loaded = useSession((session) => session.later);
  const [fetched, setFetched] = useState<Later | null>(null);
  const [failed, setFailed] = useState<number | null>(null);
  const isShown = day === (content.asOf ?? null);
  const later = [loaded, fetched].find((each) => each?.language === content.language) ?? null;
  const isMissing = !isShown && later === null;
  useEffect(() => {
    if (!isMissing) return;
    let isLeft = false;
    loadLater(content.language).then(
      (found) => {
        if (!isLeft) setFetched(found);
      },
      (error: unknown) => {
        console.error(error);
        if (!isLeft) setFailed(attempt);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [isMissing, content.language, attempt]);
  if (isShown) return { content, lack: null };
  if (later) return { content: contentAsOf(record, later, day), lack: null };
  return { content: null, lack: failed === attempt ? 'day-failed' : 'day-working' };
}

/** The ids that pass a condition; null where there is none. */
function usePassing(
  content: Content | null,
  text: string | null,
  attempt: number,
): { ids: ReadonlySet<string> | null; lack: Lack | null } {
  const condition = useMemo(() => (text === null ? null : readCondition(text)), [text]);
  const isOfLayer = condition !== null && 'layer' in condition;
  const isWaiting = useOwnLayers(({ ready }) => isOfLayer && !ready);
  const layer = useOwnLayers(() => layerOf(condition));
  const isLost = isOfLayer && !isWaiting && !(layer && canBeAskedFor(layer, condition.kind));
  const { features, filter } = layer ?? {};
  // Another of these is another question: an answer to an earlier one is none.
  const asked = useMemo(
    () => ({ content, condition, isWaiting, isLost, features, filter, attempt }),
    [content, condition, isWaiting, isLost, features, filter, attempt],
  );
  const [answer, setAnswer] = useState<{ to: object; ids: ReadonlySet<string> | null } | null>(null);
  useEffect(() => {
    if (!asked.content || !asked.condition || asked.isLost) return;
    let isLeft = false;
    const failed = (error: unknown) => {
      console.error(error);
      if (!isLeft) setAnswer({ to: asked, ids: null });
    };
    if (asked.isWaiting) readOwnLayers().catch(failed);
    else {
      workOut(asked.condition, asked.content, document.baseURI, () => !isLeft).then((found) => {
        if (found && !isLeft) setAnswer({ to: asked, ids: found.where });
      }, failed);
    }
    return () => {
      isLeft = true;
    };
  }, [asked]);
  if (!condition) return { ids: null, lack: null };
  if (isLost) return { ids: null, lack: 'no-layer' };
  if (answer?.to !== asked) return { ids: null, lack: 'where-working' };
  return { ids: answer.ids, lack: answer.ids ? null : 'where-failed' };
}
