/** What a date of a year, a month or a day says in days. */
import type { DatePart } from '../../src/content/types.ts';

/** The first day that it may mean: YYYY-MM-DD. A part moves it only where it is a half: no other has a known first day. */
export function firstDay(date: string, part?: DatePart): string {
  if (date.length === 10) return date;
  if (part !== 'second-half') return date.length === 4 ? `${date}-01-01` : `${date}-01`;
  return date.length === 4 ? `${date}-07-01` : `${date}-16`;
}

/** The last day that it may mean: from then on it is sure to have been so. */
export function lastDay(date: string, part?: DatePart): string {
  if (date.length === 10) return date;
  if (part === 'first-half') return date.length === 4 ? `${date}-06-30` : `${date}-15`;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** Whether the calendar has it: the schema knows only how a date is written. */
export function isInCalendar(date: string): boolean {
  const whole = date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
  const day = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole);
}
