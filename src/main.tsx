/** Mounts the atlas, and joins the URL to the store: the only file that knows the browser's address and history. */
import { watchErrors } from './diagnosis/errors.ts';
import { readPreferences } from './app/kept.ts';
import { rememberTheme } from './app/preferences.ts';
import { historyEntries } from './app/historyEntries.ts';
import { isFirstView } from './app/isFirstView.ts';
import { startLanguage } from './app/language.ts';
import { laterForAddress } from './app/later.ts';
import { watchLetters } from './app/letters.ts';
import { showPage } from './app/showPage.tsx';
import { loadRest } from './app/useRest.ts';
import { loadBrief } from './content/load.ts';
import { comeBy, notify, setTheme } from './state/actions.ts';
import { alternatesOf } from './state/alternates.ts';
import { beginScene, deskAfter, isOtherScene } from './state/presenting.ts';
import { useSession, useView, type Theme } from './state/store.ts';
import { isStep } from './state/isStep.ts';
import { isSameStep, readSteps } from './state/trail.ts';
import { knownView, readView, writeView } from './state/url.ts';
import type { View } from './state/view.ts';

watchErrors();
const preferences = readPreferences();

const entries = historyEntries(history);

/** Goes up with each address that is opened: what an earlier one was still waiting for is no longer wanted. */
let asked = 0;
/** How far the newest of them is. What a person does while it loads comes after it, and so takes its place. */
let following: 'done' | 'loading' | 'showing' = 'done';

/** Back and forward restore the view and the way that led to it, in the language chosen since; a link starts a new way. */
async function openAddress(how: 'link' | 'history'): Promise<void> {
  asked += 1;
  const call = asked;
  following = 'loading';
  const { view: read, bad } = readView(location.search, preferences.language);
  const view = how === 'link' ? read : { ...read, language: useView.getState().language };
  const { content: before } = useSession.getState();
  // What an address opens beside the list needs the whole record, and its code, at once.
  const isFirst = isFirstView(new URL(location.href).searchParams) && !before;
  // Back and forward leave the language alone, one that is still on its way too.
  const hasLanguage = before !== null && !before.isBrief;
  await Promise.all([
    hasLanguage ? null : startLanguage(view.language, isFirst ? loadBrief : undefined),
    isFirst ? null : loadRest(),
  ]);
  if (call !== asked) return;
  const { record } = useSession.getState();
  const known = record ? knownView(view, record, await laterForAddress(view, record)) : { view, bad: [] };
  if (call !== asked) return;
  following = 'showing';
  const { content } = useSession.getState();
  const parameters = [...bad, ...known.bad];
  if (parameters.length > 0) notify({ kind: 'bad-parameters', parameters });
  comeBy(readSteps(history.state));
  const last = useView.getState();
  const desk = deskAfter(known.view, last);
  // What could not be loaded stays as it was: a language that failed has said so.
  const shown = { ...known.view, desk, language: content?.language ?? view.language };
  // The scene of a link waits: the clocks of a window that is loaded again come first.
  if (how === 'history' && isOtherScene(shown, last)) beginScene();
  useView.setState(shown);
  // A camera beyond the map's edge is taken to the nearest that there is.
  const isElsewhere = bad.some(({ parameter }) => parameter === 'view');
  if (desk !== read.desk || shown.language !== read.language || isElsewhere)
    entries.write({ address: pathOf(shown), state: history.state, isStep: false });
  following = 'done';
}

const pathOf = (view: View): string => `${location.pathname}${writeView(view)}${location.hash}`;

/** A place, an initiative or a filter is a step that Back undoes; the camera and the language are not. */
function writeAddress(view: View, before: View): void {
  const search = writeView(view);
  const { trail } = useSession.getState();
  // An address that says no language is in the one before: another that is chosen then is said.
  if (search === writeView(readView(location.search, before.language).view)) entries.forget();
  else entries.write({ address: pathOf(view), state: { trail }, isStep: isStep(view, before) });
}

/** The page's links for search engines: whole addresses, wherever it is served. */
function writeAlternates(view: View): void {
  const { canonical, languages } = alternatesOf(view);
  const link = (rel: string, search: string, hreflang = '') =>
    Object.assign(document.createElement('link'), { rel, hreflang, href: new URL(search, document.baseURI).href });
  for (const old of document.head.querySelectorAll('link[rel=canonical], link[rel=alternate]')) old.remove();
  document.head.append(
    link('canonical', canonical),
    ...Object.entries(languages).map(([language, search]) => link('alternate', search, language)),
  );
}

/** The page, and what the browser draws around it. */
function showTheme(theme: Theme): void {
  const { documentElement } = document;
  documentElement.dataset.theme = theme;
  const surface = getComputedStyle(documentElement).getPropertyValue('--surface');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
}

setTheme(preferences.theme);
showTheme(preferences.theme);
watchLetters();
await openAddress('link');
showPage(() => location.reload());

writeAlternates(useView.getState());

useView.subscribe((view, before) => {
  if (following === 'loading' && isStep(view, before)) {
    asked += 1;
    following = 'done';
    // Its language is no longer wanted either.
    void startLanguage(view.language);
  }
  if (following === 'done') writeAddress(view, before);
  if (!isSameStep(view, before) || view.language !== before.language) writeAlternates(view);
});
useSession.subscribe(({ theme }, before) => {
  if (theme === before.theme) return;
  showTheme(theme);
  rememberTheme(theme);
});
addEventListener('popstate', () => {
  entries.forget();
  void openAddress('history');
});
