import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import './later.css';

/** Why nothing of the plenary counts on the day shown, where it was held after it. */
export function LaterPlenary({ content }: { content: Content }) {
  const { date } = useWords();
  const { asOf: words } = useTimeWords();
  const day = content.asOf;
  const plenary = content.plenaries[0];
  if (!day || !plenary || plenary.date <= day) return null;
  return <p className="note">{words.notYet(plenary.name, date(plenary.date))}</p>;
}
