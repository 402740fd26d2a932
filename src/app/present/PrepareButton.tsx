import { useState } from 'react';
import type { Story } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { useSession } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { retryCode, useCode } from '../useCode.ts';

const load = () => import('./PrepareStory.tsx');
const FAILED = { kind: 'aside-code' } as const;

/** Opens the dialog that makes a story ready for the room. What it looks at is fetched with it. */
export function PrepareButton({ story }: { story: Story }) {
  const { prepare, presenter, editor } = usePresentingWords();
  const title = prepare.of(story.title || editor.untitled);
  const content = useSession((session) => session.content);
  // Stories and words of another language come together, and what has been checked is then of the language before.
  const language = useStories((stories) => stories.language);
  const [isOpen, setIsOpen] = useState(false);
  const code = useCode(isOpen, load, FAILED);
  const open = () => {
    // Pressed once more, it asks again for what has not come.
    if (isOpen) retryCode();
    setIsOpen(true);
  };
  return (
    <>
      <button type="button" className="outlined-button" aria-label={title} onClick={open}>
        {prepare.title}
      </button>
      {isOpen && code && content && (
        <Dialog title={title} closeLabel={presenter.close} onClose={() => setIsOpen(false)}>
          <code.PrepareStory key={language} content={content} story={story} />
        </Dialog>
      )}
    </>
  );
}
