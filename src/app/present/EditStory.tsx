/** The page where a story of one's own is made: the editor, and what it asks of the map and the rest of the atlas. */
import { useEffect, useRef } from 'react';
import { deleteForNow } from '../../editor/deleted.ts';
import { ZOOMS } from '../../map/frame.ts';
import { cameraFor } from '../../map/svg/mercator.ts';
import { mapPadding } from '../mapPadding.ts';
import type { Content, Language, OwnStory, Shown } from '../../content/types.ts';
import { closeReports, openStoryFiles } from '../../editor/opened.ts';
import { OwnStoryList } from '../../editor/OwnStoryList.tsx';
import { StoryEditor } from '../../editor/StoryEditor.tsx';
import { ActiveFilters } from '../../filters/ActiveFilters.tsx';
import { useWords } from '../../i18n/context.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import type { PresentingMessages } from '../../i18n/presenting/messages.ts';
import { labelOf } from '../../panel/names.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { chooseNothing, editStory, linkToEditor } from '../../state/actions.ts';
import { withinAtlas } from '../../state/ownStories/format.ts';
import { keepStory } from '../../state/ownStories/keep.ts';
import { copyOf, newStory } from '../../state/ownStories/ownStory.ts';
import { rehearse, showScene, startStory } from '../../state/presenting.ts';
import { rowsOf } from '../../state/selectors.ts';
import { useView } from '../../state/store.ts';
import { findStory, languageOf, useStories } from '../../state/stories.ts';
import { hrefOf } from '../../state/url.ts';
import { defaultView, type View } from '../../state/view.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { addressOf } from '../address.ts';
import { knownIds } from './knownIds.ts';
import { HandOutButton } from './HandOutButton.tsx';
import { PrepareButton } from './PrepareButton.tsx';
import { useFreeBounds } from '../freeBounds.ts';

export function EditStory({ content }: { content: Content }) {
  const { t } = useWords();
  const { editor: words } = usePresentingWords();
  const view = useView();
  const story = useStories(({ own }) => own.find(({ id }) => id === view.story));
  const bounds = useFreeBounds((map) => map.of);
  const named = nameOfChosen(content, view);
  const heading = useRef<HTMLHeadingElement>(null);
  // What opened it may have gone with the page before.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [view.story]);
  return (
    <div className="panel-content">
      <h1 ref={heading} tabIndex={-1}>
        {story ? t.pages['edit-story'] : words.own}
      </h1>
      {view.story && !story && <p className="empty">{words.notFound}</p>}
      {story ? (
        <>
          <DroppedFiles language={content.language} />
          <StoryEditor
            key={story.id}
            story={story}
            capture={bounds && (() => ({ show: shownBy(view, bounds()), title: named ?? '' }))}
            chosen={
              <>
                {named && (
                  <p className="editor-chosen">
                    <span>{words.chosen(named)}</span>
                    <button type="button" className="outlined-button" onClick={chooseNothing}>
                      {words.unchoose}
                    </button>
                  </p>
                )}
                <ActiveFilters content={content} />
              </>
            }
            wordsFor={(show) => inWords(content, show, words)}
            onShow={showOnMap}
            onRehearse={(scene) => rehearse(story.id, scene)}
            onOpen={editStory}
            onDelete={() => removeAndLeave(story)}
            addressOf={(link) =>
              addressOf({ ...defaultView, language: view.language, mode: 'present', story: link, scene: 1 })
            }
            onSave={saveText}
          />
          <p>
            <OpenLink className="text-button" href={hrefOf(view, linkToEditor(null))} onOpen={() => editStory(null)}>
              {words.all}
            </OpenLink>
          </p>
        </>
      ) : (
        <OwnStories content={content} isPage />
      )}
    </div>
  );
}

/** Beside a story that is edited, which a file dropped on the page would else take away. */
function DroppedFiles({ language }: { language: Language }) {
  useFileDrop((files) => void openFiles(files, language));
  return null;
}

/** The stories of one's own, for the list of all stories and for the editor. */
export function OwnStories({ content, isPage = false }: { content: Content; isPage?: boolean }) {
  const { language } = content;
  const open = (files: readonly File[]) => void openFiles(files, language);
  useFileDrop(open);
  return (
    <OwnStoryList
      isPage={isPage}
      onNew={() => {
        const story = newStory(language);
        keepStory(story);
        closeReports();
        editStory(story.id);
      }}
      onEdit={editStory}
      onPresent={(id) => startStory(id)}
      onFiles={open}
      onSave={saveText}
      renderMore={(story) => (
        <>
          <PrepareButton story={story} />
          <HandOutButton story={story} scene={null} />
        </>
      )}
    />
  );
}

/** One story is seen in the editor; several, and what is none, are said in the list. */
async function openFiles(files: readonly File[], language: Language): Promise<void> {
  const stories = await openStoryFiles(files, knownIds(), language);
  const [story] = stories;
  if (story && files.length === 1) editStory(story);
  else if (useView.getState().page === 'edit-story') editStory(null);
}

/** Makes a shipped story, or one that a link carried, one's own. */
export function editCopy(id: string): void {
  const stories = useStories.getState();
  const story = findStory(stories, id);
  if (!story || !stories.language) return;
  const copy = copyOf(story, languageOf(story) ?? stories.language);
  keepStory(copy);
  editStory(copy.id);
}

function removeAndLeave(story: OwnStory): void {
  deleteForNow(story);
  editStory(null);
}

const saveText = (text: string, name: string) => saveFile(new Blob([text], { type: 'application/json' }), name);

/** What a view says of a scene: only what differs from nothing in particular. */
function shownBy(view: View, bounds: Shown['bounds']): Shown {
  const { place, initiative, areas, statuses, parties, hidden } = view;
  const five = (degrees: number) => Number(degrees.toFixed(5));
  const [west, south, east, north] = withinAtlas(bounds);
  return {
    bounds: [five(west), five(south), five(east), five(north)],
    ...(place && { place }),
    ...(initiative && { initiative }),
    ...(areas.length > 0 && { areas: [...areas] }),
    ...(statuses.length > 0 && { statuses: [...statuses] }),
    ...(parties.length > 0 && { parties: [...parties] }),
    ...(hidden.length > 0 && { hide: [...hidden] }),
  };
}

/** The scene's view beside the editor. */
function showOnMap(show: Shown): void {
  const map = document.querySelector('.map-area');
  const size = { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 };
  const camera = cameraFor(show.bounds, ZOOMS.maxZoom, size, mapPadding());
  showScene(show, camera);
}

function nameOfChosen(content: Content, { place, initiative }: Pick<View, 'place' | 'initiative'>): string | null {
  const chosen = rowsOf(content).find(({ id }) => id === initiative);
  if (chosen) return chosen.title;
  const at = content.places.find(({ id }) => id === place);
  return at ? labelOf(at) : null;
}

function inWords(content: Content, show: Shown, words: PresentingMessages['editor']): string {
  const name = nameOfChosen(content, { place: show.place ?? null, initiative: show.initiative ?? null });
  const isFiltered = [show.areas, show.statuses, show.parties].some((list) => list && list.length > 0);
  return [
    name ?? words.region,
    isFiltered && words.filtered,
    show.hide && show.hide.length > 0 && words.layersHidden(show.hide.length),
  ]
    .filter(Boolean)
    .join(' · ');
}
