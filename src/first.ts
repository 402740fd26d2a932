/**
 * Before the atlas's own code has come: shows the text of the first view, which the page carries in every language, in
 * the one and in the theme that will be shown. An address that opens something else waits for it. What the app will ask
 * for is fetched beside it.
 */
import parts from 'virtual:atlas-first-parts';
import { isFirstView } from './app/isFirstView.ts';
import { readPreferences } from './app/kept.ts';

const { documentElement, head } = document;
const query = new URL(document.URL).searchParams;
const { language, theme } = readPreferences();
const asked = query.get('lang');
const shown = (['en', 'zh-Hant', 'zh-Hans'] as const).find((known) => known === asked) ?? language;
const isFirst = isFirstView(query);

documentElement.dataset.theme = theme;
documentElement.lang = shown;
documentElement.dataset.first = isFirst ? shown : 'none';

const { first, rest } = parts[shown];
for (const file of isFirst ? first : [...first, ...rest]) {
  head.append(
    Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `./${file}`, crossOrigin: '' }),
  );
}
