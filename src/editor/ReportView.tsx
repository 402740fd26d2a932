import { useEffect, useId, useRef } from 'react';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import type { PresentingMessages } from '../i18n/presenting/messages.ts';
import { focusHeading } from './focusHeading.ts';
import { closeReport, type Report } from './opened.ts';
import { sentencesByScene } from './sentences.ts';

/** What of a file or a link could not be restored, scene by scene. The first of several is read before all else. */
export function ReportView({ report, isFirst = true }: { report: Report; isFirst?: boolean }) {
  const { editor: words } = usePresentingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (isFirst) heading.current?.focus();
  }, [report, isFirst]);
  return (
    <section className="editor-message" aria-labelledby={`${id} ${id}-of`}>
      <h2 ref={heading} id={id} tabIndex={-1} data-focus-first="">
        {words.reportTitle}
      </h2>
      <p id={`${id}-of`}>{openedInWords(report, words)}</p>
      {sentencesByScene(report.problems, words).map(({ heading: scene, sentences }) => (
        <section key={scene}>
          <h3>{scene}</h3>
          <ul>
            {sentences.map((sentence, i) => (
              // The same may be true twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <button
        type="button"
        className="outlined-button"
        onClick={(event) => {
          focusHeading(event.currentTarget);
          closeReport(report);
        }}
      >
        {words.closeReport}
      </button>
    </section>
  );
}

function openedInWords({ name, story }: Report, words: PresentingMessages['editor']): string {
  if (name === null) return story ? words.reportLinkHint : words.reportLinkNothing;
  return story ? words.reportHint(name) : words.reportNothing(name);
}
