/** Whether the page itself could be fetched now: a page that works is not given up for an error page. */
export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
