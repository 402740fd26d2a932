import type { ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { FactList } from './FactList.tsx';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  content: Content;
  /** Whether it can be used without a network. */
  offline: ReactNode;
}

/** What the atlas is, by which rule something is in it, where it comes from, and how a mistake is mended. */
export function AboutPage({ content, offline }: Props) {
  const { t } = useWords();
  const { about } = t;
  return (
    <article className="panel-content">
      <h1 tabIndex={-1}>{t.pages.about}</h1>
      <Section {...about.what} />
      <Section {...about.rule} />
      <section>
        <h2>{about.gaps.title}</h2>
        {content.plenaries.map((plenary) => (
          <FactList key={plenary.id} content={content} facts={plenary.gaps} />
        ))}
      </section>
      <Section {...about.places} />
      <section>
        <h2>{about.licences.title}</h2>
        {about.licences.text.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul>
          {t.creditsText.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            <a href="data/initiatives.json">{about.openData}</a>
          </li>
          <li>
            <a href="data/places.json">{about.openDataPlaces}</a>
          </li>
        </ul>
      </section>
      {offline}
      <Section {...about.corrections} />
      <section>
        <h2>{about.sources.title}</h2>
        <ul>
          {content.sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Section({ title, text }: { title: string; text: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
