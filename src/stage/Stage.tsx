/** The stage beside its map: the band of words, the controls, the keys, the dot, the black screen. */
import { CircleDot, EyeOff, Maximize, Pause } from 'lucide';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Language } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import type { Presenting } from '../state/presenting.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { Band, type StageTexts } from './Band.tsx';
import { PointerDot } from './PointerDot.tsx';
import { useAwake } from './useAwake.ts';
import { useClicker } from './useClicker.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useWakeLock } from './useWakeLock.ts';
import './stage.css';

interface Props {
  storyTitle: string;
  /** Of the story's own words, where it may be another than that of the page. */
  language: Language | undefined;
  /** Of every scene. */
  titles: readonly string[];
  /** The scene that is shown, from 1. */
  number: number;
  texts: StageTexts;
  /** The scene's line joins places without saying the way. */
  isSchematic: boolean;
  /** In mid-story: the map was moved, or something was opened; then its texts. */
  explored: { texts: StageTexts | null } | null;
  presenting: Presenting;
  /** The address of a scene. */
  hrefOf: (scene: number) => string;
  onGo: (scene: number) => void;
  onAgain: () => void;
  /** Null where it does not end: in a kiosk. */
  onEnd: (() => void) | null;
  onBlack: (black: boolean) => void;
  onPointer: (pointer: boolean) => void;
  onPlaying: (playing: boolean) => void;
  /** More controls. */
  children?: ReactNode;
}

/** A black stage shows its scene first: the controls below it are there for the keyboard. */
function moveTo(scene: number, { presenting, onBlack, onGo }: Props): void {
  if (presenting.black) onBlack(false);
  else onGo(scene);
}

export function Stage(props: Props) {
  const { storyTitle, language, titles, number, texts, isSchematic, explored, presenting, children } = props;
  const { stage, stories } = usePresentingWords();
  const { black, pointer, playing } = presenting;
  const count = titles.length;
  const fullScreen = useFullScreen(number);
  const awake = useAwake();
  const isTouched = useMedia('(pointer: coarse)');
  useWakeLock();

  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { toggle } = fullScreen;
  const typed = useClicker(
    useMemo(() => {
      const now = () => latest.current;
      const move = (scene: number) => moveTo(scene, now());
      return {
        next: () => move(now().number + 1),
        back: () => move(now().number - 1),
        first: () => move(1),
        last: () => move(now().titles.length),
        goTo: move,
        black: () => now().onBlack(!now().presenting.black),
        pointer: () => now().onPointer(!now().presenting.pointer),
        fullScreen: toggle,
        again: () => now().onAgain(),
        escape() {
          if (now().presenting.black) now().onBlack(false);
          else if (now().explored) now().onAgain();
          else now().onEnd?.();
        },
      };
    }, [toggle]),
  );

  const typedInWords = (figures: string) =>
    Number(figures) >= 1 && Number(figures) <= count ? stage.goTo(figures) : stories.noScene(Number(figures), count);

  const heading = useRef<HTMLElement>(null);
  // The one who presents begins with the keys at once, and a screen reader at the title. In a frame the page around it
  // keeps the focus: someone may be reading or writing there.
  useEffect(() => {
    if (window.parent === window || document.hasFocus()) heading.current?.querySelector('h1')?.focus();
  }, []);

  const movedHint = isTouched ? stage.movedHintTouch : stage.movedHint;
  const note = explored ? movedHint : isSchematic ? stage.schematic : null;
  return (
    <main ref={heading} className="stage-words" data-exploring={explored ? '' : undefined}>
      <Band texts={explored?.texts ?? texts} number={number} count={count} note={note} />
      <div className={`stage-controls${awake ? ' is-awake' : ''}`} role="group" aria-label={stage.controls}>
        <strong className="stage-story" lang={language}>
          {storyTitle}
        </strong>
        <IconButton
          icon="arrow-left"
          label={stage.back}
          disabled={number === 1}
          onClick={() => moveTo(number - 1, props)}
        />
        <IconButton
          icon="arrow-right"
          label={stage.next}
          disabled={number === count}
          onClick={() => moveTo(number + 1, props)}
        />
        {explored && (
          <button type="button" className="button" onClick={props.onAgain}>
            {stage.again}
          </button>
        )}
        <Menu label={stage.scenes} face={<Icon name="list" />}>
          <ol className="stage-scenes">
            {titles.map((title, i) => (
              <li key={`${i}/${title}`}>
                <OpenLink
                  className="menu-item"
                  href={props.hrefOf(i + 1)}
                  onOpen={() => moveTo(i + 1, props)}
                  aria-current={i + 1 === number ? 'step' : undefined}
                >
                  <span lang={language}>
                    {i + 1}. {title}
                  </span>
                </OpenLink>
              </li>
            ))}
          </ol>
        </Menu>
        <IconButton
          icon={playing ? Pause : 'circle-play'}
          label={playing ? stage.pause : stage.play}
          onClick={() => props.onPlaying(!playing)}
        />
        <IconButton icon={EyeOff} label={stage.black} aria-pressed={black} onClick={() => props.onBlack(!black)} />
        <IconButton
          icon={CircleDot}
          label={stage.pointer}
          aria-pressed={pointer}
          onClick={() => props.onPointer(!pointer)}
        />
        <IconButton icon={Maximize} label={stage.fullScreen} aria-pressed={fullScreen.isOn} onClick={toggle} />
        {children}
        {props.onEnd && <IconButton icon="x" label={stage.end} onClick={props.onEnd} />}
      </div>
      <p className="stage-said" role="status">
        {typed ? typedInWords(typed) : fullScreen.refused ? stage.fullScreenRefused : ''}
      </p>
      {pointer && <PointerDot />}
      {black && (
        <button type="button" className="stage-black" onClick={() => props.onBlack(false)}>
          <span className="visually-hidden">{stage.isBlack}</span>
        </button>
      )}
    </main>
  );
}
