import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { known } from '../../tests/helpers/ownStories.ts';
import { chanceFrom } from '../../tests/helpers/random.ts';
import { show } from '../../tests/helpers/render.tsx';
import type { OwnStory, Shown } from '../content/types.ts';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { writeStory } from '../state/ownStories/format.ts';
import { keepStory, startOwnStories } from '../state/ownStories/keep.ts';
import { storyFromLink } from '../state/ownStories/link.ts';
import { newScene, newStory } from '../state/ownStories/ownStory.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import { useStories } from '../state/stories.ts';
import { openStoryFiles } from './opened.ts';
import { OwnStoryList } from './OwnStoryList.tsx';
import { StoryEditor } from './StoryEditor.tsx';

const view: Shown = { bounds: [113.5, 22.1, 114, 22.4], place: 'hzmb' };
const rehearse = vi.fn<(scene: number) => void>();
const showOnMap = vi.fn<(shown: Shown) => void>();
const save = vi.fn<(text: string, name: string) => void>();
const edit = vi.fn<(story: string) => void>();

beforeEach(() => {
  // The page of these tests has none.
  vi.stubGlobal('CompressionStream', CompressionStream);
  vi.stubGlobal('DecompressionStream', DecompressionStream);
  localStorage.clear();
  startOwnStories(known, 'en');
  vi.clearAllMocks();
});

const now = () => useStories.getState().own[0]!;
const titles = () => now().scenes.map(({ title }) => title);

async function edited(...scenes: string[]) {
  const story: OwnStory = {
    ...newStory('en'),
    title: 'Mine',
    scenes: scenes.map((title) => newScene({ bounds: [...WHOLE_REGION] }, title)),
  };
  keepStory(story);
  const Editor = () => {
    const [own] = useStories((stories) => stories.own);
    return own ? (
      <StoryEditor
        key={own.id}
        story={own}
        capture={() => ({ show: view, title: 'The bridge' })}
        chosen={null}
        wordsFor={() => 'the bridge'}
        onShow={showOnMap}
        onRehearse={rehearse}
        onOpen={edit}
        onDelete={() => undefined}
        addressOf={(link) => `https://atlas.example/?story=${link}`}
        onSave={save}
      />
    ) : null;
  };
  const shown = await show(() => (
    <PresentingContext value={messages}>
      <Editor />
    </PresentingContext>
  ));
  for (const summary of shown.container.querySelectorAll('details')) {
    act(() => {
      summary.open = true;
      summary.dispatchEvent(new Event('toggle'));
    });
  }
  return shown;
}

const button = (name: string) => screen.getByRole('button', { name });
const titleFields = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Title' });

