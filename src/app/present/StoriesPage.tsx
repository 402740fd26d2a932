/** The stories that can be presented, shipped and one's own. */
import type { Content } from '../../content/types.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useView } from '../../state/store.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { useWords } from '../../i18n/context.ts';
import { linkToScene, startStory } from '../../state/presenting.ts';
import { languageOf, useStories } from '../../state/stories.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { HandOutButton } from './HandOutButton.tsx';
import { editCopy, OwnStories } from './EditStory.tsx';
import { PrepareButton } from './PrepareButton.tsx';
import './stories.css';

export function StoriesPage({ content }: { content: Content }) {
  const { t } = useWords();
  const words = usePresentingWords();
  const view = useView(apartFromCamera);
  const { shipped, linked } = useStories();
  return (
    <div className="panel-content">
      <h1 tabIndex={-1}>{t.pages.stories}</h1>
      <p>{words.stories.intro}</p>
      <ul className="stories">
        {[...shipped, ...linked].map((story) => (
          <li key={story.id}>
            <h2 lang={story.title ? languageOf(story) : undefined}>{story.title || words.editor.untitled}</h2>
            <p lang={languageOf(story)}>{story.summary}</p>
            <p className="story-length">
              {words.stories.scenes(story.scenes.length, minutesOf(story.scenes.map(({ seconds }) => seconds)))}
            </p>
            <div className="editor-buttons">
              {story.scenes.length > 0 && (
                <OpenLink
                  className="button"
                  href={hrefOf(view, linkToScene(story.id))}
                  onOpen={() => startStory(story.id)}
                >
                  {words.stories.present}
                </OpenLink>
              )}
              <button
                type="button"
                className="outlined-button"
                aria-label={words.editor.copyNamed(story.title || words.editor.untitled)}
                onClick={() => editCopy(story.id)}
              >
                {words.editor.copyToEdit}
              </button>
              {story.scenes.length > 0 && (
                <>
                  <PrepareButton story={story} />
                  <HandOutButton story={story} scene={null} />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <OwnStories content={content} />
    </div>
  );
}

const minutesOf = (seconds: number[]) => Math.max(1, Math.round(seconds.reduce((sum, n) => sum + n, 0) / 60));
