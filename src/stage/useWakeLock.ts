import { useEffect } from 'react';

/** The screen stays on while the stage stands, where the browser can promise it; elsewhere the system decides. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    // The browser takes it back when the page is hidden: it is asked for again when it is seen.
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (given) => {
          if (wanted) lock = given;
          else void given.release();
        },
        // Low battery, or not allowed: nothing that the speaker must know.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
