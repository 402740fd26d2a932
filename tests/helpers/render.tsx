/** A piece of the page with the atlas's words and record around it, as the app gives them. */
import * as matchers from '@testing-library/jest-dom/matchers';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, vi } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Content, Language } from '../../src/content/types.ts';
import { wordsFor, WordsContext } from '../../src/i18n/context.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { useSession, useView } from '../../src/state/store.ts';
import type { View } from '../../src/state/view.ts';

expect.extend(matchers);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
afterEach(cleanup);

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

// Nothing has a style here: working it out for every element, to find names and roles, would take most of the time.
const plain = { display: 'inline', visibility: 'visible', content: '', getPropertyValue: () => '' };
window.getComputedStyle = () => plain as unknown as CSSStyleDeclaration;

// What jsdom does not have: windows of a size, scrolling, dialogs and popovers.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('min-width'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
HTMLElement.prototype.hidePopover = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

/** Shows a part of the atlas at a view; the stores start afresh. */
export async function show(part: (content: Content) => ReactNode, view: Partial<View> = {}) {
  const language: Language = view.language ?? 'en';
  const [content, { messages }] = await Promise.all([loadContent(language), loadMessages[language]()]);
  useSession.setState({ ...useSession.getInitialState(), content }, true);
  useView.setState({ ...useView.getInitialState(), ...view, language }, true);
  const words = wordsFor(language, messages);
  const { container, unmount } = render(<WordsContext value={words}>{part(content)}</WordsContext>);
  return { content, container, unmount, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), ...words };
}

/** An element of a kind by its words. In a long panel this is ten times faster than asking each element for its role. */
const worded = (selector: string) => (words: string | RegExp) =>
  screen.getByText(
    (_own, element) => {
      const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return typeof words === 'string' ? text === words : words.test(text);
    },
    { selector },
  );
export const headingOf = worded('h1, h2, h3');
export const linkOf = worded('a[href]');

/** The section that a heading opens. */
export function sectionUnder(heading: HTMLElement) {
  const section = heading.closest<HTMLElement>('section, details');
  if (!section) throw new Error(`"${heading.textContent}" opens no section.`);
  return within(section);
}

export const view = () => useView.getState();
