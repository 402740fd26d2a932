import type { Content, Status } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { Compared } from '../state/plan/compare.ts';
import { keepSelection, stopComparing, swapSides } from '../state/plan/compareActions.ts';
import type { BadParameter } from '../state/url.ts';
import { AreaCounts } from './AreaCounts.tsx';
import { ComparedList } from './ComparedList.tsx';
import type { ComparedRow } from './row.ts';
import './compare.css';

/** One of the two: what it filters by and of which day it is, in words, and what passes. */
export interface Side {
  names: readonly string[];
  day: string;
  /** Null while it cannot be said; then `lack` says why, and how it is asked for once more, if that may help. */
  rows: readonly ComparedRow[] | null;
  lack: { text: string; tryAgain: (() => void) | null } | null;
  /** Sentences on plenaries of which the record is partial. */
  partial: readonly string[];
}

interface Props {
  content: Content;
  here: Side;
  there: Side;
  /** Null while one side cannot be said. */
  compared: Compared<ComparedRow> | null;
  /** The status that the other side has for a row: of another day it may be another. */
  statusThere: (id: string) => Status | undefined;
  /** What the kept selection asks for and the atlas does not have. */
  bad: readonly BadParameter[];
  /** Both sides are plenaries: "both" then means that a subject was carried on. */
  isOfPlenaries: boolean;
}

/** Two selections side by side: what is in one, in both, in the other. */
export function Compare({ content, here, there, compared, statusThere, bad, isOfPlenaries }: Props) {
  const { t } = useWords();
  const { compare: words } = usePlanningWords();
  const isSame =
    compared !== null &&
    here.day === there.day &&
    here.names.join() === there.names.join() &&
    compared.onlyHere.length + compared.onlyThere.length === 0;
  return (
    <div className="compare">
      <div className="compare-sides">
        <SideCard title={words.here} side={here} />
        <SideCard title={words.there} side={there} />
      </div>
      <p className="compare-tools">
        <button type="button" className="chip" onClick={() => swapSides(content)}>
          {words.swap}
        </button>
        <button type="button" className="chip" onClick={keepSelection}>
          {words.keepInstead}
        </button>
        <button type="button" className="chip" onClick={stopComparing}>
          {words.stop}
        </button>
      </p>
      {bad.length > 0 && (
        <p className="compare-note">{words.bad(bad.map(({ parameter, value }) => t.badParameter(parameter, value)))}</p>
      )}
      {isSame && <p className="compare-note">{words.same}</p>}
      <p className="quiet">{t.sentences(words.mapNote, ...(isOfPlenaries ? [words.carriedNote] : []))}</p>
      {compared ? (
        <Parts content={content} compared={compared} statusThere={statusThere} />
      ) : (
        <div className="compare-parts">
          <Alone content={content} part="onlyHere" title={words.here} side={here} />
          <Alone content={content} part="onlyThere" title={words.there} side={there} />
        </div>
      )}
    </div>
  );
}

/** What is in one, in both, in the other. */
function Parts({
  content,
  compared,
  statusThere,
}: Pick<Props, 'content' | 'statusThere'> & { compared: Compared<ComparedRow> }) {
  const { compare: words } = usePlanningWords();
  const { onlyHere, both, onlyThere } = compared;
  return (
    <>
      <AreaCounts content={content} compared={compared} />
      <div className="compare-parts">
        <ComparedList content={content} part="onlyHere" title={words.onlyHere} rows={alone(onlyHere)} />
        <ComparedList
          content={content}
          part="both"
          title={words.both}
          rows={both.map((pair) => ({ row: pair.here, with: pair.there, statusThere: statusThere(pair.here.id) }))}
        />
        <ComparedList content={content} part="onlyThere" title={words.onlyThere} rows={alone(onlyThere)} />
      </div>
    </>
  );
}

const alone = (rows: readonly ComparedRow[]) => rows.map((row) => ({ row, with: [] }));

/** The side that is known, while the other is not. */
function Alone({ side, ...props }: { content: Content; part: 'onlyHere' | 'onlyThere'; title: string; side: Side }) {
  return side.rows && <ComparedList {...props} rows={alone(side.rows)} />;
}

function SideCard({ title, side: { names, day, rows, lack, partial } }: { title: string; side: Side }) {
  const { compare: words } = usePlanningWords();
  const { t } = useWords();
  return (
    <section className="compare-side" aria-label={title}>
      <h2>{title}</h2>
      {rows && <p className="compare-count">{words.initiatives(rows.length)}</p>}
      <p>{names.join(' · ') || words.whole}</p>
      <p className="quiet">{day}</p>
      <div role="status">
        {lack && <p className="compare-note">{lack.text}</p>}
        {lack?.tryAgain && (
          <button type="button" className="chip" onClick={lack.tryAgain}>
            {t.retry}
          </button>
        )}
      </div>
      {partial.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </section>
  );
}
