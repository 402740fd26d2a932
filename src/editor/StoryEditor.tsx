import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { OwnStory, Shown } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { writeStory } from '../state/ownStories/format.ts';
import { storyToLink } from '../state/ownStories/link.ts';
import { keepStory } from '../state/ownStories/keep.ts';
import { lengthOf, LIMITS, newScene } from '../state/ownStories/ownStory.ts';
import { beginningOf } from '../state/quoted.ts';
import {
  changeScene,
  draftOf,
  duplicateScene,
  insertScene,
  isFull,
  moveScene,
  removeScene,
  retake,
  undoLast,
  type Draft,
} from './changes.ts';
import { useReport } from './opened.ts';
import { ReportView } from './ReportView.tsx';
import { SceneFields, type SceneAction } from './SceneFields.tsx';
import { Troubles } from './Troubles.tsx';
import './editor.css';

interface Props {
  story: OwnStory;
  /** What the map shows now, and a title for it; null while there is no map to ask. */
  capture: (() => { show: Shown; title: string }) | null;
  /** What is chosen beside the map: shown above the button that adds it. */
  chosen: ReactNode;
  /** What a scene shows, in words. */
  wordsFor: (show: Shown) => string;
  onShow: (show: Shown) => void;
  onRehearse: (scene: number) => void;
  onOpen: (story: string) => void;
  onDelete: () => void;
  /** The address at which a story carried by its link is presented. */
  addressOf: (link: string) => string;
  onSave: (text: string, name: string) => void;
}

/** What can be undone of a story as it stands, for when it is edited again: after a rehearsal, for one. */
const drafts = new WeakMap<OwnStory, Draft>();

