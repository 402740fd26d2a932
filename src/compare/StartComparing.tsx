import { useId, useState } from 'react';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { comparePlenaries, compareWith, compareWithAll, keepSelection } from '../state/plan/compareActions.ts';
import './compare.css';

interface Props {
  /** Those of which the record has something, the latest first; partial ones say so in their names. */
  plenaries: readonly { number: string; name: string }[];
  /** Saved views, as what `view.compare` says of each. */
  saved: readonly { id: string; name: string; compare: string }[];
}

/** Nothing is compared yet: the ways to begin. */
export function StartComparing({ plenaries, saved }: Props) {
  const { compare: words } = usePlanningWords();
  return (
    <div className="compare">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <p className="compare-tools">
        <button type="button" className="button" onClick={keepSelection}>
          {words.keepThis}
        </button>
        <button type="button" className="chip" onClick={compareWithAll}>
          {words.withAll}
        </button>
      </p>
      {saved.length > 0 && <WithSaved saved={saved} />}
      {plenaries.length > 1 && <TwoPlenaries plenaries={plenaries} />}
    </div>
  );
}

function WithSaved({ saved }: Pick<Props, 'saved'>) {
  const { compare: words } = usePlanningWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.withSaved}</h2>
      <ul className="compare-saved">
        {saved.map(({ id: key, name, compare }) => (
          <li key={key}>
            <button type="button" className="chip" onClick={() => compareWith(compare)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TwoPlenaries({ plenaries }: Pick<Props, 'plenaries'>) {
  const { compare: words } = usePlanningWords();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const offered = plenaries.map(({ number }) => number);
  // As of an earlier day some are not there: what is not offered is not compared.
  const isOffered = wanted.length > 0 && wanted.every((number) => offered.includes(number));
  const chosen = isOffered ? wanted : offered.slice(0, 2);
  const form = useId();
  const [here = '', there = ''] = chosen;
  return (
    <form
      aria-labelledby={form}
      onSubmit={(event) => {
        event.preventDefault();
        comparePlenaries(here, there);
      }}
    >
      <h2 id={form}>{words.plenaries}</h2>
      <p>{words.carriedNote}</p>
      {[words.plenaryHere, words.plenaryThere].map((label, side) => (
        <label key={label}>
          {label}
          <select
            value={chosen[side]}
            onChange={({ target }) =>
              // The other side takes what this one had: they are never the same.
              setWanted(
                chosen.map((number, at) =>
                  at === side ? target.value : number === target.value ? (chosen[side] ?? '') : number,
                ),
              )
            }
          >
            {plenaries.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {words.plenariesGo}
      </button>
    </form>
  );
}
