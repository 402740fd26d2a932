import { useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { useImportingWords } from '../i18n/importing/context.ts';
import { textOf } from '../state/ownLayers/ownLayer.ts';
import type { JudgedPreview, Summary } from './worker/messages.ts';
import { KEPT_PROBLEMS, type RowProblem } from './worker/source.ts';

interface Props {
  summary: Summary;
  /** Null while the rows are judged. */
  judged: JudgedPreview | null;
  share: number;
  /** What is being done, while they are. */
  busy: string;
}

/** Columns that a preview has room for. */
const COLUMNS = 6;

/** The first rows as they stand in the file, what becomes of them, and every row with a problem. */
export function FilePreview({ summary, judged, share, busy }: Props) {
  const { preview: words, problem: sentences } = useImportingWords();
  const { sample, fields, rows } = summary;
  const problemOf = (row: number) => judged?.problems.find((problem) => problem.row === row);
  const more = fields.length - COLUMNS;
  const said = (problem: RowProblem) => sentences[problem.kind](problem.found ?? '');
  return (
    <section aria-label={words.title} className="import-preview" aria-busy={!judged}>
      <div className="import-table">
        <table>
          <caption>{words.caption(sample.length, rows)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {fields.slice(0, COLUMNS).map((field) => (
                <th key={field} scope="col">
                  {field}
                </th>
              ))}
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ number, values }) => {
              const problem = problemOf(number);
              return (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  {fields.slice(0, COLUMNS).map((field, at) => (
                    <td key={field}>{textOf(values[at])}</td>
                  ))}
                  <td>{!judged ? '' : problem ? said(problem) : words.good}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="note">{words.moreColumns(more)}</p>}
      <div role="status" className="import-result">
        {judged ? <Result judged={judged} /> : <p>{busy}</p>}
      </div>
      {!judged && <progress aria-label={busy} value={share} max={1} />}
      {judged && judged.problems.length > 0 && (
        <Problems problems={judged.problems} isTable={summary.kind === 'table'} said={said} />
      )}
    </section>
  );
}

function Result({ judged }: { judged: JudgedPreview }) {
  const { preview: words } = useImportingWords();
  const { total, lost, outside, formulas } = judged;
  const kept = total - lost;
  return (
    <>
      <p>
        <strong>{kept === 0 ? words.noneGood : lost === 0 ? words.allGood(kept) : words.someLost(kept, lost)}</strong>
      </p>
      {outside > 0 && <p>{words.outside(outside)}</p>}
      {formulas > 0 && <p>{words.formulas(formulas)}</p>}
    </>
  );
}

/** So many at a time: a file may have a hundred thousand, and all can be reached. */
const AT_A_TIME = 100;

interface ProblemsProps {
  problems: readonly RowProblem[];
  isTable: boolean;
  said: (problem: RowProblem) => string;
}

function Problems({ problems, isTable, said }: ProblemsProps) {
  const { t } = useWords();
  const { preview: words } = useImportingWords();
  const [shown, setShown] = useState(AT_A_TIME);
  const left = problems.length - shown;
  const numbered = isTable ? words.atRow : words.atFeature;
  return (
    <details className="import-problems" open>
      <summary>{words.problems(problems.length)}</summary>
      <ul>
        {problems.slice(0, shown).map((problem, at) => (
          <li key={at} data-problem={problem.kind} data-row={problem.row}>
            {t.labelled(numbered(problem.row), said(problem))}
            {t.bracketed(KEPT_PROBLEMS.has(problem.kind) ? words.kept : words.leftOut)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {words.more(Math.min(left, AT_A_TIME))}
        </button>
      )}
    </details>
  );
}
