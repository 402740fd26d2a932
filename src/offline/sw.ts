/**
 * The service worker: keeps every file of this version, in a cache of this version's own. There is no cache that fills
 * itself in use.
 */
import cache, { files } from 'virtual:atlas-kept';
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

// Each version has its cache; the page takes away those that no window needs any more.
setCacheNameDetails({ prefix: cache });

addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void (self as unknown as ServiceWorkerScope).skipWaiting();
});

// The first visit is served as well, without loading the page again.
clientsClaim();

// The view is in the query string: every address of the page is the same page, a parameter without a name in it or not.
precacheAndRoute(files, { ignoreURLParametersMatching: [/^/] });

// A window that is still open on an older version asks for parts that this version does not have: parts of the app, as
// their addresses say by a hash or a mark. Each is found by its whole address, which says what is in it: never another
// version's file of the same name.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && (url.pathname.includes('/assets/') || url.searchParams.has('v')),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);

/** What the types of a page lack. */
interface ServiceWorkerScope {
  skipWaiting: () => Promise<void>;
}
