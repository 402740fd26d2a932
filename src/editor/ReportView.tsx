import { useEffect, useRef } from 'react';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { focusHeading } from './focusHeading.ts';
import { closeReport, type Report } from './opened.ts';
import { sentencesByScene } from './sentences.ts';

/** What of a file could not be restored, scene by scene. It is read first. */
export function ReportView({ report }: { report: Report }) {
  const { editor: words } = usePresentingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <section className="editor-message" aria-labelledby="editor-report">
      <h2 ref={heading} id="editor-report" tabIndex={-1} data-focus-first="">
        {words.reportTitle}
      </h2>
      <p>{report.story ? words.reportHint(report.name) : words.reportNothing(report.name)}</p>
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
        className="editor-button"
        onClick={(event) => {
          focusHeading(event.currentTarget);
          closeReport();
        }}
      >
        {words.closeReport}
      </button>
    </section>
  );
}
