/**
 * Before the atlas's own code has come: shows the text of the first view, which the page carries in every language, in
 * the one and in the theme that will be shown. An address that opens something else waits for it.
 */
import { readPreferences } from './app/kept.ts';

/** What an address may say and still open the first view. */
const ELSEWHERE = ['view', 'hide'];

const { documentElement } = document;
const query = new URL(document.URL).searchParams;
const { language, theme } = readPreferences();
const asked = query.get('lang');
const shown = ['en', 'zh-Hant', 'zh-Hans'].find((known) => known === asked) ?? language;
const isFirst = [...query.keys()].every((key) => key === 'lang' || ELSEWHERE.includes(key));

documentElement.dataset.theme = theme;
documentElement.lang = shown;
documentElement.dataset.first = isFirst ? shown : 'none';
