// @ts-check
/**
 * What every answer of a host should say beside the file. `npm start` and the tests serve it; deploy/ has the same for
 * other hosts, and a test holds them together.
 */

/**
 * Nothing but the atlas's own files runs, and no text is ever taken for a program or for markup:
 * - pictures also from the page itself: marks are drawn from their text, exports from their bytes;
 * - `default` lets the map's worker and the service worker be started by their addresses, `atlas-marks` draws the
 *   atlas's own marks; other policies cannot be made.
 * @type {Readonly<Record<string, string>>}
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default atlas-marks',
};

/** @param {Readonly<Record<string, string>>} directives */
const inOneLine = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** For a copy that has been given archives on other hosts. @param {readonly string[]} origins */
const askingToo = (origins) => ({
  ...DIRECTIVES,
  'connect-src': [DIRECTIVES['connect-src'], ...origins].join(' '),
});

/**
 * In the page itself, for hosts that set no headers. It can say nothing of frames there.
 * @param {readonly string[]} origins of the archives that this copy has been given on other hosts
 */
export const pagePolicy = (origins) => inOneLine(askingToo(origins));

/**
 * With every file. SQLite, which reads a GeoPackage, is WebAssembly and runs in a worker: what is sent with the worker's
 * file rules there, and lets it. In the page both policies hold, and the one in the page does not.
 * @param {readonly string[]} origins
 */
const sentPolicy = (origins) =>
  inOneLine({
    ...askingToo(origins),
    'script-src': `${DIRECTIVES['script-src']} 'wasm-unsafe-eval'`,
    'frame-ancestors': '*',
  });

/** With every file. Any page may show the atlas in a frame: it has no account, and nothing that a click could give away. */
export const HEADERS = /** @type {const} */ ({
  'content-security-policy': sentPolicy([]),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});

/** The same, for a copy that has been given archives on other hosts. @param {readonly string[]} origins */
export const headersWith = (origins) => ({ ...HEADERS, 'content-security-policy': sentPolicy(origins) });

/** How long a browser may keep a file without asking. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
export const ASK_FIRST = 'no-cache';
