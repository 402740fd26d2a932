/** What the speaker sees: notes, the scene on the stage and the next one, the clocks, and the ways to go on. */
import { EyeOff, Monitor } from 'lucide';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Content, Language, Story, StoryScene } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { windowName } from '../state/desk.ts';
import { linkToScene, usePresenting } from '../state/presenting.ts';
import { useView } from '../state/store.ts';
import { languageOf, nothingChosen } from '../state/stories.ts';
import { hrefOf } from '../state/url.ts';
import { Icon } from '../ui/Icon.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { useFromTop } from '../ui/useFromTop.ts';
import { Clocks } from './Clocks.tsx';
import { command, useDesk, useJoinedDesk } from './desk.ts';
import { keepPictures, type DrawScene } from './drawScene.ts';
import { litFirst, pressed } from './keys.ts';
import type { Command } from './messages.ts';
import { ScenePicture } from './ScenePicture.tsx';
import { areaOf, paragraphs, sourcesOf } from './texts.ts';
import { minutes } from '../state/clocks.ts';
import './presenter.css';

interface Props {
  content: Content;
  story: Story;
  /** Null in a browser that draws no map. Must stay the same function for a story. */
  drawScene: DrawScene | null;
}

/** The map above the caption, as on the stage. */
const PICTURE = { width: 1067, height: 427, pixelRatio: 1 };

/** Its buttons do what its keys do. */
const move = (wish: Command) => command(litFirst(wish, usePresenting.getState().black));

export function PresenterWindow({ content, story, drawScene }: Props) {
  const { presenter: t, stories, editor } = usePresentingWords();
  const { sentences } = useWords().t;
  const number = useView((view) => view.scene);
  const { black, pausedAt } = usePresenting();
  const { link, exploring } = useDesk();
  const scene = story.scenes[number - 1];
  const next = story.scenes[number];
  const language = languageOf(story);
  const planned = story.scenes.reduce((sum, { seconds }) => sum + seconds, 0);

  useJoinedDesk('presenter');
  useDark();
  const typed = useKeys(story.scenes.length);
  const pictures = useMemo(() => drawScene && keepPictures(drawScene, PICTURE), [drawScene]);
  useEffect(() => () => pictures?.close(), [pictures]);

  const notes = useFromTop<HTMLElement>(number);

  const isPaused = pausedAt !== null;
  const pictureOf = (of: StoryScene, at: number) => ({
    scene: of,
    number: at,
    area: areaOf(content, of),
    language,
    pictures,
  });
  return (
    <div className="presenter" data-scene={number} data-link={link}>
      <header className="presenter-head">
        <h1 lang={story.title ? language : undefined}>{story.title || editor.untitled}</h1>
        <Connection />
        <Clocks scene={scene?.seconds ?? 0} story={planned} />
        <button
          type="button"
          className="presenter-button"
          aria-pressed={isPaused}
          onClick={() => command({ do: isPaused ? 'resume' : 'pause' })}
        >
          {isPaused ? t.resume : t.pause}
        </button>
      </header>
      <main className="presenter-body">
        <section ref={notes} className="presenter-notes" aria-labelledby="presenter-notes-title">
          <h2 id="presenter-notes-title">{t.notes}</h2>
          {scene && <Notes content={content} scene={scene} language={language} />}
        </section>
        <div className="presenter-scenes">
          <section aria-labelledby="presenter-now-title">
            <div className="presenter-row">
              <h2 id="presenter-now-title">{t.onStage(number, story.scenes.length)}</h2>
              <button
                type="button"
                className="presenter-quiet"
                aria-pressed={black}
                onClick={() => command({ do: 'black', on: !black })}
              >
                <Icon name={EyeOff} size={18} /> {t.blank} <kbd>B</kbd>
              </button>
            </div>
            {black && <p className="presenter-note">{t.isBlank}</p>}
            {exploring && (
              <p className="presenter-note">
                {sentences(t.exploring, '')}
                <button type="button" className="presenter-link" onClick={() => command({ do: 'back-to-scene' })}>
                  {t.backToScene}
                </button>
              </p>
            )}
            {scene ? (
              <ScenePicture {...pictureOf(scene, number)} />
            ) : (
              <NoScene number={number} count={story.scenes.length} />
            )}
          </section>
          <section className="presenter-next" aria-labelledby="presenter-next-title">
            <div>
              <h2 id="presenter-next-title">{t.nextScene}</h2>
              {next ? (
                <>
                  <p className="presenter-next-title" lang={next.title ? language : undefined}>
                    {next.title || editor.untitled}
                  </p>
                  <p className="presenter-planned">{t.planned(minutes(next.seconds * 1000))}</p>
                </>
              ) : (
                <p>{t.noNext}</p>
              )}
            </div>
            {next && <ScenePicture {...pictureOf(next, number + 1)} />}
          </section>
        </div>
      </main>
      <footer className="presenter-foot">
        <Strip story={story} number={number} />
        <div className="presenter-row">
          <button
            type="button"
            className="presenter-button"
            aria-disabled={number <= 1}
            onClick={() => move({ do: 'back' })}
          >
            <Icon name="arrow-left" /> {t.back}
          </button>
          <button
            type="button"
            className="presenter-button presenter-main"
            aria-disabled={!next}
            onClick={() => move({ do: 'next' })}
          >
            {t.next} <Icon name="arrow-right" />
          </button>
          <p className="presenter-keys">
            <kbd>Page Down</kbd> {t.keyNext} <kbd>Page Up</kbd> {t.keyBack} <kbd>Esc</kbd> {t.keyEnd}
          </p>
          <p className="presenter-typed" role="status">
            {typed &&
              (story.scenes[Number(typed) - 1] ? t.goTo(typed) : stories.noScene(Number(typed), story.scenes.length))}
          </p>
        </div>
      </footer>
    </div>
  );
}

