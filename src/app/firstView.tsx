/**
 * The first view as plain markup, made when the atlas is built: to be read before any script, and by search engines. The
 * app takes it over as it stands.
 */
import { renderToString } from 'react-dom/server';
import { loadBrief } from '../content/load.ts';
import type { Language } from '../content/types.ts';
import { wordsFor } from '../i18n/context.ts';
import { loadMessages } from '../i18n/messages.ts';
import { showLanguage } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { defaultView } from '../state/view.ts';
import { useShownWords } from './language.ts';
import { openAsShown } from './openAsShown.ts';
import { Page } from './Page.tsx';

const nothing = () => undefined;

export async function firstView(language: Language): Promise<string> {
  const [content, { messages }] = await Promise.all([loadBrief(language), loadMessages[language]()]);
  useView.setState({ ...defaultView, language });
  useShownWords.setState({ words: wordsFor(language, messages) });
  showLanguage(language, content);
  openAsShown();
  const page = renderToString(<Page onReload={nothing} onReady={nothing} />, { identifierPrefix: language });
  return `<div class="first-view" data-language="${language}">${page}</div>`;
}