/** Makes and changes a story of one's own. Each change is kept before the next. */
export function StoryEditor(props: Props) {
  const { story, capture, chosen, wordsFor, onShow, onRehearse, onOpen, onDelete, addressOf, onSave } = props;
  const { editor: words } = usePresentingWords();
  const report = useReport(({ reports }) => reports.find((each) => each.story === story.id));
  const [draft, setDraft] = useState(() => drafts.get(story) ?? draftOf(story));
  const [openScenes, setOpenScenes] = useState<ReadonlySet<number>>(() => new Set());
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);

  // Another tab went on with it, or another story was opened: what could be undone is of the one before.
  if (draft.story !== story) setDraft(draftOf(story));

  // After what was added, moved or deleted: the focus is where the work goes on.
  useEffect(() => {
    if (!focusOn.current) return;
    box.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });

  const apply = (next: Draft, focus: string | null = null) => {
    focusOn.current = focus;
    // It carries the story as it was.
    if (link) {
      setLink('');
      setSaid('');
    }
    setDraft(next);
    drafts.set(next.story, next);
    keepStory(next.story);
  };
  const openScene = (key: number, open: boolean) =>
    setOpenScenes((before) => {
      if (before.has(key) === open) return before;
      const after = new Set(before);
      if (open) after.add(key);
      else after.delete(key);
      return after;
    });
  const partOf = (key: number | undefined, part: string) => `[data-scene="${key}"] [data-part="${part}"]`;

  const add = () => {
    if (!capture || isFull(draft)) return;
    const { show, title } = capture();
    const next = insertScene(draft, newScene(show, title), draft.keys.length);
    const key = next.keys.at(-1);
    if (key !== undefined) openScene(key, true);
    apply(next, partOf(key, 'title'));
  };
  const undo = () => {
    const last = draft.undo.at(-1);
    if (!last) return;
    openScene(last.key, true);
    apply(undoLast(draft), partOf(last.key, last.kind === 'insert' ? 'title' : last.kind === 'show' ? 'retake' : 'up'));
  };
  const act = (action: SceneAction, key: number, number: number) => {
    const scene = draft.story.scenes[number - 1];
    if (!scene) return;
    if (action === 'show') onShow(scene.show);
    else if (action === 'rehearse') onRehearse(number);
    else if (action === 'retake' && capture) apply(retake(draft, key, capture().show));
    else if (action === 'up' || action === 'down')
      apply(moveScene(draft, key, action === 'up' ? -1 : 1), partOf(key, action));
    else if (action === 'duplicate') {
      if (isFull(draft)) return setSaid(words.full(LIMITS.scenes));
      const next = duplicateScene(draft, key);
      const copy = next.keys[number];
      if (copy !== undefined) openScene(copy, true);
      apply(next, partOf(copy, 'title'));
    } else if (action === 'remove') apply(removeScene(draft, key), '[data-part="undo"]');
  };

  const onUndoKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    const { target } = event;
    // In a text the browser undoes what was typed.
    const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null;
    if (!isUndo || isTyping || draft.undo.length === 0) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onUndoKey(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const copyLink = async () => {
    setLink('');
    let value: string | null;
    try {
      value = await storyToLink(draft.story);
    } catch (error) {
      console.error(error);
      return setSaid(words.linkImpossible);
    }
    if (!value) return setSaid(words.linkTooLong);
    const address = addressOf(value);
    try {
      await navigator.clipboard.writeText(address);
      setSaid(words.linkCopied);
    } catch {
      // Denied, or not there without a secure context: it stands in a field.
      setLink(address);
      setSaid(words.linkByHand);
    }
  };
  const save = () => {
    const name = `${fileNameOf(draft.story.title)}.json`;
    onSave(writeStory(draft.story), name);
    setSaid(words.saved(name));
  };

  const { scenes } = draft.story;
  const last = draft.undo.at(-1);
  const changed = last?.kind === 'insert' ? last.scene : last && scenes[draft.keys.indexOf(last.key)];
  const undoRow = last && changed && (
    <li key="undo" className="editor-undo">
      <span>{words.changed[last.kind](changed.title || words.untitled)}</span>
      <button type="button" className="outlined-button" data-part="undo" onClick={undo}>
        {words.undo}
      </button>
    </li>
  );
  const rows = draft.keys.map((key, i) => {
    const scene = scenes[i];
    return (
      scene && (
        <li key={key} data-scene={key}>
          <SceneFields
            number={i + 1}
            count={scenes.length}
            scene={scene}
            language={story.language}
            shown={[wordsFor(scene.show), scene.route && words.routeDrawn].filter(Boolean).join(' · ')}
            canRetake={capture !== null}
            open={openScenes.has(key)}
            onOpen={(open) => openScene(key, open)}
            onChange={(change) => apply(changeScene(draft, key, change))}
            onAction={(action) => act(action, key, i + 1)}
          />
        </li>
      )
    );
  });
  // Where the scene was, or below it.
  const at = last?.kind === 'insert' ? last.at : last ? draft.keys.indexOf(last.key) + 1 : 0;
  const withUndo = undoRow ? rows.toSpliced(at, 0, undoRow) : rows;
  return (
    <div ref={box} className="story-editor">
      {report && <ReportView report={report} />}
      <Troubles of={story.id} onOpen={onOpen} onSave={onSave} />
      <p className="quiet">{words.kept}</p>
      <div className="editor-fields">
        <label>
          <span>{words.title}</span>
          <input
            data-part="story-title"
            lang={story.language}
            value={draft.story.title}
            maxLength={LIMITS.title}
            onChange={(event) => apply({ ...draft, story: { ...draft.story, title: event.target.value } })}
          />
        </label>
        <label>
          <span>{words.summary}</span>
          <textarea
            rows={2}
            lang={story.language}
            value={draft.story.summary}
            maxLength={LIMITS.summary}
            onChange={(event) => apply({ ...draft, story: { ...draft.story, summary: event.target.value } })}
          />
        </label>
      </div>
      <h2>{words.scenes}</h2>
      <p className="quiet">
        {scenes.length > 0
          ? words.length(scenes.length, Math.max(1, Math.round(lengthOf(draft.story) / 60)))
          : words.noScenes}
      </p>
      <ol className="plain editor-scenes">{withUndo}</ol>
      {chosen}
      <button type="button" className="button" aria-disabled={!capture || isFull(draft)} onClick={add}>
        {words.add}
      </button>
      {!capture && <p className="editor-hint">{words.noMap}</p>}
      {isFull(draft) && <p className="editor-hint">{words.full(LIMITS.scenes)}</p>}
      <div className="editor-buttons editor-story-buttons">
        <button type="button" className="outlined-button" onClick={save}>
          {words.save}
        </button>
        <button type="button" className="outlined-button" onClick={() => void copyLink()}>
          {words.copyLink}
        </button>
        <button type="button" className="outlined-button" onClick={onDelete}>
          {words.deleteStory}
        </button>
      </div>
      <p className="editor-said" role="status">
        {said}
      </p>
      {link && (
        <input
          className="editor-link"
          aria-label={words.linkByHand}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}

/** After the story's title, without what a file's name may not have. */
function fileNameOf(title: string): string {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '');
  return beginningOf(name, 60).replace(/-$/, '') || 'story';
}
