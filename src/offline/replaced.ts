/**
 * A window without a kept version that stays open while another version is put on the server asks for parts that are
 * gone. When a part does not come, the page is compared with the one that is served now.
 */

/** Whether the page that is served now is another version than this one; false where none can be had. */
export const isReplaced = async (page: Document): Promise<boolean> => (await isServed(page)) === false;

/** Whether the page that is served now, by the network or by the worker in use, is of this version; null where none is. */
export async function isServed(page: Document): Promise<boolean | null> {
  const script = page.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!script) return null;
  try {
    const response = await fetch(page.baseURI, { cache: 'no-store' });
    return response.ok ? (await response.text()).includes(script) : null;
  } catch {
    // No network.
    return null;
  }
}
