import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Story } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { useSession } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { retryCode, useCode } from '../useCode.ts';

const load = () => import('./StoryHandout.tsx');
const FAILED = { kind: 'aside-code' } as const;

interface Props {
  story: Story;
  /** The number of the scene on the stage, where the button is an icon; null on the list of stories. */
  scene: number | null;
}

/** Opens the dialog of handouts. Its code is fetched when it is asked for. */
export function HandOutButton({ story, scene }: Props) {
  const { handout, editor } = usePresentingWords();
  const content = useSession((session) => session.content);
  const [isOpen, setIsOpen] = useState(false);
  const code = useCode(isOpen, load, FAILED);
  const open = () => {
    // Pressed once more, it asks again for what has not come.
    if (isOpen) retryCode();
    setIsOpen(true);
  };
  return (
    <>
      {scene === null ? (
        <button
          type="button"
          className="outlined-button story-hand-out"
          aria-label={handout.of(story.title || editor.untitled)}
          onClick={open}
        >
          <Icon name="download" />
          {handout.button}
        </button>
      ) : (
        <IconButton icon="download" label={handout.button} onClick={open} />
      )}
      {isOpen &&
        code &&
        content &&
        // Outside the list and the stage, whose rules are for their own texts.
        createPortal(
          <code.StoryHandout content={content} story={story} scene={scene} onClose={() => setIsOpen(false)} />,
          document.body,
        )}
    </>
  );
}
