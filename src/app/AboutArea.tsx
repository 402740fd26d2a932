/** The page about the atlas. Its heading is there at once, to be focused; the rest and its words come when it is opened. */
import { useEffect, useState } from 'react';
import type { Content, Language } from '../content/types.ts';
import type { AboutMessages } from '../i18n/about/messages.ts';
import { useWords } from '../i18n/context.ts';
import { notify } from '../state/actions.ts';
import { isReachable } from '../ui/isReachable.ts';

interface Props {
  content: Content;
  onTake: () => void;
}

interface Loaded {
  About: typeof import('./about/About.tsx').About;
  words: AboutMessages;
  language: Language;
}

export function AboutArea({ content, onTake }: Props) {
  const { t } = useWords();
  const { language } = content;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let awaited = true;
    load(language).then(
      (all) => {
        if (!awaited) return;
        setLoaded(all);
        setFailed(false);
      },
      async (error: unknown) => {
        console.error(error);
        // Some browsers remember that a module failed: asked again, they ask nobody.
        const isInVain = attempt > 0 && (await isReachable());
        if (!awaited) return;
        setFailed(true);
        if (isInVain) notify({ kind: 'load-again' });
      },
    );
    return () => {
      awaited = false;
    };
  }, [language, attempt]);
  const retry = () => {
    setFailed(false);
    setAttempt((n) => n + 1);
  };
  return (
    <article className="panel-content">
      <h1 tabIndex={-1}>{t.pages.about}</h1>
      {failed && (
        <div role="alert">
          <p>{t.faults.page}</p>
          <button type="button" className="button" onClick={retry}>
            {t.retry}
          </button>
        </div>
      )}
      {loaded?.language === language && <loaded.About content={content} words={loaded.words} onTake={onTake} />}
    </article>
  );
}

async function load(language: Language): Promise<Loaded> {
  const { About, loadAboutMessages } = await import('./about/About.tsx');
  const { messages } = await loadAboutMessages[language]();
  return { About, words: messages, language };
}
