/**
 * What a person has ticked and typed in the first view before the app answers. React would set the fields back to what
 * they were made with.
 */
export interface EarlyInput {
  /** Whether there is any. */
  isThere: () => boolean;
  /** To be called once the app listens: enters it all again. */
  takeUp: () => void;
}

export function earlyInput(page: Element): EarlyInput {
  let composed: EventTarget | null = null;
  page.addEventListener('compositionstart', ({ target }) => (composed = target));
  page.addEventListener('compositionend', () => (composed = null));
  const touched = () =>
    // A word that is still being composed is heard whole with its next letter: until then it is left alone.
    [...page.querySelectorAll('input')].filter((field) => field !== composed && isTouched(field));
  return {
    isThere: () => touched().length > 0,
    takeUp: () => touched().forEach((field) => (isTick(field) ? tickAgain(field) : typeAgain(field))),
  };
}

const isTick = ({ type }: HTMLInputElement): boolean => type === 'checkbox';
const isTouched = (field: HTMLInputElement): boolean =>
  isTick(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

function tickAgain(field: HTMLInputElement): void {
  field.checked = field.defaultChecked;
  field.click();
}

/** As typing does, which goes past the property that React watches. */
function typeAgain(field: HTMLInputElement): void {
  const { value, selectionStart, selectionEnd } = field;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // React has written it anew by then.
  queueMicrotask(() => field.setSelectionRange(selectionStart, selectionEnd));
}
