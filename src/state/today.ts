/** The first day that one can ask about: the oldest plenary of the record was in this year. */
export const FIRST_DAY = '2017-01-01';

/** Today in this browser's time zone: no day after it can be asked for. */
export function todayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that it is where it is latest, 14 hours ahead of UTC: a link that was made there may say it. */
export const latestDay = (now: Date): string => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

export const today = (): string => todayOf(new Date());
