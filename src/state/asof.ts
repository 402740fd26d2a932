/**
 * The record as of a day: what was known by its end, and nothing that came later.
 *
 * A date of the record is a day, a month or a year. It counts as certain from its last day on: `2023-07` from 31 July,
 * `2023` from 31 December. From its first day to the day before its last it is "in the course of": it may have happened
 * by then, so it is shown as such and changes no status. Before its first day it is not known. A part of a month or year
 * ("late", "first half") is said in words and narrows nothing. A day alone is certain on that day.
 */
import type { Content, FollowUp, Initiative, Later, Row, Statement, Status, Thread } from '../content/types.ts';

/** YYYY-MM-DD; null for the day of each plenary. */
export type Day = string | null;

/** The first and the last day that a date can mean. */
export function daysOf(date: string): { first: string; last: string } {
  const [year = '', month, day] = date.split('-');
  if (day) return { first: date, last: date };
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  // The day before the first of the next month, whatever its length.
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${end}` };
}

export type Knowledge = 'certain' | 'in-course' | 'not-yet';

/** What can be said at the end of a day of something that is dated so. */
export function knownOn(date: string, day: string): Knowledge {
  const { first, last } = daysOf(date);
  return last <= day ? 'certain' : first <= day ? 'in-course' : 'not-yet';
}

/** A status, the date from which it holds, and the follow-up that gives it; null: the plenary does. */
export interface DatedStatus {
  status: Status;
  date: string;
  followUp: FollowUp | null;
}

/** The status of a row as of a day: the plenary's, until a later fact that is certain by then puts it into another. */
export function statusAsOf(
  row: Pick<Row, 'id' | 'status'>,
  held: string,
  followUps: readonly FollowUp[],
  day: Day,
): DatedStatus {
  let found: DatedStatus = { status: row.status, date: held, followUp: null };
  if (day === null) return found;
  for (const followUp of followUps) {
    const status = statusGiven(followUp, row.id);
    if (!status || !isSince(followUp, held) || knownOn(followUp.date, day) !== 'certain') continue;
    // Of two, the later one holds; the check of the record allows no two on one day.
    if (daysOf(followUp.date).last >= daysOf(found.date).last) found = { status, date: followUp.date, followUp };
  }
  return found;
}

/** The status that a follow-up puts a row into. */
const statusGiven = ({ about }: FollowUp, id: string): Status | undefined =>
  about.find(({ initiative }) => initiative === id)?.status;

/** Whether a fact is from after a plenary: what went before it, or was so on the day, is in what it said. */
export const isSince = ({ date }: Pick<FollowUp, 'date'>, held: string): boolean =>
  daysOf(date).last > daysOf(held).last;

/** The date of a row's plenary, as the record has it. Throws for a plenary that the record does not have. */
export function heldOn(content: Pick<Content, 'plenaries' | 'partialPlenaries'>, plenary: number): string {
  const found = [...content.plenaries, ...content.partialPlenaries].find(({ number }) => number === plenary);
  if (!found) throw new Error(`The record has no plenary ${plenary}.`);
  return found.date;
}

/** What is known of a row from outside its plenary's document, oldest first. */
export const followUpsOf = ({ followUps }: Later, id: string): FollowUp[] =>
  followUps.filter(({ about }) => about.some(({ initiative }) => initiative === id));

/** What a day divides: facts that may be shown, each with how sure it is, and how many come after. */
export function knownBy<F extends Pick<FollowUp, 'date'>>(
  facts: readonly F[],
  day: string,
): { known: { fact: F; knowledge: Exclude<Knowledge, 'not-yet'> }[]; later: number } {
  const judged = facts.map((fact) => ({ fact, knowledge: knownOn(fact.date, day) }));
  const known = judged.flatMap(({ fact, knowledge }) => (knowledge === 'not-yet' ? [] : [{ fact, knowledge }]));
  return { known, later: facts.length - known.length };
}

interface Shown {
  later: Later;
  day: Day;
  content: Content;
}

/** Two days at most are shown side by side. */
const MOST_KEPT = 2;
const kept = new WeakMap<Content, readonly Shown[]>();
const statementRows = new WeakMap<Later, Row[]>();

/**
 * The record that panel, map, lists, plan and exports show: rows of plenaries held by the day, each with its status as
 * of it. The same object for the same input, so that what is made from it is made once.
 */
export function contentAsOf(record: Content, later: Later, day: Day): Content {
  const known = kept.get(record) ?? [];
  const found = known.find((each) => each.later === later && each.day === day);
  if (found) {
    kept.set(record, [found, ...known.filter((each) => each !== found)]);
    return found.content;
  }
  const isHeld = ({ plenary }: Pick<Row, 'plenary'>) =>
    day === null || knownOn(heldOn(record, plenary), day) === 'certain';
  const now = <R extends Row>(row: R): R => {
    const { status, followUp } = statusAsOf(row, heldOn(record, row.plenary), later.followUps, day);
    return followUp && status !== row.status ? { ...row, status } : row;
  };
  const initiatives: Initiative[] = day === null ? record.initiatives : record.initiatives.filter(isHeld).map(now);
  const content: Content = {
    ...record,
    initiatives,
    rows: [...initiatives, ...rowsOfStatements(later).filter(isHeld).map(now)],
    parties: [...record.parties, ...later.parties],
    sources: [...record.sources, ...later.sources],
    ...(day === null ? {} : { asOf: day }),
  };
  kept.set(record, [{ later, day, content }, ...known].slice(0, MOST_KEPT));
  return content;
}

function rowsOfStatements(later: Later): Row[] {
  const found = statementRows.get(later);
  if (found) return found;
  const rows = later.statements.map(rowOf);
  statementRows.set(later, rows);
  return rows;
}

/** A statement among rows: no area, no paragraph; what it continues and what continues it are related. */
function rowOf(statement: Statement): Row {
  const related = [...(statement.continues ?? []), ...(statement.continuedBy ?? [])];
  return { ...statement, area: null, source: null, ...(related.length > 0 && { related }) };
}

export interface Change {
  row: Row;
  /** As the plenary had it. */
  before: Status;
  /** What holds on the day, where it is another one than the plenary's; else null. */
  status: DatedStatus | null;
  /** What came after the plenary, oldest first. */
  facts: FollowUp[];
}

/** The initiatives whose status or facts changed after their plenary and by a day, in the record's order. */
export function changesBy(record: Content, later: Later, day: string): Change[] {
  const rows: Row[] = [...record.initiatives, ...rowsOfStatements(later)];
  return rows.flatMap((row) => {
    const held = heldOn(record, row.plenary);
    const facts = followUpsOf(later, row.id).filter(
      (fact) =>
        isSince(fact, held) &&
        knownOn(fact.date, day) !== 'not-yet' &&
        fact.about.some(({ initiative, relation }) => initiative === row.id && CHANGES.has(relation)),
    );
    if (facts.length === 0) return [];
    const status = statusAsOf(row, held, later.followUps, day);
    return [{ row, before: row.status, status: status.status === row.status ? null : status, facts }];
  });
}

/** What a second source says of the same, or another matter that bears on it, changes nothing. */
const CHANGES: ReadonlySet<string> = new Set(['follows', 'conflicts']);

export type ThreadEntry = { date: string } & ({ row: Row; followUp: null } | { row: null; followUp: FollowUp });

/** One subject through the years, oldest first: what plenaries said, and what is known from elsewhere. */
export function threadEntries(
  thread: Pick<Thread, 'id' | 'initiatives'>,
  record: Content,
  later: Later,
): ThreadEntry[] {
  const statements = later.statements.filter((each) => each.thread === thread.id).map(({ id }) => id);
  const rows = [...record.initiatives, ...rowsOfStatements(later)].filter(
    ({ id }) => thread.initiatives.includes(id) || statements.includes(id),
  );
  const entries: ThreadEntry[] = [
    ...rows.map((row) => ({ date: heldOn(record, row.plenary), row, followUp: null })),
    ...later.followUps.flatMap((followUp) =>
      followUp.thread === thread.id ? [{ date: followUp.date, row: null, followUp }] : [],
    ),
  ];
  return entries.sort(
    (a, b) =>
      daysOf(a.date).last.localeCompare(daysOf(b.date).last) ||
      daysOf(a.date).first.localeCompare(daysOf(b.date).first),
  );
}
