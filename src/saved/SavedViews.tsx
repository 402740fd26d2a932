import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Content, Language } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { openView } from '../state/plan/openView.ts';
import { useView } from '../state/store.ts';
import { writeView } from '../state/url.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isComposing } from '../ui/isComposing.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { saveFile } from '../ui/saveFile.ts';
import {
  isTooLong,
  LIMITS,
  openViews,
  searchOf,
  viewOf,
  writeViews,
  type KnownRecord,
  type SavedView,
  type ViewProblem,
} from './format.ts';
import { bringBack, byName, deleteView, hasView, renameView, saveView, startSaved, useSaved } from './keep.ts';
import { sentenceOf } from './sentences.ts';
import { useKnownRecord } from './useKnownRecord.ts';
import './saved.css';

interface Props {
  content: Content;
  onClose: () => void;
}

/** Views by name: the present one can be saved, and each opened, renamed, deleted, handed on in a file. */
export function SavedViews({ content, onClose }: Props) {
  const { t } = useWords();
  const { saved: words } = usePlanningWords();
  const { views: kept, unkept, unreadable, deleted } = useSaved();
  const views = byName(kept, content.language);
  const known = useKnownRecord(content);
  const present = searchOf(useView());
  const [name, setName] = useState('');
  const [broughtBack, setBroughtBack] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<readonly ViewProblem[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => startSaved(), []);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) {
      field.current?.focus();
      return;
    }
    if (isTooLong(present)) {
      setSaid(words.tooLong(LIMITS.search));
      return;
    }
    setSaid(words.kept(saveView(name, present).name));
    setName('');
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const read = await openViews(file, known, words.unnamed);
      let there = 0;
      for (const view of read.views) {
        if (hasView(view.name, view.search)) there += 1;
        else saveView(view.name, view.search);
      }
      const opened = words.opened(read.views.length - there, file.name);
      setSaid(there > 0 ? t.sentences(opened, words.alreadyThere(there)) : opened);
      setReport(read.problems);
    } catch (error) {
      console.error(error);
      setSaid(words.cannotRead(file.name));
      setReport([]);
    }
  };
  const undo = () => {
    setBroughtBack(deleted?.id ?? null);
    bringBack();
  };
  const reasons = new Set(unkept.values());

  return (
    <Dialog title={words.title} closeLabel={t.close} onClose={onClose}>
      <form className="saved-form" onSubmit={save}>
        <label>
          {words.name}
          <input ref={field} value={name} maxLength={LIMITS.name} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="button">
          {words.save}
        </button>
      </form>
      <p className="quiet">{words.hint}</p>
      {views.length === 0 && <p>{words.none}</p>}
      <ul className="plain saved-list">
        {views.map((view) => (
          <Entry
            key={view.id}
            language={content.language}
            known={known}
            view={view}
            isPresent={view.search === present}
            isBack={view.id === broughtBack}
            onChanged={() => setSaid('')}
            onOpened={onClose}
          />
        ))}
      </ul>
      {deleted && (
        <p className="saved-undo">
          {t.sentences(words.deleted(deleted.name), '')}
          {/* What had the focus is gone: this is what takes it back. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <button key={deleted.id} autoFocus type="button" className="outlined-button" onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      {reasons.has('full') && <p className="saved-trouble">{words.full}</p>}
      {reasons.has('denied') && <p className="saved-trouble">{words.denied}</p>}
      {unreadable > 0 && <p className="saved-trouble">{words.unreadable(unreadable)}</p>}
      <div className="saved-files">
        {views.length > 0 && (
          <button
            type="button"
            className="outlined-button"
            onClick={() => {
              saveFile(new Blob([writeViews(views)], { type: 'application/json' }), FILE);
              setSaid(words.fileSaved(FILE));
            }}
          >
            <Icon name="download" />
            {words.toFile}
          </button>
        )}
        <label className="outlined-button">
          <Icon name="file-text" />
          {words.fromFile}
          <input
            type="file"
            className="visually-hidden"
            accept=".json,application/json"
            onChange={({ target }) => {
              void open(target.files?.[0]);
              // The same file can be chosen again.
              target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" className="saved-said">
        {said}
      </p>
      {report.length > 0 && (
        <section className="saved-report">
          <h3>{words.report}</h3>
          <ul>
            {report.slice(0, MOST_SAID).map((problem, at) => (
              // The same may be true twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>{sentenceOf(problem, words)}</li>
            ))}
            {report.length > MOST_SAID && <li>…</li>}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** Sentences of a report: a file may have hundreds of thousands of things to say. */
const MOST_SAID = 100;
const FILE = 'co-operation-atlas-views.json';

interface EntryProps {
  language: Language;
  known: KnownRecord;
  view: SavedView;
  /** It shows what is on the screen. */
  isPresent: boolean;
  /** It was deleted, and is had back: the button for that is gone, so it takes the focus. */
  isBack: boolean;
  /** It has another name, or is gone: what was said of it is no longer true. */
  onChanged: () => void;
  onOpened: () => void;
}

function Entry({ language, known, view, isPresent, isBack, onChanged, onOpened }: EntryProps) {
  const { saved: words } = usePlanningWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const renameButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (isBack) link.current?.focus();
  }, [isBack]);
  const { view: shown, bad } = viewOf(view, language, known);
  const finish = (name: string | null) => {
    if (name !== null) {
      renameView(view, name);
      onChanged();
    }
    setWanted(null);
    requestAnimationFrame(() => renameButton.current?.focus());
  };
  if (wanted !== null) {
    return (
      <li>
        <form
          className="saved-form"
          onSubmit={(event) => {
            event.preventDefault();
            finish(wanted);
          }}
        >
          <label htmlFor={id} className="visually-hidden">
            {words.newName(view.name)}
          </label>
          <input
            id={id}
            // The field takes the place of the button that was pressed.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={wanted}
            maxLength={LIMITS.name}
            onChange={(event) => setWanted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
              // The dialog stays.
              event.preventDefault();
              finish(null);
            }}
          />
          <button type="submit" className="outlined-button">
            {words.rename}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <OpenLink
        ref={link}
        href={writeView(shown)}
        aria-current={isPresent ? 'true' : undefined}
        onOpen={() => {
          openView(shown, bad);
          onOpened();
        }}
      >
        {view.name}
      </OpenLink>
      <button
        ref={renameButton}
        type="button"
        className="outlined-button"
        aria-label={words.renameNamed(view.name)}
        onClick={() => setWanted(view.name)}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className="outlined-button"
        aria-label={words.deleteNamed(view.name)}
        onClick={() => {
          deleteView(view);
          onChanged();
        }}
      >
        {words.remove}
      </button>
    </li>
  );
}
