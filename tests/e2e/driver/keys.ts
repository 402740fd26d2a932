import { expect, type Locator, type Page } from '@playwright/test';

/** More presses of Tab than the page has stops: whoever needs more never arrives. */
const STOPS = 220;

/** A person at a keyboard. */
export class Keys {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /**
   * Presses Tab, or Shift and Tab towards what stands before, until the control has the focus; fails when it never does, or
   * when its focus is not seen.
   */
  async tabTo(control: Locator) {
    await expect(control).toBeAttached();
    const isBefore = await control.evaluate(
      (element) =>
        element.compareDocumentPosition(document.activeElement ?? document.body) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (let i = 0; i < STOPS; i += 1) {
      await this.page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
      if (await control.evaluate((element) => element === document.activeElement)) {
        const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
        expect(outline, 'the focus can be seen').not.toBe('none');
        return;
      }
    }
    throw new Error(`Tab never leads to ${control}.`);
  }
}
