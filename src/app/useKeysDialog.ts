import { useCallback, useState } from 'react';
import type { KeysDialog } from './KeysDialog.tsx';
import { useAsideCode } from './useAsideCode.ts';
import { retryCode } from './useCode.ts';

interface Keys {
  /** The dialog, while it is open. */
  Dialog: typeof KeysDialog | null;
  open: () => void;
  close: () => void;
}

/** The dialog of keys. Its code is fetched when it is asked for. */
export function useKeysDialog(): Keys {
  const [isOpen, setIsOpen] = useState(false);
  const code = useAsideCode(isOpen);
  const open = useCallback(() => {
    // Pressed once more, it asks again for what has not come.
    if (isOpen) retryCode();
    setIsOpen(true);
  }, [isOpen]);
  return { Dialog: isOpen && code ? code.KeysDialog : null, open, close: () => setIsOpen(false) };
}
