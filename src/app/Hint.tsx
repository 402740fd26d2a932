import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../i18n/context.ts';
import { useView } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { NARROW, useMedia } from '../ui/useMedia.ts';
import { readHintSeen } from './kept.ts';
import { rememberHintSeen } from './preferences.ts';

const never = () => () => undefined;

interface Props {
  /** Where it stands: on a wide screen on the map, on a phone in the sheet. */
  on: 'map' | 'sheet';
}

/** A word for someone's first visit, at the edge of the map; gone for good once it is closed or followed. */
export function Hint({ on }: Props) {
  const { t } = useWords();
  const isNarrow = useMedia(NARROW);
  const isHere = isNarrow === (on === 'sheet');
  // What is made without a browser has it: who has seen it before, the browser alone knows.
  const wasSeen = useSyncExternalStore(never, readHintSeen, () => false);
  const [closed, setClosed] = useState(false);
  const open = isHere && !wasSeen && !closed;
  const somethingOpen = useView((view) => Boolean(view.place ?? view.initiative));
  const close = () => {
    rememberHintSeen();
    setClosed(true);
  };
  useEffect(() => {
    if (open && somethingOpen) close();
  }, [open, somethingOpen]);
  if (!open) return null;
  return (
    <section className="hint" aria-label={t.hint.title}>
      <p>
        <strong>{t.hint.title}</strong>
        {t.sentences('', t.hint.text)}
      </p>
      <IconButton icon="x" label={t.hint.close} onClick={close} />
    </section>
  );
}
