/** Puts the app on the page: it takes over the first view that the page carries, or stands in its place. */
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { keepError } from '../diagnosis/errors.ts';
import { useSession, useView } from '../state/store.ts';
import { writeView } from '../state/url.ts';
import { defaultView } from '../state/view.ts';
import { earlyInput } from './earlyInput.ts';
import { openAsShown } from './openAsShown.ts';
import { Page } from './Page.tsx';

const nothing = () => undefined;

/** In small steps: the text of the first view is there to be read and scrolled meanwhile. */
export function showPage(onReload: () => void): void {
  const page = document.getElementById('atlas') ?? document.body;
  const { language } = useView.getState();
  const made = page.querySelector(`:scope > .first-view[data-language="${language}"]`);
  if (!made || !isMadeAhead()) {
    startTransition(() => createRoot(page).render(<Page onReload={onReload} onReady={nothing} />));
    return;
  }
  openAsShown();
  const input = earlyInput(made);
  const takenOver = () => {
    made.removeAttribute('class');
    return input.isThere() ? input.takeUp : undefined;
  };
  startTransition(() => {
    hydrateRoot(made, <Page onReload={onReload} onReady={takenOver} />, {
      identifierPrefix: language,
      onRecoverableError: keepError,
    });
  });
}

/** Whether what is to be shown is what the markup was made of: the brief record, and nothing opened, moved or hidden. */
function isMadeAhead(): boolean {
  const view = useView.getState();
  const { content } = useSession.getState();
  return content?.isBrief === true && writeView(view) === writeView({ ...defaultView, language: view.language });
}
