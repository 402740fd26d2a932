import type { ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useAboutWords } from '../i18n/about/context.ts';
import { useWords } from '../i18n/context.ts';
import { FactList } from './FactList.tsx';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  content: Content;
  /** Whether it can be used without a network. */
  offline: ReactNode;
  /** What to do when something does not work. */
  diagnosis: ReactNode;
}

/** Below its heading: what the atlas is, by which rule something is in it, where it comes from, and how a mistake is mended. */
export function AboutPage({ content, offline, diagnosis }: Props) {
  const { t } = useWords();
  const about = useAboutWords();
  return (
    <>
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
      {diagnosis}
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
    </>
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
