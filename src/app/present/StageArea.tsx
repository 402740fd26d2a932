/** What the room sees beside the map: the band of words, the controls, and what keys do. */
import { useEffect } from 'react';
import { afterPaint } from '../afterPaint.ts';
import { useWords } from '../../i18n/context.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import type { Content } from '../../content/types.ts';
import { useReport } from '../../editor/opened.ts';
import { sentenceOf } from '../../editor/sentences.ts';
import { useJoinedDesk } from '../../presenter/desk.ts';
import { OpenPresenter } from '../../presenter/OpenPresenter.tsx';
import { Stage } from '../../stage/Stage.tsx';
import { LINK_MARK } from '../../state/ownStories/link.ts';
import { setPlaying } from '../../state/clocks.ts';
import {
  backToScene,
  endStory,
  goToScene,
  linkToScene,
  linkToStories,
  setBlack,
  setPointer,
  usePresenting,
} from '../../state/presenting.ts';
import { useView } from '../../state/store.ts';
import { findStory, isExploring, languageOf, sceneNow, useStories } from '../../state/stories.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { palettes, paletteProperties } from '../../ui/palettes.ts';
import { scaleFor, useStageScale } from '../stageScale.ts';
import { HandOutButton } from './HandOutButton.tsx';
import { useLinkedStory } from './useLinkedStory.ts';
import { exploredTexts, sceneTexts } from './stageTexts.ts';
import { useAutoplay, useVisitor } from './useAutoplay.ts';

export function StageArea({ content }: { content: Content }) {
  const words = useWords();
  const presentingWords = usePresentingWords();
  const view = useView();
  const stories = useStories();
  const presenting = usePresenting();
  const story = findStory(stories, view.story);
  const scene = sceneNow(view, stories);
  const isUnfolding = useLinkedStory(view.story, content.language);
  useStageLook();
  useWayBack();
  useJoinedDesk('stage');
  useAutoplay(story);
  const visitor = useVisitor();
  if (isUnfolding) return null;
  if (!story) return <MissingStory />;
  if (!scene) return <MissingScene story={story.id} number={view.scene} count={story.scenes.length} />;
  return (
    <Stage
      key={visitor}
      storyTitle={story.title}
      language={languageOf(story)}
      titles={story.scenes.map(({ title }) => title)}
      number={view.scene}
      texts={{ ...sceneTexts(content, scene, words, presentingWords), language: languageOf(story) }}
      isSchematic={scene.route !== undefined && 'through' in scene.route}
      explored={isExploring(view) ? { texts: exploredTexts(content, view, words, presentingWords) } : null}
      presenting={presenting}
      hrefOf={(number) => hrefOf(view, linkToScene(story.id, number))}
      onGo={goToScene}
      onAgain={backToScene}
      // Whoever comes to a kiosk next finds it running, and no speaker's window over it.
      onEnd={view.autoplay ? null : endStory}
      onBlack={setBlack}
      onPointer={setPointer}
      onPlaying={setPlaying}
    >
      {!view.autoplay && <OpenPresenter scene={scene} language={languageOf(story)} />}
      <HandOutButton story={story} scene={view.scene} />
    </Stage>
  );
}

/** A scene that the story does not have, or no longer: said, with the way to its first. */
function MissingScene({ story, number, count }: { story: string; number: number; count: number }) {
  const { stories } = usePresentingWords();
  const view = useView();
  return (
    <main className="stage-missing">
      <p>{stories.noScene(number, count)}</p>
      {count > 0 && (
        <OpenLink className="button" href={hrefOf(view, linkToScene(story))} onOpen={() => goToScene(1)}>
          {stories.fromFirst}
        </OpenLink>
      )}
      <ToStories />
    </main>
  );
}

/** A story that is not kept here, or that its link does not give: said, with the way to those that are. */
export function MissingStory() {
  const { stories, editor } = usePresentingWords();
  const { t } = useWords();
  const isLinked = useView(({ story }) => story?.startsWith(LINK_MARK) ?? false);
  const problem = useReport(({ reports }) => reports[0]?.problems[0]);
  return (
    <main className="stage-missing">
      <p>
        {isLinked ? t.sentences(editor.reportLinkNothing, problem ? sentenceOf(problem, editor) : '') : stories.notHere}
      </p>
      <ToStories />
    </main>
  );
}

function ToStories() {
  const { t } = useWords();
  const view = useView();
  return (
    <OpenLink className="button" href={hrefOf(view, linkToStories())} onOpen={endStory}>
      {t.pages.stories}
    </OpenLink>
  );
}

/** What follows the stage is read from its heading on. */
function useWayBack(): void {
  useEffect(
    () => () =>
      void afterPaint(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('#panel h1')?.focus();
      }),
    [],
  );
}

/** The stage's colours for the whole page, and its size for the map, while it stands. */
function useStageLook(): void {
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    const before = dataset.theme;
    const properties = paletteProperties(palettes.stage);
    const dress = () => {
      for (const [name, value] of properties) style.setProperty(name, value);
      style.colorScheme = 'dark';
    };
    const undress = () => {
      for (const [name] of properties) style.removeProperty(name);
      style.removeProperty('color-scheme');
    };
    dress();
    dataset.theme = 'dark';
    const fit = () => {
      const scale = scaleFor(innerHeight);
      style.setProperty('--stage-scale', String(scale));
      useStageScale.setState({ scale });
    };
    fit();
    addEventListener('resize', fit);
    // Paper is white.
    addEventListener('beforeprint', undress);
    addEventListener('afterprint', dress);
    return () => {
      removeEventListener('resize', fit);
      removeEventListener('beforeprint', undress);
      removeEventListener('afterprint', dress);
      undress();
      style.removeProperty('--stage-scale');
      if (before) dataset.theme = before;
      useStageScale.setState({ scale: 1 });
    };
  }, []);
}
