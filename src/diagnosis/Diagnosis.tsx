/** What to hand on when something does not work: shown as it is, and copied by a button. Nothing is sent. */
import { useEffect, useState } from 'react';
import { useAboutWords } from '../i18n/about/context.ts';
import './diagnosis.css';

interface Props {
  /** The text, made when it is asked for. Must stay the same function. */
  collect: () => Promise<string>;
}

export function Diagnosis({ collect }: Props) {
  const { diagnosis } = useAboutWords();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    let wanted = true;
    void collect().then((collected) => wanted && setText(collected));
    return () => {
      wanted = false;
    };
  }, [collect]);

  const copy = async () => {
    const now = await collect();
    setText(now);
    try {
      await navigator.clipboard.writeText(now);
      setOutcome('copied');
    } catch {
      // Denied, or no clipboard without HTTPS: the text stands below, to be selected.
      setOutcome('notCopied');
    }
  };

  return (
    <section>
      <h2>{diagnosis.title}</h2>
      <p>{diagnosis.intro}</p>
      <button type="button" className="button" onClick={() => void copy()}>
        {diagnosis.copy}
      </button>
      <p role="status">{outcome && diagnosis[outcome]}</p>
      <details className="diagnosis" open={outcome === 'notCopied' || undefined}>
        <summary>{diagnosis.show}</summary>
        <textarea aria-label={diagnosis.text} lang="en" readOnly rows={12} value={text} />
      </details>
    </section>
  );
}
