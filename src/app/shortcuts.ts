/** Keys that work anywhere in the page, unless they are switched off or a text is being typed. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { readShortcuts, rememberShortcuts } from './preferences.ts';

/** Single keys get in the way of voice control and of some screen readers: a person can switch them off. */
export const useShortcuts = create<{ on: boolean }>(() => ({ on: readShortcuts() }));

export function setShortcuts(on: boolean): void {
  rememberShortcuts(on);
  useShortcuts.setState({ on });
}

/** What each key does, by `KeyboardEvent.key`. The record must stay the same. */
export function useShortcutKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || !useShortcuts.getState().on || !isFree(event)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [actions]);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const { target } = event;
  const isTyping = target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null;
  return !isTyping && document.querySelector('dialog[open]') === null;
}
