import type { Source } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';

/** A source in one line: title, publisher, date, and its address where one is known. */
export function SourceLine({ source }: { source: Source }) {
  const { date } = useWords();
  const publisher = source.publisher && source.publisher !== source.title ? source.publisher : null;
  return (
    <span className="source-line" title={source.note}>
      {source.url ? (
        <a href={source.url} rel="noreferrer" target="_blank">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {publisher && <> · {publisher}</>}
      {source.date && <> · {date(source.date)}</>}
    </span>
  );
}
