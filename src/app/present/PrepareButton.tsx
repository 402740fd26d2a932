import { useState } from 'react';
import type { Story } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { notify } from '../../state/actions.ts';
import { useSession } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { PrepareStory } from './PrepareStory.tsx';

/** Opens the dialog that makes a story ready for the room. What it looks at is fetched with it. */
export function PrepareButton({ story }: { story: Story }) {
  const { prepare, presenter } = usePresentingWords();
  const content = useSession((session) => session.content);
  // Stories and words of another language come together, and what has been checked is then of the language before.
  const language = useStories((stories) => stories.language);
  const [code, setCode] = useState<{ PrepareStory: typeof PrepareStory } | null>(null);
  const open = () => {
    import('./PrepareStory.tsx').then(setCode, (error: unknown) => {
      console.error(error);
      notify({ kind: 'aside-code' });
    });
  };
  return (
    <>
      <button type="button" className="editor-button" aria-label={prepare.of(story.title)} onClick={open}>
        {prepare.title}
      </button>
      {code && content && (
        <Dialog title={prepare.of(story.title)} closeLabel={presenter.close} onClose={() => setCode(null)}>
          <code.PrepareStory key={language} content={content} story={story} />
        </Dialog>
      )}
    </>
  );
}
