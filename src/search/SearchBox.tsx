import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { flushSync } from 'react-dom';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { useView } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isComposing } from '../ui/isComposing.ts';
import { keepText, takeText } from './keptText.ts';
import { clickOn, optionId } from './optionId.ts';
import type { Option } from './options.ts';
import { useSearchCode } from './searchCode.ts';
import { useRoomBelow } from './useRoomBelow.ts';
import './search.css';

/** The longest text that can become the list's filter. */
const LONGEST = 200;
/** What opens a panel of its own; all else narrows the list. */
const RECORDS: ReadonlySet<Option['kind']> = new Set(['place', 'initiative', 'statement', 'follow-up']);

interface Props {
  content: Content;
  /** True once nothing that the first view needs is on its way any more: then the index may come. */
  isQuiet: boolean;
  /** Leads to what was chosen: the panel's heading, or the list that was narrowed. */
  onChosen: (what: 'record' | 'list') => void;
  /** Asks for the page again. It must stay the same. */
  onReload: () => void;
}

/**
 * One box for places, initiatives, what came later, areas and parties: a combobox whose options are real links. The box itself needs
 * none of the search code, and stays the same element when that comes: what was typed before is not lost.
 */
export function SearchBox({ content, isQuiet, onChosen, onReload }: Props) {
  const allWords = useWords();
  const { t } = allWords;
  const words = t.searchBox;
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** Enter was pressed before there was anything to choose from. */
  const isMeant = useRef(false);
  const field = useId();
  const list = useId();

  const reload = useRef(onReload);
  const typed = useRef(text);
  useEffect(() => {
    reload.current = onReload;
    typed.current = text;
  });
  const [reloadWithText] = useState(() => () => {
    keepText(typed.current);
    reload.current();
  });
  const { state, load, retry } = useSearchCode({ isQuiet, onReload: reloadWithText });

  useEffect(() => {
    const kept = takeText();
    if (kept === null) return;
    setText(kept);
    // What is made ahead has the bar of a phone: on a wide screen the box is there only with the next frame.
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const mode = useView((view) => view.mode);
  const offer = useMemo(
    () => (isOpen && state.status === 'ready' ? state.search(text, content, allWords, mode) : null),
    [isOpen, state, text, content, allWords, mode],
  );
  const options = offer?.groups.flatMap((group) => group.options) ?? [];
  const activeOption = options.find(({ key }) => key === active);
  const isEmpty = offer?.total === 0;

  const open = () => {
    setOpen(true);
    // Each visit to the box tries again, but not each letter.
    if (state.status === 'waiting' || (state.status === 'failed' && !isOpen)) load();
  };
  const close = () => {
    isMeant.current = false;
    setOpen(false);
    setActive(null);
  };
  const change = (value: string) => {
    isMeant.current = false;
    setText(value);
    setActive(null);
    // What was typed before the app came is entered again from outside: the list would lie over what is read by now.
    if (document.activeElement === input.current) open();
  };
  const clear = () => {
    change('');
    input.current?.focus();
  };
  const choose = (option: Option) => {
    // At once, so that what was chosen is there to be led to.
    flushSync(() => {
      option.open();
      close();
      setText('');
    });
    onChosen(RECORDS.has(option.kind) ? 'record' : 'list');
  };

  const takeBest = useEffectEvent(() => {
    const [best] = options;
    if (isMeant.current && best && !isEmpty) choose(best);
  });
  const isOffered = offer !== null;
  useEffect(() => {
    // After this rendering, as if it were pressed now.
    if (isOffered) queueMicrotask(takeBest);
  }, [isOffered]);

  const move = (by: 1 | -1) => {
    open();
    if (options.length === 0) return;
    const at = options.findIndex(({ key }) => key === active);
    const next = at < 0 && by < 0 ? options.length - 1 : (at + by + options.length) % options.length;
    setActive(options[next]?.key ?? null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey) return event.key === 'ArrowDown' ? open() : close();
        return move(event.key === 'ArrowDown' ? 1 : -1);
      case 'Enter': {
        // Without a choice the best answer is meant; but the text itself becomes a filter only if that is chosen.
        const option = activeOption ?? (text.trim() !== '' && !isEmpty ? options[0] : undefined);
        if (!option) {
          isMeant.current = isOpen && offer === null && text.trim() !== '';
          return;
        }
        event.preventDefault();
        return clickOn(optionId(list, option), event);
      }
      case 'Escape':
        if (!isOpen && text === '') return;
        event.preventDefault();
        event.stopPropagation();
        return isOpen ? close() : setText('');
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves, so the keyboard is in the text again.
        return setActive(null);
    }
  };

  const leave = (event: FocusEvent) => {
    const isInside = box.current?.contains(event.relatedTarget) === true;
    // When the window itself loses the focus, the box keeps it.
    if (!isInside && document.activeElement !== input.current) close();
  };
  useEffect(() => {
    if (!isOpen) return;
    // A map takes no focus from a finger, so that leaving is not always noticed by it.
    const pressed = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [isOpen]);
  // The focus stays in the box while the list is used by pointer; a finger keeps its keyboard.
  const keepFocus = (event: MouseEvent) => {
    if (event.button === 0 && !(event.target as Element).closest('button')) event.preventDefault();
  };
  const sheet = useRoomBelow<HTMLDivElement>(isOpen);

  return (
    // Only to notice that the focus left.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className="search" role="search" onBlur={leave}>
      <label className="visually-hidden" htmlFor={field}>
        {words.label}
      </label>
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          id={field}
          type="search"
          data-search-box
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={offer !== null}
          aria-controls={offer ? list : undefined}
          aria-activedescendant={activeOption && optionId(list, activeOption)}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={LONGEST}
          value={text}
          onChange={(event) => change(event.target.value)}
          onFocus={open}
          onClick={open}
          onKeyDown={press}
        />
        {text !== '' && <IconButton icon="x" label={words.clear} onClick={clear} />}
      </div>
      {isOpen && (
        // The pointer's way only: the keyboard has its own in the box.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div ref={sheet} className="search-sheet" onMouseDown={keepFocus}>
          {state.status === 'failed' ? (
            <div className="search-words">
              <p>{words.failed}</p>
              <button type="button" className="button" onClick={retry}>
                {t.retry}
              </button>
            </div>
          ) : (
            state.status !== 'ready' && <p className="search-words">{words.loading}</p>
          )}
          {isEmpty && (
            <div className="search-words">
              <p>
                <strong>{words.none(text.trim())}</strong>
              </p>
              <p>{words.noneHelp}</p>
            </div>
          )}
          {offer && state.status === 'ready' && (
            <state.code.SearchList id={list} content={content} offer={offer} active={active} onChoose={choose} />
          )}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {isOpen && said()}
      </p>
    </div>
  );

  function said(): string {
    if (state.status === 'failed') return words.failed;
    if (!offer) return words.loading;
    if (offer.total === null) return '';
    return offer.total === 0 ? t.sentences(words.none(text.trim()), words.noneHelp) : words.results(offer.total);
  }
}
