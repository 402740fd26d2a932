/** The first day that one can ask about: the oldest plenary of the record was in this year. */
export const FIRST_DAY = '2017-01-01';

/** Today in this browser's time zone: no day after it can be asked for. */
export function todayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const today = (): string => todayOf(new Date());
