/**
 * Before the atlas's own code has come: shows the text of the first view, which the page carries in every language, in
 * the one and in the theme that will be shown. An address that opens something else waits for it. What the app will ask
 * for is fetched beside it.
 */
import parts from 'virtual:atlas-first-parts';
import { isFirstView } from './app/isFirstView.ts';
import { readHintSeen, readPreferences } from './app/kept.ts';
import { LANGUAGES } from './content/vocabulary.ts';

const { documentElement, head } = document;
const query = new URL(document.URL).searchParams;
const { language, theme } = readPreferences();
const asked = query.get('lang');
const shown = LANGUAGES.find((known) => known === asked) ?? language;
const isFirst = isFirstView(query);

documentElement.dataset.theme = theme;
documentElement.lang = shown;
documentElement.dataset.first = isFirst ? shown : 'none';
if (readHintSeen()) documentElement.dataset.hint = 'seen';
// One of them is left before anybody can meet the others: an address within the page leads to the first of its name.
document.addEventListener('DOMContentLoaded', () => {
  for (const view of document.querySelectorAll<HTMLElement>('.first-view'))
    if (isFirst && view.dataset['language'] !== shown) view.remove();
});

/** In a frame with `sandbox` and without `allow-same-origin` the browser refuses the page its own modules. */
const isShutOff = origin === 'null' && parent !== window;
// The app, or a part that it cannot begin without: nobody else is there to say so.
const notCome = ({ target }: Event) => {
  const said =
    target instanceof HTMLScriptElement &&
    document.querySelector<HTMLTemplateElement>(isShutOff ? 'template.shut-off' : 'template');
  if (said) document.body.prepend(said.content);
};
addEventListener('error', notCome, true);

/** Whether they come or not: who needs them asks for them again, and says what is missing. */
const fetchAhead = (files: readonly string[], kind: Partial<HTMLLinkElement>): Promise<unknown>[] =>
  files.map(
    (file) =>
      new Promise((done) => {
        const link = Object.assign(document.createElement('link'), { href: `./${file}`, crossOrigin: '' }, kind);
        link.addEventListener('load', done);
        link.addEventListener('error', done);
        head.append(link);
      }),
  );
const CODE = { rel: 'modulepreload' };

/** When the first text is on the screen: until then the line and the processor are its own. */
const painted = (): Promise<unknown> =>
  new Promise((done) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done(null);
    }).observe({ type: 'paint', buffered: true });
  });

/** Where the page may not ask, in a frame that is shut off, nobody serves it. */
function isServed(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}

async function begin(): Promise<void> {
  const { first, rest, letters } = parts.languages[shown];
  const { code, styles, geography } = parts.map;
  await Promise.all(fetchAhead(isFirst ? first : [...first, ...rest], CODE));
  // What a service worker keeps is there already.
  if (isServed()) return;
  await painted();
  if (isFirst) fetchAhead(rest, CODE);
  // The speaker's window draws pictures, and has no map on the page.
  if (query.get('screen') !== 'presenter') fetchAhead(styles, { rel: 'preload', as: 'style' });
  // On a slow line all that comes at once comes late together: what is needed first goes first.
  await Promise.all(fetchAhead(code, CODE));
  fetchAhead([...geography, ...letters], { rel: 'prefetch' });
}

void begin();
