import type { Content } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** A plenary by its number, for a row without area and paragraph; of one known only in part, that too. */
export function plenaryInWords({ partialPlenaries }: Content, number: number, t: Messages): string {
  const plenary = t.plenaryNumber(number);
  return partialPlenaries.some((each) => each.number === number) ? t.inPart(plenary) : plenary;
}
