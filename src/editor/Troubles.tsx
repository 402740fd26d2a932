import { useWords } from '../i18n/context.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import {
  damagedText,
  dismissTrouble,
  removeDamaged,
  useKeeping,
  type KeepingTrouble,
} from '../state/ownStories/keep.ts';
import { useStories } from '../state/stories.ts';
import { focusHeading } from './focusHeading.ts';
import { sentencesByScene } from './sentences.ts';

interface Props {
  /** Only those of one story; null for all. */
  of: string | null;
  onOpen: (story: string) => void;
  onSave: (text: string, name: string) => void;
}

/** What happened to what is kept in this browser, until it is closed. */
export function Troubles({ of, onOpen, onSave }: Props) {
  const troubles = useKeeping((keeping) => keeping.troubles);
  return (
    <div role="status">
      {troubles
        .filter(({ id }) => of === null || id === of)
        .map((trouble) => (
          <div key={`${trouble.kind} ${trouble.id}`} className="editor-message">
            <Trouble trouble={trouble} onOpen={onOpen} onSave={onSave} />
          </div>
        ))}
    </div>
  );
}

function Trouble({ trouble, onOpen, onSave }: { trouble: KeepingTrouble } & Omit<Props, 'of'>) {
  const { editor: words } = usePresentingWords();
  const { t } = useWords();
  const story = useStories(({ own }) => own.find(({ id }) => id === trouble.id));
  const close = (
    <button
      type="button"
      className="outlined-button"
      onClick={(event) => {
        focusHeading(event.currentTarget);
        dismissTrouble(trouble);
      }}
    >
      {words.dismiss}
    </button>
  );
  switch (trouble.kind) {
    // It ends when the story can be kept again.
    case 'not-kept':
      return <p>{words.notKept[trouble.reason]}</p>;
    case 'deleted-elsewhere':
      return (
        <>
          <p>{words.deletedElsewhere}</p>
          {close}
        </>
      );
    case 'copied':
      return (
        <>
          <p>{words.keptCopy}</p>
          <button type="button" className="outlined-button" onClick={() => onOpen(trouble.copy)}>
            {words.openCopy}
          </button>
          {close}
        </>
      );
    case 'damaged':
      return (
        <>
          <p>{story ? words.damaged(story.title || words.untitled) : words.damagedLost}</p>
          {sentencesByScene(trouble.problems, words).map(({ heading, sentences }) => (
            <p key={heading}>
              <strong>{heading}</strong> {t.sentences(...sentences)}
            </p>
          ))}
          <button
            type="button"
            className="outlined-button"
            onClick={() => {
              const text = damagedText(trouble.id);
              if (text) onSave(text, `${trouble.id}.damaged.json`);
            }}
          >
            {words.saveDamaged}
          </button>
          <button
            type="button"
            className="outlined-button"
            onClick={(event) => {
              focusHeading(event.currentTarget);
              removeDamaged(trouble.id);
            }}
          >
            {words.removeDamaged}
          </button>
        </>
      );
  }
}
