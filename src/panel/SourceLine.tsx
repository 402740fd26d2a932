import type { Source } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';

interface Props {
  source: Source;
  /** What else is said of it, after its date. */
  more?: readonly string[];
  /** False where the same is said beside it. */
  withNote?: boolean;
}

/**
 * A source in one line: title, publisher, date or why there is none, and its address where one is known; below it, what
 * a reader should know before relying on it.
 */
export function SourceLine({ source, more = [], withNote = true }: Props) {
  const { t, date } = useWords();
  const publisher = source.publisher && source.publisher !== source.title ? source.publisher : null;
  const when = source.date ? date(source.date) : source.undated && t.undated[source.undated];
  return (
    <>
      <span className="source-line">
        {source.url ? (
          <a href={source.url} rel="noreferrer" target="_blank">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {[publisher, when, ...more].map((each) => each && <span key={each}> · {each}</span>)}
      </span>
      {withNote && source.note && <span className="fact-source source-note">{source.note}</span>}
    </>
  );
}
