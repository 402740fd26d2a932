import type { ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useAboutWords } from '../i18n/about/context.ts';
import { useWords } from '../i18n/context.ts';
import { openInitiative } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { FactList } from './FactList.tsx';
import { passageOf } from './names.ts';
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
  ['stories.json', 'stories'],
  ['initiatives.csv', 'initiativesTable'],
  ['links.csv', 'linksTable'],
  ['index.json', 'index'],
  ['CHANGELOG.md', 'changelog'],
] as const;

/** Below its heading: what the atlas is, by which rule something is in it, where it comes from, and how a mistake is mended. */
export function AboutPage({ content, record, offline, diagnosis }: Props) {
  const { t, date } = useWords();
  const about = useAboutWords();
  const view = useView(apartFromCamera);
  const later = useSession((session) => session.later);
  const ofLater = new Set(later?.sources.map(({ id }) => id));
  const [example] = content.initiatives;
  // How much is in it is for diagnostics.
  const [version = ''] = record.split(',');
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
              <FactList content={content} facts={later?.plenaries.find(({ id }) => id === plenary.id)?.gaps ?? []} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{about.cite.title}</h2>
        <p>{about.cite.text}</p>
        <p className="cite">{about.cite.example(version)}</p>
        {example && (
          <>
            <p>{about.cite.one}</p>
            <p className="cite">
              {t.sentences(
                about.cite.oneExample(
                  example.title,
                  t.plenaryNumber(example.plenary),
                  passageOf(content, example, t),
                  version,
                ),
                '',
              )}
              <OpenLink
                data-initiative={example.id}
                href={hrefOf(view, { initiative: example.id, place: null, page: null })}
                onOpen={() => openInitiative(example.id)}
              >
                ?initiative={example.id}
              </OpenLink>
            </p>
          </>
        )}
      </section>
      <Section {...about.places} />
      <section>
        <h2>{about.licences.title}</h2>
        {about.licences.text.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul>
          {[...t.creditsText, ...t.creditsRest].map((line) => (
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
        <Sources sources={content.sources.filter(({ id }) => !ofLater.has(id))} />
        {later && (
          <>
            <h3>{about.sources.later}</h3>
            <Sources sources={later.sources} />
          </>
        )}
      </section>
    </>
  );
}

function Sources({ sources }: { sources: Content['sources'] }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
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
