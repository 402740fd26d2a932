import { useCallback, useEffect, useState } from 'react';

/** Full screen as the browser has it, and whether it refused. */
export function useFullScreen(): { isOn: boolean; refused: boolean; toggle: () => void } {
  const [isOn, setIsOn] = useState(document.fullscreenElement !== null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const change = () => setIsOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, []);
  const toggle = useCallback(async () => {
    try {
      setRefused(false);
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // Some browsers have none, others allow it only to some pages: the stage goes on in its window.
      setRefused(true);
    }
  }, []);
  return { isOn, refused, toggle: useCallback(() => void toggle(), [toggle]) };
}
