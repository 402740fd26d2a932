/** What had the focus is about to go: the page's heading takes it. */
export function focusHeading(within: HTMLElement): void {
  within.closest('.panel-content')?.querySelector<HTMLElement>('h1')?.focus();
}
