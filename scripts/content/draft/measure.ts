/** How much of a curated plenary the drafter finds by itself, paragraph by paragraph. */
import type { Records } from '../read.ts';
import type { Draft, Statement } from './draft.ts';

export interface Measured {
  what: string;
  curated: number;
  drafted: number;
  right: number;
  /** As paragraph and id, such as "Financial Services 2: shenzhen". */
  missed: string[];
  wrong: string[];
}

/** Against the records of the plenary with the draft's number. What a person inferred is not looked for. */
export function measureDraft(draft: Draft, records: Records): Measured[] {
  const initiatives = records.initiatives.filter(({ plenary }) => plenary === draft.plenary);
  const compare = (
    what: string,
    curated: (record: Records['initiatives'][number]) => string[],
    drafted: (statement: Statement) => (string | null)[],
  ): Measured => {
    const expected = new Set(
      initiatives.flatMap((record) =>
        curated(record).map((id) => `${record.source.section} ${record.source.paragraph}: ${id}`),
      ),
    );
    const found = new Set(
      draft.sections.flatMap(({ heading, paragraphs }) =>
        paragraphs.flatMap(({ statements }, i) =>
          statements.flatMap((statement) =>
            drafted(statement).flatMap((id) => (id === null ? [] : [`${heading} ${i + 1}: ${id}`])),
          ),
        ),
      ),
    );
    const right = [...found].filter((id) => expected.has(id));
    return {
      what,
      curated: expected.size,
      drafted: found.size,
      right: right.length,
      missed: [...expected].filter((id) => !found.has(id)),
      wrong: [...found].filter((id) => !expected.has(id)),
    };
  };
  return [
    compare(
      'Places named',
      ({ places }) => places.filter(({ basis }) => basis === 'named').map(({ id }) => id),
      ({ places }) => places.map(({ what }) => what),
    ),
    compare(
      'Parties',
      ({ parties }) => parties,
      ({ parties }) => parties.map(({ what }) => what),
    ),
    compare(
      'Dates stated',
      ({ dates }) => dates.filter(({ basis }) => basis === 'stated').map(({ date }) => date),
      ({ dates }) => dates.map(({ what }) => what.date),
    ),
    compare(
      'Statuses',
      ({ status }) => [status],
      ({ statuses }) => statuses.map(({ what }) => what),
    ),
  ];
}
