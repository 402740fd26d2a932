import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../tests/helpers/render.tsx';
import { storyOf } from '../../../tests/helpers/stories.ts';
import { loadContent, loadLater } from '../../content/load.ts';
import { useReport } from '../../editor/opened.ts';
import { ReportView } from '../../editor/ReportView.tsx';
import { PresentingContext } from '../../i18n/presenting/context.ts';
import { messages } from '../../i18n/presenting/en.ts';
import { loadPresentingMessages } from '../../i18n/presenting/messages.ts';
import { useSession, useView } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';
import { handoutOf } from './handoutOf.ts';
import { learnIds } from './knownIds.ts';
import { StageArea } from './StageArea.tsx';

const own = { ...storyOf(2), id: 'my-abcdefghij', language: 'en' as const };

function Opened() {
  const content = useSession((session) => session.content);
  return <PresentingContext value={messages}>{content && <StageArea content={content} />}</PresentingContext>;
}

test('a link to a scene that a story has no more says so, and leads to its first', async () => {
  useStories.setState({ ...useStories.getInitialState(), language: 'en', own: [own] });
  const { user } = await show(() => <Opened />, { mode: 'present', story: own.id, scene: 9 });
  expect(screen.getByText('This story has 2 scenes, and no scene 9.')).toBeVisible();
  const first = screen.getByRole('link', { name: 'Show the first scene' });
  expect(first.getAttribute('href')).toMatch(new RegExp(`mode=present&story=${own.id}&scene=1$`));
  await user.click(first);
  expect(useView.getState()).toMatchObject({ story: own.id, scene: 1 });
  expect(screen.getByRole('heading', { level: 1, name: own.scenes[0]?.title })).toBeVisible();
});

test.each([
  ['en', 'The story in the link could not be opened. The link is damaged or was cut off.'],
  ['zh-Hant', '無法開啟連結內的故事。連結損壞或不完整。'],
  ['zh-Hans', '无法打开链接中的故事。链接损坏或不完整。'],
] as const)('a link whose story is damaged says so, on the stage and in the list: %s', async (language, sentence) => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { messages: words } = await loadPresentingMessages[language]();
  const Shown = () => {
    const content = useSession((session) => session.content);
    const report = useReport(({ reports }) => reports[0]);
    return (
      <PresentingContext value={words}>
        {content && <StageArea content={content} />}
        {report && <ReportView report={report} />}
      </PresentingContext>
    );
  };
  const [content, later] = await Promise.all([loadContent(language), loadLater(language)]);
  learnIds(content, later);
  await show(() => <Shown />, { language, mode: 'present', story: '~garbage', scene: 1 });
  expect(await screen.findByText(sentence)).toBeVisible();
  const report = screen.getByRole('region', { name: (name) => name.startsWith(words.editor.reportTitle) });
  expect(within(report).getByText(words.editor.reportLinkNothing)).toBeVisible();
  expect(report).not.toHaveTextContent(/“”|「」/);
});

test('a story in another language says so, wherever its words stand', async () => {
  const story = { ...own, language: 'zh-Hans' as const };
  useStories.setState({ ...useStories.getInitialState(), language: 'en', own: [story] });
  const { content, t, date, number, container } = await show(() => <Opened />, {
    mode: 'present',
    story: story.id,
    scene: 2,
  });
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-Hans');
  for (const part of ['.band-caption', '.stage-story', '.stage-scenes a > *']) {
    expect(container.querySelector(part), part).toHaveAttribute('lang', 'zh-Hans');
  }
  const handout = handoutOf(content, story, useView.getState(), { t, date, number }, messages);
  expect(handout).toMatchObject({ language: 'zh-Hans', atlasLanguage: 'en' });
  act(() => useView.setState({ place: 'nansha' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Nansha' }), 'the atlas speaks').not.toHaveAttribute('lang');
});

test.each([
  ['a talk', false],
  ['a kiosk, which nobody ends for those who come next', true],
])('%s has or has not what ends it or covers it', async (_what, autoplay) => {
  useStories.setState({ ...useStories.getInitialState(), language: 'en', own: [own] });
  const { user } = await show(() => <Opened />, { mode: 'present', story: own.id, scene: 2, autoplay });
  for (const name of [messages.stage.end, messages.presenter.open])
    expect(screen.queryAllByRole('button', { name })).toHaveLength(autoplay ? 0 : 1);
  expect(screen.getByRole('button', { name: autoplay ? messages.stage.pause : messages.stage.play })).toBeVisible();
  act(() => useView.setState({ place: 'nansha' }));
  await user.keyboard('{Escape}');
  expect(useView.getState(), 'from what was opened, back to the scene').toMatchObject({ place: null, story: own.id });
  await user.keyboard('{Escape}');
  expect(useView.getState().story).toBe(autoplay ? own.id : null);
});

test('a story that is not in this browser says so', async () => {
  useStories.setState({ own: [] });
  await show(() => <Opened />, { mode: 'present', story: own.id, scene: 1 });
  expect(screen.getByText(messages.stories.notHere)).toBeVisible();
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/mode=present$/);
});
