/** Dates of facts in words, as precise as the record has them. */
import type { DatePart } from '../../content/types.ts';
import type { Words } from '../../i18n/context.ts';

export const dateInWords = ({ date, part }: { date: string; part?: DatePart | undefined }, { t, date: say }: Words) =>
  part ? t.datePart[part](say(date)) : say(date);
