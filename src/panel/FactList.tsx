import type { Content, Plenary } from '../content/types.ts';
import { byId } from '../state/selectors.ts';
import { SourceLine } from './SourceLine.tsx';

/** Statements, each with where it was read. */
export function FactList({ content, facts }: { content: Content; facts: Plenary['gaps'] }) {
  const sources = byId(content.sources);
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.text}>
          {fact.text}
          {fact.sources.map((id) => {
            const source = sources.get(id);
            return (
              source && (
                <span key={id} className="fact-source">
                  <SourceLine source={source} />
                </span>
              )
            );
          })}
        </li>
      ))}
    </ul>
  );
}
