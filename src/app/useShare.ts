import { useCallback, useState } from 'react';
import type { Share } from './Share.tsx';
import { useCopyLink } from './useCopyLink.ts';

interface Sharing {
  /** The dialog, while it is open. */
  Dialog: typeof Share | null;
  open: () => void;
  close: () => void;
  /** The dialog's code did not come, and the link was copied without it. */
  copied: boolean;
}

/** The dialog that shares the view. Its code is fetched when it is asked for; without it the link is copied at once. */
export function useShare(): Sharing {
  const [code, setCode] = useState<{ Share: typeof Share } | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { copied, copyLink } = useCopyLink();
  const open = useCallback(() => {
    import('./Share.tsx').then(
      (loaded) => {
        setCode(loaded);
        setIsOpen(true);
      },
      (error: unknown) => {
        console.error(error);
        copyLink();
      },
    );
  }, [copyLink]);
  return { Dialog: isOpen && code ? code.Share : null, open, close: () => setIsOpen(false), copied };
}
