import type { Content } from '../content/types.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { Compared } from '../state/plan/compare.ts';
import { keepSelection, stopComparing, swapSides } from '../state/plan/compareActions.ts';
import type { BadParameter } from '../state/url.ts';
import { useView } from '../state/store.ts';
import { AreaCounts } from './AreaCounts.tsx';
import { ComparedList } from './ComparedList.tsx';
import type { ComparedRow } from './row.ts';
import './compare.css';

/** One of the two: what it filters by, in words, and how many pass. */
export interface Side {
  names: readonly string[];
  count: number;
  /** Sentences on plenaries of which the record is partial. */
  partial: readonly string[];
}

interface Props {
  content: Content;
  here: Side;
  there: Side;
  compared: Compared<ComparedRow>;
  /** What the kept selection asks for and the atlas does not have. */
  bad: readonly BadParameter[];
  /** Both sides are plenaries: "both" then means that a subject was carried on. */
  isOfPlenaries: boolean;
}

/** Two selections side by side: what is in one, in both, in the other. */
export function Compare({ content, here, there, compared, bad, isOfPlenaries }: Props) {
  const { compare: words } = usePlanningWords();
  const { where } = useView();
  const { onlyHere, both, onlyThere } = compared;
  const isSame = here.names.join() === there.names.join() && onlyHere.length + onlyThere.length === 0;
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
        <p className="compare-note">
          {words.bad(bad.map(({ parameter, value }) => `${parameter}=${value}`).join(', '))}
        </p>
      )}
      {isSame && <p className="compare-note">{words.same}</p>}
      <p className="quiet">
        {words.mapNote}
        {where && ` ${words.whereNote}`}
        {isOfPlenaries && ` ${words.carriedNote}`}
      </p>
      <AreaCounts content={content} compared={compared} />
      <div className="compare-parts">
        <ComparedList
          content={content}
          part="onlyHere"
          title={words.onlyHere}
          rows={onlyHere.map((row) => ({ row, with: [] }))}
        />
        <ComparedList
          content={content}
          part="both"
          title={words.both}
          rows={both.map((pair) => ({ row: pair.here, with: pair.there }))}
        />
        <ComparedList
          content={content}
          part="onlyThere"
          title={words.onlyThere}
          rows={onlyThere.map((row) => ({ row, with: [] }))}
        />
      </div>
    </div>
  );
}

function SideCard({ title, side: { names, count, partial } }: { title: string; side: Side }) {
  const { compare: words } = usePlanningWords();
  return (
    <section className="compare-side" aria-label={title}>
      <h2>{title}</h2>
      <p className="compare-count">{words.initiatives(count)}</p>
      <p>{names.join(' · ') || words.whole}</p>
      {partial.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </section>
  );
}
