import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { LaterPlenary } from './LaterPlenary.tsx';
import './later.css';

/** The day that was chosen, where a page begins: who opens a link need not look for the control to know of it. */
export function ShownDay({ content }: { content: Content }) {
  const { date } = useWords();
  const { asOf: words } = useTimeWords();
  if (!content.asOf) return null;
  return (
    <>
      <p className="note">{words.said(date(content.asOf), content.initiatives.length)}</p>
      <LaterPlenary content={content} />
    </>
  );
}