/** A scene that the story does not have, or no longer: said, with the way to its first. */
function NoScene({ number, count }: { number: number; count: number }) {
  const { stories } = usePresentingWords();
  return (
    <>
      <p>{stories.noScene(number, count)}</p>
      {count > 0 && (
        <button type="button" className="presenter-button" onClick={() => move({ do: 'go', scene: 1 })}>
          {stories.fromFirst}
        </button>
      )}
    </>
  );
}

/** Whether the stage is there; where it is not, the way to open it at this scene. */
function Connection() {
  const t = usePresentingWords().presenter;
  const link = useDesk((desk) => desk.link);
  const view = useView();
  const href = hrefOf(view, { ...nothingChosen(), screen: 'stage' });
  return (
    <div className="presenter-connection">
      <p role="status">
        <Icon name={Monitor} size={18} /> {t.link[link]}
      </p>
      {link !== 'joined' && view.desk && (
        <a href={href} target={windowName('stage', view.desk)}>
          {t.openStage}
        </a>
      )}
    </div>
  );
}

function Notes({ content, scene, language }: { content: Content; scene: StoryScene; language: Language | undefined }) {
  const t = usePresentingWords().presenter;
  const { t: words } = useWords();
  return (
    <>
      <div className="presenter-text" lang={language}>
        {paragraphs(scene.notes).map((paragraph, i) => (
          // The paragraphs of a scene never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={i}>{paragraph}</p>
        ))}
      </div>
      <ul className="presenter-sources passage" aria-label={t.sources}>
        {sourcesOf(content, scene, words).map(({ text, url }) => (
          <li key={text}>
            <Icon name="file-text" size={18} />
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every scene as a link, the present one marked and in sight. */
function Strip({ story, number }: { story: Story; number: number }) {
  const t = usePresentingWords().presenter;
  const view = useView();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Some browsers return a promise, which an effect may not.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [number]);
  return (
    <nav aria-label={t.scenes}>
      <ol className="presenter-strip">
        {story.scenes.map(({ title }, i) => (
          // The scenes of a story never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} ref={i + 1 === number ? current : null}>
            <OpenLink
              href={hrefOf(view, linkToScene(story.id, i + 1))}
              onOpen={() => move({ do: 'go', scene: i + 1 })}
              aria-current={i + 1 === number ? 'step' : undefined}
            >
              <strong>{i + 1}</strong> <span lang={languageOf(story)}>{title}</span>
            </OpenLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The window beside a stage is dark, whatever the person's theme; the theme itself stays as it is. */
function useDark(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    dataset.theme = 'dark';
    return () => {
      dataset.theme = before;
    };
  }, []);
}

/** The keys of a clicker and of the stage. Returns the figures typed so far. */
function useKeys(scenes: number): string {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // Whoever goes on to a button or a link means that, and no scene.
      if (event.key === 'Tab') setTyped('');
      // A button is pressed by these two keys, a link is followed by Enter; but Enter after a number goes to its scene.
      const isOn = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null;
      if ((event.key === 'Enter' && !typed && isOn('a, button')) || (event.key === ' ' && isOn('button'))) return;
      const result = pressed(event.key, {
        black: usePresenting.getState().black,
        exploring: useDesk.getState().exploring,
        scenes,
        typed,
      });
      if (!result) return;
      event.preventDefault();
      setTyped(result.typed);
      if (result.command) command(result.command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [scenes, typed]);
  return typed;
}
