/**
 * Where the browser holds text and programs apart ("trusted types"), the atlas says here what it lets pass: scripts of
 * its own build, and marks that it draws itself. Whatever else would run, or be read as markup, is refused by the browser.
 */

/** What of them is used here: the compiler's own list of the browser does not have them. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy: (
    name: string,
    rules: { createHTML?: (text: string) => string; createScriptURL?: (address: string) => string | null },
  ) => Policy;
}
interface Policy {
  createHTML: (text: string) => unknown;
}

/** Only some browsers know them. */
const trustedTypes = () => (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;

/** The service worker, and the scripts of the build. */
const OWN_SCRIPT = /^(sw\.js|assets\/[\w.-]+\.m?js)$/;

/** Whether an address is a script of the atlas that this page belongs to. */
export function isOwnScript(address: string, page: string): boolean {
  const folder = new URL('./', page);
  const { origin, pathname } = new URL(address, folder);
  return (
    origin === folder.origin &&
    pathname.startsWith(folder.pathname) &&
    OWN_SCRIPT.test(pathname.slice(folder.pathname.length))
  );
}

/** To be called before a worker is started by its address. */
export function trustOwnScripts(): void {
  const types = trustedTypes();
  if (!types || types.defaultPolicy) return;
  const page = document.baseURI;
  types.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, page) ? address : null),
  });
}

let marks: Policy | undefined;

/** Markup of a mark that the atlas draws: never of anything that came from outside. */
export function markup(svg: string): string {
  marks ??= trustedTypes()?.createPolicy('atlas-marks', { createHTML: (text) => text });
  // React hands it to the browser as it is.
  return (marks?.createHTML(svg) as string | undefined) ?? svg;
}
