/** The first view as plain markup, made when the atlas is built: to be read before any script, and by search engines. */
import { renderToStaticMarkup } from 'react-dom/server';
import { loadBrief } from '../content/load.ts';
import type { Language } from '../content/types.ts';
import { Filters } from '../filters/Filters.tsx';
import { wordsFor, WordsContext } from '../i18n/context.ts';
import { loadMessages } from '../i18n/messages.ts';
import { HomePanel } from '../panel/HomePanel.tsx';
import { useView } from '../state/store.ts';
import { defaultView } from '../state/view.ts';
import { Logo } from '../ui/Logo.tsx';
import { Hint } from './Hint.tsx';
import { Sheet } from './Sheet.tsx';

export async function firstView(language: Language): Promise<string> {
  const [content, { messages }] = await Promise.all([loadBrief(language), loadMessages[language]()]);
  // What is made without a browser takes the store as it was in the beginning.
  useView.getInitialState = () => ({ ...defaultView, language });
  return renderToStaticMarkup(
    <WordsContext value={wordsFor(language, messages)}>
      <div className="atlas first-view" lang={language}>
        <header className="bar">
          <span className="brand">
            <Logo />
            <span>
              <strong>{messages.atlas}</strong>
              <small>{messages.region}</small>
            </span>
          </span>
        </header>
        <div className="stage">
          <Sheet>
            <Hint />
            <div className="panel-body">
              <HomePanel content={content} filters={<Filters content={content} />} activeFilters={null} time={null} />
            </div>
          </Sheet>
        </div>
      </div>
    </WordsContext>,
  );
}
