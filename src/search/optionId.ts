import type { Option } from './options.ts';

/** The id of an option's element, in a list of that id. */
export const optionId = (list: string, { key }: Pick<Option, 'key'>): string => `${list}-${key.replaceAll(' ', '-')}`;

type Keys = Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>;

/** Presses on an option as the keyboard was pressed: with Ctrl its link opens a tab, as a click would. */
export function clickOn(id: string, { ctrlKey, metaKey, shiftKey, altKey }: Keys): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey });
  document.getElementById(id)?.dispatchEvent(click);
}
