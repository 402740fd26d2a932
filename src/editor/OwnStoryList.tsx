import type { ReactNode } from 'react';
import type { OwnStory } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { linkToEditor } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { lengthOf } from '../state/ownStories/ownStory.ts';
import { linkToScene } from '../state/presenting.ts';
import { useStories } from '../state/stories.ts';
import { useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { bringBack, deleteForNow, useDeleted } from './deleted.ts';
import { focusHeading } from './focusHeading.ts';
import { OpenFile } from './OpenFile.tsx';
import { useReport } from './opened.ts';
import { ReportView } from './ReportView.tsx';
import { Troubles } from './Troubles.tsx';
import './editor.css';

interface Props {
  onNew: () => void;
  onEdit: (story: string) => void;
  onPresent: (story: string) => void;
  onFiles: (files: readonly File[]) => void;
  onSave: (text: string, name: string) => void;
  /** What else can be done with a story that has scenes. */
  renderMore: (story: OwnStory) => ReactNode;
  /** The page is about them alone, and its heading says so. */
  isPage?: boolean;
}

/** The stories that are kept in this browser, and the ways to more of them. */
export function OwnStoryList({ onNew, onEdit, onPresent, onFiles, onSave, renderMore, isPage = false }: Props) {
  const { editor: words, stories: presentingWords } = usePresentingWords();
  const own = useStories((stories) => stories.own);
  const view = useView(apartFromCamera);
  const reports = useReport((state) => state.reports).filter(
    (report) => report.amongOthers || !own.some(({ id }) => id === report.story),
  );
  const deleted = useDeleted();
  const last = deleted.stories.at(-1);
  const Title = isPage ? 'h2' : 'h3';
  return (
    <section aria-label={words.own} className="own-stories">
      {!isPage && <h2>{words.own}</h2>}
      {reports.map((report, i) => (
        <ReportView key={report.story ?? report.name} report={report} isFirst={i === 0} />
      ))}
      <Troubles of={null} onOpen={onEdit} onSave={onSave} />
      <p className="quiet">{own.length > 0 ? words.ownHint : words.none}</p>
      <ul className="plain">
        {own.map((story) => {
          const title = story.title || words.untitled;
          return (
            <li key={story.id} className="own-story">
              <Title lang={story.title ? story.language : undefined}>{title}</Title>
              <p className="quiet">
                {words.length(story.scenes.length, Math.max(1, Math.round(lengthOf(story) / 60)))}
              </p>
              <div className="editor-buttons">
                {story.scenes.length > 0 && (
                  <OpenLink
                    className="outlined-button"
                    href={hrefOf(view, linkToScene(story.id))}
                    onOpen={() => onPresent(story.id)}
                    aria-label={words.presentNamed(title)}
                  >
                    {presentingWords.present}
                  </OpenLink>
                )}
                <OpenLink
                  className="outlined-button"
                  href={hrefOf(view, linkToEditor(story.id))}
                  onOpen={() => onEdit(story.id)}
                  aria-label={words.editNamed(title)}
                >
                  {words.edit}
                </OpenLink>
                {story.scenes.length > 0 && renderMore(story)}
                <button
                  type="button"
                  className="outlined-button"
                  aria-label={words.deleteNamed(title)}
                  onClick={() => deleteForNow(story)}
                >
                  {words.remove}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {last && (
        <p className="editor-undo" role="status">
          <span>{words.storyDeleted(last.title || words.untitled)}</span>
          {/* What had the focus is gone: this is what takes it back. */}
          <button
            key={last.id}
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={deleted.fresh}
            onFocus={() => useDeleted.setState({ fresh: false })}
            type="button"
            className="outlined-button"
            onClick={(event) => {
              focusHeading(event.currentTarget);
              bringBack();
            }}
          >
            {words.undo}
          </button>
        </p>
      )}
      <div className="editor-buttons">
        <button type="button" className="button" onClick={onNew}>
          {words.make}
        </button>
      </div>
      <OpenFile onFiles={onFiles} />
    </section>
  );
}
