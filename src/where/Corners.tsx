import { useId, useLayoutEffect, useRef, type ClipboardEvent } from 'react';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { EMPTY, isBlank, isRead, pastedCorners, readCorner, type Corner } from './corners.ts';

interface Props {
  /** What all of them are called, and each by its number. */
  title: string;
  nameOf: (n: number) => string;
  addLabel: string;
  corners: readonly Corner[];
  onChange: (corners: Corner[]) => void;
}

/** Positions as a list to type in: what drawing can do, for whoever has figures or a keyboard. */
export function Corners({ title, nameOf, addLabel, corners, onChange }: Props) {
  const { where } = usePlanningWords();
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<number | null>(null);
  const goTo = (at: number) => {
    next.current = at;
  };
  // The focus follows once the list is as it was asked to be.
  useLayoutEffect(() => {
    if (next.current === null) return;
    list.current?.querySelectorAll<HTMLInputElement>('[data-axis="lng"]')[next.current]?.focus();
    next.current = null;
  }, [corners]);
  const change = (at: number, corner: Corner) => onChange(corners.map((other, i) => (i === at ? corner : other)));
  const paste = (at: number) => (event: ClipboardEvent) => {
    const pasted = pastedCorners(event.clipboardData.getData('text'));
    if (!pasted) return;
    event.preventDefault();
    onChange([...corners.slice(0, at), ...pasted, ...corners.slice(at + 1)]);
  };
  return (
    <fieldset className="corners" aria-describedby={`${id}note`}>
      <legend>{title}</legend>
      <p className="note" id={`${id}note`}>
        {where.cornersNote}
      </p>
      <div className="corners-head" aria-hidden="true">
        <span>{where.lng}</span>
        <span>{where.lat}</span>
      </div>
      <ol ref={list}>
        {corners.map((corner, at) => {
          const name = nameOf(at + 1);
          const read = readCorner(corner);
          const problem = isRead(read) || isBlank(corner) ? null : read;
          const axis = (key: 'lng' | 'lat') => (
            <input
              data-axis={key}
              inputMode="decimal"
              autoComplete="off"
              aria-label={where.of(where[key], name)}
              aria-invalid={problem !== null}
              aria-describedby={problem ? `${id}${at}` : undefined}
              value={corner[key]}
              onChange={(event) => change(at, { ...corner, [key]: event.target.value })}
              onPaste={paste(at)}
            />
          );
          return (
            // Corners have no name but their place in the list.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              {axis('lng')}
              {axis('lat')}
              <IconButton
                icon="x"
                label={where.removeCorner(name)}
                onClick={() => {
                  onChange(corners.filter((_, i) => i !== at));
                  goTo(Math.max(0, Math.min(at, corners.length - 2)));
                }}
              />
              {problem && (
                <p className="problem" id={`${id}${at}`}>
                  {t.sentences(where.problem[problem], '')}
                  {problem === 'swapped' && (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => change(at, { lng: corner.lat, lat: corner.lng })}
                    >
                      {where.swap}
                    </button>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="outlined-button"
        onClick={() => {
          onChange([...corners, EMPTY]);
          goTo(corners.length);
        }}
      >
        <Icon name="plus" size={18} />
        {addLabel}
      </button>
    </fieldset>
  );
}
