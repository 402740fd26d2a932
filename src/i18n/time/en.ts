/** The words of what is known since the plenaries: they come with it. English defines the keys. */
import { numbersIn } from '../writing.ts';

const numbers = numbersIn('en');
const plural = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

export const messages = {
  asOf: {
    title: 'As of',
    plenary: 'At the plenary',
    today: 'Today',
    day: 'A day',
    help: 'Each status as it stood on that day. What came later is not shown.',
    said: (day: string, n: number) => `As of ${day}: ${plural(n, 'initiative', 'initiatives')}.`,
    saidPlenary: (n: number) => `As of each plenary: ${plural(n, 'initiative', 'initiatives')}.`,
    outside: (first: string, last: string) => `Choose a day from ${first} to ${last}.`,
    notYet: (plenary: string, date: string) => `The ${plenary} was on ${date}, after this day.`,
  },
  notYet: {
    title: 'Not yet known on this day',
    text: (day: string) => `The plenary that this initiative is from was held after ${day}.`,
    showPlenary: 'Show it as of its plenary',
  },
  home: {
    partialNote: 'What is known of other plenaries is counted in “Plan” mode:',
  },
  status: {
    since: (date: string) => `since ${date}`,
    unchanged: (date: string) => `as the plenary of ${date} had it`,
    changed: (before: string, after: string) => `${before} → ${after}`,
  },
  facts: {
    title: 'Since the plenary',
    apart: 'Later facts from other sources. The status above is as of the plenary.',
    earlier: 'Before the plenary',
    here: 'Later facts here',
    none: 'No later fact is in the record.',
    hidden: (n: number, day: string) =>
      `${plural(n, 'fact', 'facts')} dated after ${day} ${n === 1 ? 'is' : 'are'} not shown.`,
    statusNow: (status: string) => `Status: ${status}`,
    showToday: 'Show it as of today',
    inCourse: (date: string) => `in the course of ${date.replace(/^(end|first|second)\b/, 'the $1')}`,
    also: 'Other dates',
    target: 'aim',
    inferredDate: 'inferred by the editor',
    relation: {
      follows: 'later step',
      background: 'background',
      confirms: 'second source',
      conflicts: 'another source differs',
      relates: 'related matter',
    },
  },
  conflict: {
    title: 'Sources that differ',
    note: 'Both dates are kept; the atlas does not choose.',
    plenary: 'The plenary’s source',
    other: 'Another source',
  },
  sources: {
    title: 'Source',
    titles: 'Sources',
    read: {
      whole: 'read whole',
      opening: 'only the opening was read',
      copy: 'read in a copy kept elsewhere',
    },
    /** Notes of sources that say no more than `read` does: beside it they are left out. */
    noteOf: {
      opening: 'Only the opening of the page was read.',
      copy: 'Read in a copy: no address is given.',
    },
    noAddress: 'no address known',
  },
  statement: {
    heading: 'Heading in the source',
    note: 'This plenary is known only in part. No document at hand gives an area and a paragraph.',
    leftOut: 'The plenary’s own source leaves this out; it is known from the press.',
    alsoDated: 'Other dates given for this plenary',
  },
  changes: {
    intro: (n: number, day: string) =>
      `${plural(n, 'initiative', 'initiatives')} with a later status or a later fact by ${day}.`,
    status: (n: number) => `With another status (${numbers.format(n)})`,
    facts: (n: number) => `With later facts, status unchanged (${numbers.format(n)})`,
    none: 'Nothing in the record changed by this day.',
    count: (n: number) => plural(n, 'later fact', 'later facts'),
  },
  threads: {
    intro: 'Five subjects followed through plenaries and later facts, oldest first.',
    list: 'Subjects',
    timeline: 'Timeline',
    held: (plenary: string) => `Said at the ${plenary}`,
    all: 'All subjects',
    entries: (n: number) => plural(n, 'entry', 'entries'),
  },
};
