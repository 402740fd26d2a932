/** Opens the presenter window from the stage; where the browser lets none open, says so and offers what works without. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language, StoryScene } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { ownDesk, windowName } from '../state/desk.ts';
import { useView } from '../state/store.ts';
import { nothingChosen } from '../state/stories.ts';
import { hrefOf } from '../state/url.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useFromTop } from '../ui/useFromTop.ts';
import { useDesk } from './desk.ts';
import { paragraphs } from './texts.ts';
import './open-presenter.css';

/** Milliseconds: a blocker that lets a window open and closes it again has done so by then. */
const CLOSED_AT_ONCE = 1000;

interface Props {
  scene: StoryScene;
  /** Of its words, where it may be another than that of the page. */
  language: Language | undefined;
}

export function OpenPresenter({ scene, language }: Props) {
  const t = usePresentingWords().presenter;
  const [opened, setOpened] = useState<Window | null>(null);
  const [isBlocked, setIsBlocked] = useState(false);
  const [hasNotes, setHasNotes] = useState(false);
  const view = useView();
  const isJoined = useDesk(({ link }) => link === 'joined');
  const notes = useFromTop<HTMLElement>(scene);

  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => {
      if (opened.closed && useDesk.getState().link === 'waiting') setIsBlocked(true);
    }, CLOSED_AT_ONCE);
    return () => clearTimeout(timer);
  }, [opened]);

  const open = () => {
    const desk = ownDesk();
    // In the click itself: later, every browser takes it for an advertisement.
    const made = window.open(
      addressOfPresenter(useView.getState(), desk),
      windowName('presenter', desk),
      'popup,width=1280,height=800',
    );
    setIsBlocked(made === null || made.closed);
    setOpened(made);
    if (made && !made.closed) made.focus();
  };
  const isSaid = isBlocked && !isJoined;
  return (
    <>
      <IconButton icon="presentation" label={t.open} onClick={open} />
      {/* Beside the controls, which hide themselves. */}
      {createPortal(
        <>
          {isSaid && (
            <div className="presenter-blocked" role="status">
              <p>{t.blocked}</p>
              <p>
                <a href={addressOfPresenter(view, view.desk ?? '')} target="_blank" rel="noreferrer">
                  {t.openByHand}
                </a>
              </p>
              <button type="button" className="button" aria-expanded={hasNotes} onClick={() => setHasNotes(!hasNotes)}>
                {hasNotes ? t.hideNotes : t.notesHere}
              </button>
              <IconButton icon="x" label={t.close} onClick={() => setIsBlocked(false)} />
            </div>
          )}
          {hasNotes && !isJoined && (
            <aside ref={notes} className="stage-notes" aria-label={t.notes}>
              {paragraphs(scene.notes).map((paragraph, i) => (
                // The paragraphs of a scene never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <p key={i} lang={language}>
                  {paragraph}
                </p>
              ))}
              <IconButton icon="x" label={t.hideNotes} onClick={() => setHasNotes(false)} />
            </aside>
          )}
        </>,
        document.body,
      )}
    </>
  );
}

const addressOfPresenter = (view: ReturnType<typeof useView.getState>, desk: string) =>
  hrefOf(view, { ...nothingChosen(), screen: 'presenter', desk, autoplay: false });
