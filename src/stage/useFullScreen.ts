import { useCallback, useEffect, useState } from 'react';

/** Some browsers have no full screen, and then no word for it either. */
const isFullScreen = () => Boolean(document.fullscreenElement);

/** Full screen as the browser has it, and whether it refused: that is said until the next scene. */
export function useFullScreen(scene: number): { isOn: boolean; refused: boolean; toggle: () => void } {
  const [isOn, setIsOn] = useState(isFullScreen);
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [scene]);
  useEffect(() => {
    const change = () => setIsOn(isFullScreen());
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