describe('scenes', () => {
  test('what the map shows becomes a scene, and its title is where one writes', async () => {
    const { user } = await edited();
    await user.click(button('Add what the map shows as a scene'));
    expect(now().scenes).toMatchObject([{ title: 'The bridge', show: view, seconds: 60 }]);
    expect(titleFields()[0]).toHaveFocus();
    await user.keyboard(' and more');
    expect(titles()).toEqual(['The bridge and more']);
  });

  test('what is written is in the language of the story', async () => {
    const { container } = await edited('One');
    const lang = (part: string) => container.querySelector(`[data-part="${part}"]`)?.getAttribute('lang');
    expect([lang('story-title'), lang('title')]).toEqual(['en', 'en']);
    for (const text of container.querySelectorAll('textarea')) expect(text.lang).toBe('en');
  });

  test('every keystroke is kept', async () => {
    const { user } = await edited('One');
    await user.type(screen.getByRole('textbox', { name: 'Notes, for you alone' }), 'Hi');
    startOwnStories(known, 'en');
    expect(now().scenes[0]?.notes).toBe('Hi');
  });

  test('storage that is full is said while one types, and the file has the whole story', async () => {
    const { user } = await edited('One');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    await user.type(screen.getByRole('textbox', { name: 'Notes, for you alone' }), 'Hi');
    expect(screen.getByText(messages.editor.notKept.full)).toBeVisible();
    await user.click(button('Save as a file'));
    expect(save.mock.calls[0]?.[0]).toContain('"notes":"Hi"');
    vi.restoreAllMocks();
    await user.type(screen.getByRole('textbox', { name: 'Notes, for you alone' }), '!');
    expect(screen.queryByText(messages.editor.notKept.full), 'it ends with the trouble').toBeNull();
  });

  test('a scene moves, and the focus stays on the button', async () => {
    const { user } = await edited('One', 'Two', 'Three');
    await user.click(button('Move up: scene 3'));
    expect(titles()).toEqual(['One', 'Three', 'Two']);
    expect(button('Move up: scene 2')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['Three', 'One', 'Two']);
    expect(button('Move up: scene 1')).toHaveFocus();
    expect(button('Move up: scene 1')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['Three', 'One', 'Two']);
  });

  test('a copy stands after its original and is open', async () => {
    const { user } = await edited('One', 'Two');
    await user.click(button('Duplicate: scene 1'));
    expect(titles()).toEqual(['One', 'One', 'Two']);
    expect(titleFields()[1]).toHaveFocus();
  });

  test('deleting leads to undo, and undo to the scene', async () => {
    const { user } = await edited('One', 'Two', 'Three');
    await user.click(button('Delete: scene 2'));
    await user.click(button('Delete: scene 1'));
    expect(titles()).toEqual(['Three']);
    expect(button('Undo')).toHaveFocus();
    expect(screen.getByText('Scene “One” was deleted.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['One', 'Three']);
    expect(titleFields()[0]).toHaveFocus();
    await user.click(button('Undo'));
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('whatever was changed last is named and can be undone, and what came before it after that', async () => {
    const { user } = await edited('One', 'Two', 'Three');
    await user.click(button('Delete: scene 2'));
    await user.click(button('Move up: scene 2'));
    expect(screen.getByText('Scene “Three” was moved.')).toBeVisible();
    await user.click(button('Take the present view instead: scene 1'));
    expect(screen.getByText('Scene “Three” shows another view.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
    await user.click(button('Undo'));
    expect(now().scenes[0]?.show).not.toEqual(view);
    expect(button('Take the present view instead: scene 1')).toHaveFocus();
    act(() => {
      const scene = document.querySelector('details')!;
      scene.open = false;
      scene.dispatchEvent(new Event('toggle'));
    });
    await user.click(button('Undo'));
    expect(titles()).toEqual(['One', 'Three']);
    expect(button('Move up: scene 2'), 'folded since, it is opened').toHaveFocus();
    await user.click(button('Undo'));
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('what was deleted before a rehearsal can be undone after it', async () => {
    const { user } = await edited('One', 'Two');
    await user.click(button('Delete: scene 2'));
    const own = [now()];
    act(() => useStories.setState({ own: [] }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    act(() => useStories.setState({ own }));
    await user.click(button('Undo'));
    expect(titles()).toEqual(['One', 'Two']);
  });

  test('Ctrl+Z undoes outside a text, and leaves a text to the browser', async () => {
    const { user } = await edited('One', 'Two');
    await user.click(button('Delete: scene 2'));
    await user.click(titleFields()[0]!);
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['One']);
    act(() => button('Undo').focus());
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['One', 'Two']);
  });

  test('another view of the map can be taken, shown and rehearsed', async () => {
    const { user } = await edited('One', 'Two');
    await user.click(button('Take the present view instead: scene 2'));
    expect(now().scenes[1]?.show).toEqual(view);
    await user.click(button('Show on the map: scene 2'));
    expect(showOnMap).toHaveBeenCalledWith(view);
    await user.click(button('Rehearse from here: scene 2'));
    expect(rehearse).toHaveBeenCalledWith(2);
  });

  test('seconds that cannot be used are said to be, and the last good ones stay', async () => {
    const { user } = await edited('One');
    const field = screen.getByRole('textbox', { name: 'Seconds' });
    await user.clear(field);
    await user.type(field, '3');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByText('A whole number from 5 to 3600.')).toBeInTheDocument();
    await user.type(field, '0');
    expect(field).toHaveAttribute('aria-invalid', 'false');
    expect(now().scenes[0]?.seconds).toBe(30);
  });

  test('a caption may be too long for the stage: that is said, and nothing stops', async () => {
    const { user } = await edited('One');
    const field = screen.getByRole('textbox', { name: /Caption/ });
    await user.click(field);
    await user.paste('港'.repeat(63));
    expect(screen.getByText(/More than about 62/)).toBeInTheDocument();
    expect(now().scenes[0]?.caption).toHaveLength(63);
  });
});

describe('passing on', () => {
  test('a file has the whole story', async () => {
    const { user } = await edited('One');
    await user.click(button('Save as a file'));
    expect(save).toHaveBeenCalledWith(writeStory(now()), 'Mine.json');
  });

  test('a file is named by whole characters of its title', async () => {
    const { user } = await edited('One');
    act(() => keepStory({ ...now(), title: `${'a'.repeat(58)} 𨋢𨋢` }));
    await user.click(button('Save as a file'));
    expect(save.mock.calls[0]?.[1]).toBe(`${'a'.repeat(58)}.json`);
  });

  test('a story that is too long has no link, and the file is offered', async () => {
    const { user } = await edited('One');
    const notes = chanceFrom(1).text(12_000, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
    act(() => keepStory({ ...now(), scenes: [{ ...now().scenes[0]!, notes }] }));
    await user.click(button('Copy a link'));
    await waitFor(() => expect(screen.getByText(/too long for a link/)).toBeInTheDocument());
  });

  test('a small story is copied as a link that carries it', async () => {
    const { user } = await edited('One');
    await user.click(button('Copy a link'));
    await waitFor(() => expect(screen.getByText(/^Link copied/)).toBeInTheDocument());
    const link = new URL(await navigator.clipboard.readText()).searchParams.get('story');
    expect(await storyFromLink(link ?? '', known)).toEqual({ story: now(), problems: [] });
  });

  test('a link to copy by hand goes with the next change: it carries the story before', async () => {
    const { user } = await edited('One');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied.', 'NotAllowedError'));
    await user.click(button('Copy a link'));
    const link = () => screen.queryByRole('textbox', { name: 'Copy this link by hand' });
    await waitFor(() => expect(link()).toBeInTheDocument());
    await user.type(screen.getByRole('textbox', { name: 'Title of the story' }), '!');
    expect(link()).toBeNull();
    expect(screen.queryByText('Copy this link by hand')).toBeNull();
    vi.restoreAllMocks();
  });

  test('a browser that cannot make links says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('CompressionStream', undefined);
    const { user } = await edited('One');
    await user.click(button('Copy a link'));
    await waitFor(() => expect(screen.getByText(/cannot make such a link/)).toBeInTheDocument());
    vi.unstubAllGlobals();
  });
});

describe('a file', () => {
  const fileOf = (text: string, name = 'tour.json') =>
    Object.assign(new File([text], name), { text: () => Promise.resolve(text) });
  const opened = (files: readonly File[]) => void openStoryFiles(files, known, 'en');

  test('with problems opens as a new story, and says scene by scene what is missing', async () => {
    await edited('One', 'Two');
    const before = now();
    const file = JSON.parse(writeStory(before)) as { scenes: { show: object }[] };
    Object.assign(file.scenes[1]!.show, { place: 'atlantis' });
    const stories = await act(() => openStoryFiles([fileOf(JSON.stringify(file))], known, 'en'));
    expect(stories).toEqual([expect.not.stringMatching(before.id)]);
    expect(useStories.getState().own).toHaveLength(2);
    expect(now()).toBe(before);
    act(() => useStories.setState(({ own }) => ({ own: own.toReversed() })));
    const report = within(screen.getByRole('region', { name: /^What could not be restored/ }));
    expect(report.getByText(/“tour\.json” was opened as far as possible/)).toBeInTheDocument();
    expect(report.getByRole('heading', { name: 'Scene 2' })).toBeInTheDocument();
    expect(report.getByText('The atlas has no place “atlantis”. It was left out.')).toBeInTheDocument();
  });

  test('is in the list with links that present it and open it to be changed', async () => {
    keepStory({ ...newStory('en'), title: 'Mine', scenes: [newScene({ bounds: [...WHOLE_REGION] }, 'One')] });
    const present = vi.fn<(story: string) => void>();
    const nothing = () => undefined;
    const { user } = await show(() => (
      <PresentingContext value={messages}>
        <OwnStoryList
          onNew={nothing}
          onEdit={edit}
          onPresent={present}
          onFiles={opened}
          onSave={save}
          renderMore={() => null}
        />
      </PresentingContext>
    ));
    const link = (name: string) => screen.getByRole('link', { name });
    const { id } = now();
    expect(link(messages.editor.presentNamed('Mine'))).toHaveAttribute(
      'href',
      expect.stringContaining(`mode=present&story=${id}&scene=1`),
    );
    expect(link(messages.editor.editNamed('Mine')).getAttribute('href')).toMatch(
      new RegExp(`story=${id}.*page=edit-story|page=edit-story.*story=${id}`),
    );
    await user.click(link(messages.editor.presentNamed('Mine')));
    await user.click(link(messages.editor.editNamed('Mine')));
    expect([present, edit].map(({ mock }) => mock.calls)).toEqual([[[id]], [[id]]]);
  });

  test('that is no story is said to be none, in the list', async () => {
    const nothing = () => undefined;
    const { user, container } = await show(() => (
      <PresentingContext value={messages}>
        <OwnStoryList
          onNew={nothing}
          onEdit={edit}
          onPresent={nothing}
          onFiles={opened}
          onSave={save}
          renderMore={() => null}
        />
      </PresentingContext>
    ));
    await user.upload(
      container.querySelector<HTMLInputElement>('input[type=file]')!,
      fileOf('Minutes', 'minutes.json'),
    );
    expect(await screen.findByText('It is not a story of this atlas.')).toBeInTheDocument();
    expect(useStories.getState().own).toEqual([]);
  });

  test('among several is opened as the others are, and each says what it lacks', async () => {
    const nothing = () => undefined;
    const { user, container } = await show(() => (
      <PresentingContext value={messages}>
        <OwnStoryList
          onNew={nothing}
          onEdit={edit}
          onPresent={nothing}
          onFiles={opened}
          onSave={save}
          renderMore={() => null}
        />
      </PresentingContext>
    ));
    const textOf = (title: string) => writeStory({ ...newStory('en'), title });
    const unreadable = Object.assign(fileOf('', 'moved.json'), {
      text: () => Promise.reject(new Error('It is gone.')),
    });
    vi.spyOn(console, 'error').mockReturnValue();
    const files = [
      fileOf(textOf('One')),
      fileOf(textOf('Two').slice(0, -3), 'cut.json'),
      fileOf('Minutes', 'minutes.json'),
      unreadable,
      fileOf(textOf('Three')),
    ];
    await user.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, files);
    expect(await screen.findByText('3 stories opened. “moved.json” could not be read. Choose it again.')).toBeVisible();
    expect(useStories.getState().own.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    const reports = screen.getAllByRole('region', { name: /^What could not be restored/ });
    expect(reports.map((report) => report.textContent)).toEqual([
      expect.stringContaining('“cut.json” was opened as far as possible.'),
      expect.stringContaining('“minutes.json” could not be opened.'),
    ]);
    expect(within(reports[0]!).getByRole('heading', { level: 2 })).toHaveFocus();
    await user.click(within(reports[0]!).getByRole('button', { name: messages.editor.closeReport }));
    expect(screen.getByRole('region', { name: /^What could not be restored/ })).toHaveTextContent('minutes.json');
    vi.restoreAllMocks();
  });
});
