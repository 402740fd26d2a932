import type { Content, Plenary } from '../content/types.ts';
import { byId } from '../state/selectors.ts';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  content: Content;
  facts: Plenary['gaps'];
  /** A source whose note stands above the list already. */
  noted?: string;
}

/** Statements, each with where it was read. What is to be known of a source is said where it is first cited. */
export function FactList({ content, facts, noted }: Props) {
  const sources = byId(content.sources);
  const isFirst = (id: string, at: number) =>
    id !== noted && facts.findIndex((fact) => fact.sources.includes(id)) === at;
  return (
    <ul className="facts">
      {facts.map((fact, at) => (
        <li key={fact.text}>
          {fact.text}
          {fact.sources.map((id) => {
            const source = sources.get(id);
            return (
              source && (
                <span key={id} className="fact-source">
                  <SourceLine source={source} withNote={isFirst(id, at)} />
                </span>
              )
            );
          })}
        </li>
      ))}
    </ul>
  );
}
