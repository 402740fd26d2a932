import type { Content, FollowUp } from '../../content/types.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { byId } from '../../state/selectors.ts';
import { SourceLine } from '../SourceLine.tsx';

/** Where a claim was read: publisher, date and address as far as they are known, and how much of it was read. */
export function Citations({ content, citations }: { content: Content; citations: FollowUp['sources'] }) {
  const { sources: words } = useTimeWords();
  const sources = byId(content.sources);
  return (
    <ul className="citations" aria-label={citations.length > 1 ? words.titles : words.title}>
      {citations.map(({ source: id, read }) => {
        const source = sources.get(id);
        return (
          source && (
            <li key={id} className="fact-source">
              <SourceLine
                source={source}
                more={[...(source.url ? [] : [words.noAddress]), words.read[read]]}
                withNote={read === 'whole' || source.note !== words.noteOf[read]}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
