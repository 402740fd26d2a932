/** The keys that clickers send, and those of a speaker at the keyboard. */
import { useEffect, useState } from 'react';

export interface ClickerActions {
  next: () => void;
  back: () => void;
  first: () => void;
  last: () => void;
  goTo: (scene: number) => void;
  black: () => void;
  pointer: () => void;
  fullScreen: () => void;
  again: () => void;
  escape: () => void;
}

const KEYS: Readonly<Record<string, Exclude<keyof ClickerActions, 'goTo'>>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  l: 'pointer',
  L: 'pointer',
  f: 'fullScreen',
  F: 'fullScreen',
  r: 'again',
  R: 'again',
  Escape: 'escape',
};

/** Most figures that a scene's number has. */
const FIGURES = 3;

/**
 * Listens while it is mounted, before the map does. A number and Enter go to that scene: what it returns are the
 * figures typed so far. A key that a button, a menu or a field needs is left to it.
 */
export function useClicker(actions: ClickerActions): string {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event, typed)) return;
      if (/^\d$/.test(event.key)) {
        setTyped((typed + event.key).slice(-FIGURES));
      } else if (event.key === 'Enter') {
        if (typed) actions.goTo(Number(typed));
        else actions.next();
        setTyped('');
      } else {
        const action = KEYS[event.key];
        // Whoever goes on to a button or a link means that, and no scene.
        if (action || event.key === 'Tab') setTyped('');
        if (!action) return;
        // Who typed a wrong number means that, and not the story.
        if (action !== 'escape' || typed === '') actions[action]();
      }
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [actions, typed]);
  return typed;
}

function isTaken({ key, target }: KeyboardEvent, typed: string): boolean {
  if (document.querySelector('dialog[open], :popover-open')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  // It is said that Enter goes to the scene that was typed, whatever was pressed before.
  if (key === 'Enter' && typed) return false;
  // A link is followed by Enter alone.
  const pressedBy: Record<string, string> = { ' ': 'button, summary', Enter: 'button, a[href], summary' };
  return pressedBy[key] !== undefined && target.closest(pressedBy[key]) !== null;
}
