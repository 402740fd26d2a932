import { useEffect, useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { useView } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { readHintSeen } from './kept.ts';
import { rememberHintSeen } from './preferences.ts';

/** A word for someone's first visit, at the edge of the map; gone for good once it is closed or followed. */
export function Hint() {
  const { t } = useWords();
  const [open, setOpen] = useState(() => !readHintSeen());
  const somethingOpen = useView((view) => Boolean(view.place ?? view.initiative));
  const close = () => {
    rememberHintSeen();
    setOpen(false);
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
