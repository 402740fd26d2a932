import type { ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useAboutWords } from '../i18n/about/context.ts';
import { useWords } from '../i18n/context.ts';
import { FactList } from './FactList.tsx';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  content: Content;
  /** The version and the mark of the record: for citing it. */
  record: string;
  /** Whether it can be used without a network. */
  offline: ReactNode;
  /** What to do when something does not work. */
  diagnosis: ReactNode;
}

/** What the build publishes beside the page, and what it is called there. */
const DATA_FILES = [
  ['initiatives.json', 'initiatives'],
  ['statements.json', 'statements'],
  ['follow-ups.json', 'followUps'],
  ['threads.json', 'threads'],
  ['plenaries.json', 'plenaries'],
  ['places.json', 'places'],
  ['areas.json', 'areas'],
  ['parties.json', 'parties'],
  ['sources.json', 'sources'],
  ['initiatives.csv', 'initiativesTable'],
  ['links.csv', 'linksTable'],
  ['index.json', 'index'],
  ['CHANGELOG.md', 'changelog'],
] as const;

/** Below its heading: what the atlas is, by which rule something is in it, where it comes from, and how a mistake is mended. */
export function AboutPage({ content, record, offline, diagnosis }: Props) {
  const { t, date } = useWords();
  const about = useAboutWords();
  return (
    <>
      <Section {...about.what} />
      <Section {...about.rule} />
      <section>
        <h2>{about.dictionary.title}</h2>
        <p>{about.dictionary.intro}</p>
        <dl className="dictionary">
          {about.dictionary.terms.map((line) => {
            const [term = '', ...meaning] = line.split('｜');
            return (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning.join('')}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section>
        <h2>{about.gaps.title}</h2>
        {content.plenaries.map((plenary) => (
          <FactList key={plenary.id} content={content} facts={plenary.gaps} />
        ))}
        <p>{about.gaps.partial}</p>
        <ul>
          {content.partialPlenaries.map((plenary) => (
            <li key={plenary.id}>
              {t.inPart(plenary.name)} · {date(plenary.date)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{about.cite.title}</h2>
        <p>{about.cite.text}</p>
        <p className="cite">{about.cite.example(record)}</p>
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
        </ul>
      </section>
      <section>
        <h2>{about.data.title}</h2>
        <p>{about.data.text}</p>
        <ul className="data-files">
          {DATA_FILES.map(([file, name]) => (
            <li key={file}>
              {t.labelled(about.data.files[name], '')}
              <a href={`data/${file}`}>{file}</a>
              {file.endsWith('.json') && file !== 'index.json' && (
                <>
                  {' · '}
                  <a href={`data/schema/${file.replace('.json', '.schema.json')}`}>{about.data.schema}</a>
                </>
              )}
            </li>
          ))}
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
