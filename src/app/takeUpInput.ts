/**
 * What a person has ticked and typed in the first view before the app answered: React would set the fields back to what
 * they were made with. Called once it has taken them over, this enters it all again, now with someone to hear it.
 */
export function takeUpInput(page: Element): void {
  for (const field of page.querySelectorAll('input')) {
    const { checked, defaultChecked, value, defaultValue } = field;
    if (checked !== defaultChecked) {
      field.checked = defaultChecked;
      field.click();
    }
    if (value !== defaultValue) {
      field.value = defaultValue;
      enter(field, value);
    }
  }
}

/** As typing does, which goes past the property that React watches. */
function enter(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
