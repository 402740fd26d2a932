import { beforeEach, expect, test, vi } from 'vitest';
import { loadBrief, loadContent } from '../content/load.ts';
import type { Content, Language } from '../content/types.ts';
import { loadMessages } from '../i18n/messages.ts';
import { useSession, useView } from '../state/store.ts';
import { startLanguage, useShownWords } from './language.ts';
import * as shownWords from './shownWords.ts';

vi.mock(import('../content/load.ts'), () => ({
  loadContent: vi.fn<typeof loadContent>(),
  loadBrief: vi.fn<typeof loadBrief>(),
}));

vi.mock(import('./shownWords.ts'), { spy: true });

const page = { lang: '' };
vi.stubGlobal('document', { documentElement: page });

const recordIn = (language: Language) => ({ language }) as Content;
const shown = () => [
  useView.getState().language,
  useSession.getState().content?.language,
  useShownWords.getState().words?.t.close,
];

beforeEach(async () => {
  useSession.setState(useSession.getInitialState(), true);
  vi.mocked(loadContent).mockImplementation(async (language) => recordIn(language));
  await startLanguage('en');
});

test('words and record are of one language', async () => {
  await startLanguage('zh-Hans');
  expect(shown()).toEqual(['zh-Hans', 'zh-Hans', '关闭']);
  expect(page.lang).toBe('zh-Hans');
});

test('the words of the parts in use come with it, before it is shown', async () => {
  let haveCome = false;
  const parts = vi.spyOn(shownWords, 'wordsOfPartsIn').mockImplementation(async (language) => {
    // Later than all else that a language needs.
    await loadMessages[language]();
    await new Promise((done) => setImmediate(done));
    haveCome = true;
  });
  const whenShown: boolean[] = [];
  const stop = useShownWords.subscribe(() => whenShown.push(haveCome));
  await startLanguage('zh-Hant');
  stop();
  expect(whenShown).toEqual([true]);
  expect(shown()).toEqual(['zh-Hant', 'zh-Hant', '關閉']);
  parts.mockRestore();
});

test('one that cannot be loaded says so, and the one shown stays', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(loadContent).mockRejectedValue(new Error('offline'));
  await startLanguage('zh-Hant');
  expect(shown()).toEqual(['en', 'en', 'Close']);
  expect(useSession.getState().notices).toEqual([{ kind: 'content-language', language: 'zh-Hant' }]);
  expect(logged).toHaveBeenCalled();
  logged.mockRestore();
});

test('of two choices the later one stays, though the earlier arrives last', async () => {
  let arrive: (content: Content) => void = () => undefined;
  vi.mocked(loadContent).mockImplementation((language) =>
    language === 'zh-Hant' ? new Promise((resolve) => (arrive = resolve)) : Promise.resolve(recordIn(language)),
  );
  const slow = startLanguage('zh-Hant');
  await startLanguage('zh-Hans');
  arrive(recordIn('zh-Hant'));
  await slow;
  expect(shown()).toEqual(['zh-Hans', 'zh-Hans', '关闭']);
});

test('the language that is shown is not loaded again', async () => {
  vi.mocked(loadContent).mockClear();
  await startLanguage('en');
  expect(loadContent).not.toHaveBeenCalled();
});

test('the first view begins with a brief record, and gets the whole one after it', async () => {
  useSession.setState({ content: null });
  vi.mocked(loadBrief).mockImplementation(async (language) => ({ ...recordIn(language), isBrief: true }));
  await startLanguage('en', loadBrief);
  expect(useSession.getState().content?.isBrief).toBe(true);
  await startLanguage('en');
  expect(useSession.getState().content?.isBrief).toBeUndefined();
  // Coming back to the first view takes nothing away.
  await startLanguage('en', loadBrief);
  expect(useSession.getState().content?.isBrief).toBeUndefined();
});
