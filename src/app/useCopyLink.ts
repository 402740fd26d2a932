import { useCallback, useEffect, useState } from 'react';
import { notify } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { addressOf } from './address.ts';

/** How long the word that it worked stays, in milliseconds. */
const SAID_FOR = 2500;

/** Copies the address of the present view, and says for a moment that it did. */
export function useCopyLink(): { copied: boolean; copyLink: () => void } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copyLink = useCallback(() => {
    const address = addressOf(useView.getState());
    // Without a secure context there is no clipboard: the address bar has the same address.
    Promise.resolve(navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied(true),
      () => notify({ kind: 'copy-failed' }),
    );
  }, []);
  return { copied, copyLink };
}
