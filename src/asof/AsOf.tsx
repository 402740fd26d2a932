import { useEffect, useId, useRef, useState } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { useTimeWords } from '../i18n/time/context.ts';
import { setAsOf } from '../state/actions.ts';
import { withinStep } from '../state/isStep.ts';
import { listedIn } from '../state/selectors.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { FIRST_DAY, today as todayNow } from '../state/today.ts';
import { hrefOf } from '../state/url.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import './as-of.css';

/** The day that every status is of: at the plenary, today, or any day between. */
export function AsOf({ content }: { content: Content }) {
  const { asOf: words } = useTimeWords();
  const { t, date } = useWords();
  const view = useView(apartFromCamera);
  const today = todayNow();
  const input = useRef<HTMLInputElement>(null);
  // The day that the field itself gave since it has the focus.
  const given = useRef<string | null>(null);
  const [isOutside, setOutside] = useState(false);
  const note = useId();

  // The field is the browser's own while one types in it; a day that came from elsewhere is put in.
  function put(day: string | null): void {
    if (input.current && input.current.value !== (day ?? '')) input.current.value = day ?? '';
    setOutside(false);
  }
  useEffect(() => put(view.asof), [view.asof]);

  function take(day: string): void {
    // What is not a whole date yet is empty, or of a year with zeros in front.
    const isWhole = day !== '' && day >= '1000';
    // Some browsers take a year of five digits, which as a text stands among those of four.
    const isInside = day.length === today.length && day >= FIRST_DAY && day <= today;
    setOutside(isWhole && !isInside);
    if (!isInside) return;
    // Keys walk through many days on the way to one: Back leads to where they began.
    if (given.current !== null && given.current === view.asof) withinStep(() => setAsOf(day));
    else setAsOf(day);
    given.current = day;
  }

  const count = listedIn(view.mode, content).length;
  const choices = [
    { name: words.plenary, day: null, isChosen: view.asof === null },
    { name: words.today, day: today, isChosen: view.asof === today },
  ];
  return (
    <section className="as-of" aria-labelledby={`${note}-title`}>
      <h2 id={`${note}-title`}>{words.title}</h2>
      <div className="as-of-choice">
        <ul>
          {choices.map(({ name, day, isChosen }) => (
            <li key={name}>
              <OpenLink
                href={hrefOf(view, { asof: day })}
                onOpen={() => {
                  setAsOf(day);
                  // It may be the day that is shown already, beside one that was refused.
                  put(day);
                }}
                aria-current={isChosen ? 'true' : undefined}
              >
                {name}
              </OpenLink>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          type="date"
          aria-label={words.day}
          aria-describedby={note}
          aria-invalid={isOutside}
          min={FIRST_DAY}
          max={today}
          defaultValue={view.asof ?? ''}
          onChange={({ target }) => take(target.value)}
          // A day that was begun and left is the day that holds.
          onBlur={({ target }) => {
            given.current = null;
            if (target.value === '') target.value = view.asof ?? '';
          }}
        />
      </div>
      <p className="note" id={note} role="status">
        {isOutside
          ? words.outside(date(FIRST_DAY), date(today))
          : view.asof
            ? t.sentences(words.said(date(view.asof), count), words.help)
            : words.saidPlenary(count)}
      </p>
    </section>
  );
}
