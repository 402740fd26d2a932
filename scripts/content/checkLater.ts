/** What is known from outside the plenaries' own documents must agree with the rest: follow-ups, statements, threads. */
import { checkLinks } from './checkLinks.ts';
import { firstDay, isInCalendar, lastDay } from './days.ts';
import type { GeometryIndex } from './geometry.ts';
import type { Records } from './read.ts';
import { repeated, unknown } from './references.ts';

type FollowUp = Records['follow-ups'][number];
type Statement = Records['statements'][number];
type Citations = readonly { source: string }[];

/** Every disagreement, one sentence each, as in check.ts. */
export function checkLater(records: Records, geometry: GeometryIndex): string[] {
  return [
    ...records['follow-ups'].flatMap((record) => checkFollowUp(record, records, geometry)),
    ...checkStatuses(records),
    ...records.statements.flatMap((record) => checkStatement(record, records, geometry)),
    ...records.threads.flatMap((thread) => checkThread(thread, records)),
  ];
}

function checkFollowUp(record: FollowUp, records: Records, geometry: GeometryIndex): string[] {
  const at = `content/follow-ups/${record.id}.yaml`;
  const initiatives = new Map(records.initiatives.map((initiative) => [initiative.id, initiative]));
  const problems = record.about.flatMap(({ initiative: id, relation, status }, i) => {
    const initiative = initiatives.get(id);
    if (!initiative) {
      return [`${at}: "about.${i}.initiative" is "${id}"; no initiative of that id is in content/initiatives.`];
    }
    const plenary = records.plenaries.find(({ number }) => number === initiative.plenary);
    const found: string[] = [];
    if (plenary && relation === 'follows' && lastDay(record.date, record.part) < plenary.date) {
      found.push(
        `${at}: "about.${i}" says that it follows "${id}", but ${record.date} is before the plenary of ${plenary.date}; ` +
          `correct the date, or let it be background.`,
      );
    }
    if (plenary && relation === 'background' && firstDay(record.date, record.part) > plenary.date) {
      found.push(
        `${at}: "about.${i}" says that it is background of "${id}", but ${record.date} is after the plenary of ` +
          `${plenary.date}; correct the date, or let it follow.`,
      );
    }
    if (status && relation !== 'follows') {
      found.push(`${at}: "about.${i}.status" stands beside "${relation}"; only what follows an initiative changes it.`);
    }
    return found;
  });
  return [
    ...problems,
    ...repeated(record.about.map(({ initiative }) => initiative)).map(
      (id) => `${at}: "about" names "${id}" twice; keep one relation to each initiative.`,
    ),
    ...checkDates([record, ...(record.dates ?? [])], at),
    ...checkLinks(record, records, geometry, at),
    ...checkCitations(record.sources, records, at),
    ...checkThreadOf(record, records, at),
  ];
}

/** An initiative has one status at a time: two follow-ups may not put it into different ones on the same day. */
function checkStatuses(records: Records): string[] {
  const changes = new Map<string, { file: string; status: string }>();
  return records['follow-ups'].flatMap((record) =>
    record.about.flatMap(({ initiative, status }) => {
      if (!status) return [];
      const file = `content/follow-ups/${record.id}.yaml`;
      // As the atlas does: a part is said in words and narrows nothing.
      const day = lastDay(record.date);
      const other = changes.get(`${initiative} ${day}`);
      changes.set(`${initiative} ${day}`, { file, status });
      if (!other || other.status === status) return [];
      return [
        `${file}: gives "${initiative}" the status "${status}" from ${day}, and ${other.file} gives it ` +
          `"${other.status}" from the same day; keep one of them.`,
      ];
    }),
  );
}

function checkStatement(record: Statement, records: Records, geometry: GeometryIndex): string[] {
  const at = `content/statements/${record.id}.yaml`;
  const plenary = records.plenaries.find(({ number }) => number === record.plenary);
  const problems: string[] = [];
  if (!plenary) {
    problems.push(`${at}: "plenary" is ${record.plenary}; no record of that number is in content/plenaries.`);
  } else if (!plenary.partial && !record.leftOut) {
    problems.push(
      `${at}: "plenary" is ${record.plenary}, which has a whole record; make it an initiative, ` +
        `or say "leftOut: true" where the plenary's own source leaves it out.`,
    );
  } else if (plenary.partial && record.leftOut) {
    problems.push(`${at}: "leftOut" is true, but the record of plenary ${record.plenary} is partial; remove it.`);
  }
  const plenaryOf = new Map([...records.initiatives, ...records.statements].map(({ id, plenary: n }) => [id, n]));
  for (const [field, ids] of [
    ['continues', record.continues ?? []],
    ['continuedBy', record.continuedBy ?? []],
  ] as const) {
    for (const id of ids) {
      const other = plenaryOf.get(id);
      if (other === undefined) {
        problems.push(
          `${at}: "${field}" names "${id}"; no record of that id is in content/initiatives or content/statements.`,
        );
      } else if (field === 'continues' ? other >= record.plenary : other <= record.plenary) {
        const which = field === 'continues' ? 'an earlier' : 'a later';
        problems.push(`${at}: "${field}" names "${id}" of plenary ${other}; it should be of ${which} one.`);
      }
    }
  }
  return [
    ...problems,
    ...unknown(record.partOf ? [record.partOf] : [], records.statements).map(
      (id) => `${at}: "partOf" is "${id}"; no statement of that id is in content/statements.`,
    ),
    ...checkDates(record.dates, at),
    ...checkLinks(record, records, geometry, at),
    ...checkCitations(record.sources, records, at),
    ...checkThreadOf(record, records, at),
  ];
}

function checkThread(thread: Records['threads'][number], records: Records): string[] {
  const at = `content/threads/${thread.id}.yaml`;
  const named = [...records['follow-ups'], ...records.statements].some((record) => record.thread === thread.id);
  return [
    ...unknown(thread.initiatives, records.initiatives).map(
      (id) => `${at}: "initiatives" names "${id}"; no initiative of that id is in content/initiatives.`,
    ),
    ...(named ? [] : [`${at}: no follow-up and no statement names it; add "thread: ${thread.id}" to one of them.`]),
  ];
}

function checkThreadOf({ thread }: { thread?: string }, records: Records, at: string): string[] {
  return unknown(thread ? [thread] : [], records.threads).map(
    (id) => `${at}: "thread" is "${id}"; no thread of that id is in content/threads.`,
  );
}

export function checkCitations(sources: Citations, records: Records, at: string): string[] {
  return [
    ...unknown(
      sources.map(({ source }) => source),
      records.sources,
    ).map((id) => `${at}: a source is "${id}"; no source of that id is in content/sources.`),
    ...repeated(sources.map(({ source }) => source)).map(
      (id) => `${at}: "sources" names "${id}" twice; keep one of them.`,
    ),
  ];
}

/** A date may be well written and yet none: 31 June. */
export function checkDates(dates: readonly { date: string }[], at: string): string[] {
  return dates
    .filter(({ date }) => !isInCalendar(date))
    .map(({ date }) => `${at}: "date" is "${date}", which is no day of the calendar.`);
}
