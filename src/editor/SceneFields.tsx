import { useId, useState } from 'react';
import type { Language, StoryScene } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { LIMITS } from '../state/ownStories/ownStory.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** About what the stage's caption holds, in characters of each script. */
const CAPTION_ROOM = { latin: 150, han: 62 } as const;

export type SceneAction = 'show' | 'retake' | 'rehearse' | 'up' | 'down' | 'duplicate' | 'remove';

interface Props {
  number: number;
  count: number;
  scene: StoryScene;
  /** In which the story is written. */
  language: Language;
  /** What it shows, in words. */
  shown: string;
  canRetake: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (change: Partial<StoryScene>) => void;
  onAction: (action: SceneAction) => void;
}

/** One scene of the editor: its words, and what can be done with it. */
export function SceneFields(props: Props) {
  const { number, count, scene, language, shown, canRetake, open, onOpen, onChange, onAction } = props;
  const { editor: words } = usePresentingWords();
  const id = useId();
  const room = /\p{Script=Han}/u.test(scene.caption) ? CAPTION_ROOM.han : CAPTION_ROOM.latin;
  // As a reader counts: a rare character is one, though it takes two units.
  const length = [...scene.caption].length;
  const button = (action: SceneAction, isDisabled = false) => (
    <button
      type="button"
      className="outlined-button"
      data-part={action}
      aria-label={words.actionOn(words[action], number)}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onAction(action)}
    >
      {words[action]}
    </button>
  );
  return (
    <details className="editor-scene" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        <h3>
          {words.scene(number)}{' '}
          <span className="quiet" lang={scene.title ? language : undefined}>
            {scene.title || words.untitled}
          </span>
        </h3>
      </summary>
      <div className="editor-fields">
        <label>
          <span>{words.sceneTitle}</span>
          <input
            data-part="title"
            lang={language}
            value={scene.title}
            maxLength={LIMITS.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </label>
        <label>
          <span>{words.caption}</span>
          <textarea
            rows={3}
            lang={language}
            value={scene.caption}
            maxLength={LIMITS.caption}
            aria-describedby={`${id}room`}
            onChange={(event) => onChange({ caption: event.target.value })}
          />
        </label>
        <p id={`${id}room`} className={length > room ? 'editor-hint long' : 'editor-hint'}>
          {length > room ? words.captionLong(length, room) : words.captionHint(length, room)}
        </p>
        <label>
          <span>{words.notes}</span>
          <textarea
            rows={3}
            lang={language}
            value={scene.notes}
            maxLength={LIMITS.notes}
            onChange={(event) => onChange({ notes: event.target.value })}
          />
        </label>
        <Seconds seconds={scene.seconds} onChange={(seconds) => onChange({ seconds })} />
        <p className="editor-hint">{words.shows(shown)}</p>
        <div className="editor-buttons">
          {button('show')}
          {button('retake', !canRetake)}
          {button('rehearse')}
        </div>
        <div className="editor-buttons">
          <IconButton
            icon="arrow-up"
            data-part="up"
            label={words.actionOn(words.up, number)}
            aria-disabled={number === 1}
            onClick={() => number > 1 && onAction('up')}
          />
          <IconButton
            icon="arrow-down"
            data-part="down"
            label={words.actionOn(words.down, number)}
            aria-disabled={number === count}
            onClick={() => number < count && onAction('down')}
          />
          {button('duplicate')}
          {button('remove')}
        </div>
      </div>
    </details>
  );
}

/** What is typed stands; the scene takes it when it is a number that it can use. */
function Seconds({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  const { editor: words } = usePresentingWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [least, most] = LIMITS.seconds;
  const isWrong = typed !== null && !isUsable(typed);
  return (
    <>
      <label className="editor-seconds">
        <span>{words.seconds}</span>
        <input
          inputMode="numeric"
          value={typed ?? seconds}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            if (isUsable(event.target.value)) onChange(Number(event.target.value));
          }}
          onBlur={() => !isWrong && setTyped(null)}
        />
      </label>
      <p id={id} className="editor-hint long" role="status">
        {isWrong ? words.secondsWrong(least, most) : ''}
      </p>
    </>
  );
}

const isUsable = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= LIMITS.seconds[0] && Number(text) <= LIMITS.seconds[1];
