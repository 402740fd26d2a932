/**
 * A window without a kept version that stays open while another version is put on the server asks for parts that are
 * gone. When a part does not come, the page is compared with the one that is served now.
 */

/** Whether the page that is served now is another version than this one; false where none can be had. */
export async function isReplaced(page: Document): Promise<boolean> {
  const script = page.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!script) return false;
  try {
    const response = await fetch(page.baseURI, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(script);
  } catch {
    // No network: that is why the part did not come.
    return false;
  }
}
