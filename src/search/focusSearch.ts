/** Leads to the search box from anywhere; what was typed is selected, so that typing begins anew. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  box?.focus();
  box?.select();
}
