/**
 * A control that takes itself away — a chip that is removed, a notice that is closed, a form that has done its work —
 * would let the focus fall to the beginning of the page. It goes to what now stands there, or next to it.
 */
import { afterPaint } from './afterPaint.ts';

/** No fields for text: a phone would open its keyboard. */
const STOPS =
  'a[href], button:not(:disabled), summary, select, [tabindex="0"], h1[tabindex], h2[tabindex], input:is([type=checkbox], [type=radio])';

/** Where something was taken from a document. */
interface Gap {
  parent: Element;
  before: Node | null;
}

/** Until the answer is called. What puts the focus somewhere itself is left to do so. */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let cancel = () => undefined as void;
  const enter = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? target : null;
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    // Whoever clicked beside it meant to leave it. What is being taken away is told as left too.
    queueMicrotask(() => {
      if (target === last && last?.isConnected && document.hasFocus() && !last.matches(':disabled')) last = null;
    });
  };
  const observer = new MutationObserver((records) => {
    const lost = last;
    const gap = lost && gapOf(lost, records);
    if (!gap || !isNowhere(lost)) return;
    cancel();
    cancel = afterPaint(() => {
      if (isNowhere(lost)) stopAt(gap, root)?.focus({ preventScroll: true });
    });
  });
  root.addEventListener('focusin', enter);
  root.addEventListener('focusout', leave);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    cancel();
    observer.disconnect();
    root.removeEventListener('focusin', enter);
    root.removeEventListener('focusout', leave);
  };
}

const isNowhere = (lost: Element): boolean => {
  const { activeElement, body } = lost.ownerDocument;
  return activeElement === null || activeElement === body || (activeElement === lost && lost.matches(':disabled'));
};

/** Null where it is still there and can be used. */
function gapOf(lost: HTMLElement, records: readonly MutationRecord[]): Gap | null {
  if (lost.isConnected) {
    const { parentElement } = lost;
    return lost.matches(':disabled') && parentElement ? { parent: parentElement, before: lost } : null;
  }
  let within: Node = lost;
  for (const { target, removedNodes, previousSibling } of records) {
    if (![...removedNodes].some((node) => node.contains(within))) continue;
    if (target.isConnected && target instanceof Element) return { parent: target, before: previousSibling };
    within = target;
  }
  return null;
}

/** What stands in the gap or after it, else the last before it; else the same around what it is in. */
function stopAt({ parent, before }: Gap, root: HTMLElement): HTMLElement | null {
  const children = [...parent.children];
  const at =
    before === null
      ? 0
      : children.findIndex((child) => before.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING);
  const split = at < 0 ? children.length : at;
  for (const child of children.slice(split)) {
    const [first] = stopsIn(child);
    if (first) return first;
  }
  for (const child of children.slice(0, split).reverse()) {
    const end = stopsIn(child).at(-1);
    if (end) return end;
  }
  const { parentElement } = parent;
  return parent === root || !parentElement ? null : stopAt({ parent: parentElement, before: parent }, root);
}

const stopsIn = (element: Element): HTMLElement[] =>
  [...(element.matches(STOPS) ? [element] : []), ...element.querySelectorAll(STOPS)].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && isSeen(each),
  );

const isSeen = (element: HTMLElement): boolean =>
  element.closest('[inert], [hidden]') === null && (element.checkVisibility?.() ?? true);
