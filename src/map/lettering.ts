/**
 * Fetches the map's lettering. MapLibre passes over a font that does not come and draws with whatever the system has,
 * without an event: so the atlas fetches them itself, by an address of its own kind, and says when one fails.
 */
import { addProtocol } from 'maplibre-gl';
import { cacheFor, distrust } from '../state/fileAddress.ts';
import { LETTERING } from './fonts.ts';

const listeners = new Set<() => void>();

/** @returns the way to stop listening */
export function onLetteringFailed(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Rejects when the file does not come, or when it is no font. */
async function fetchFont(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal, cache: cacheFor(url) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const data = await response.arrayBuffer();
  await new FontFace('Atlas lettering', data).load();
  return data;
}

/** Before any map of a page is opened: the speaker's window has none but those that its pictures are drawn on. */
export function serveLettering(): void {
  addProtocol(LETTERING, async ({ url }, { signal }) => {
    const file = url.slice(`${LETTERING}://`.length);
    try {
      return { data: await fetchFont(file, signal) };
    } catch (error) {
      if (!signal.aborted) {
        distrust(file);
        for (const failed of listeners) failed();
      }
      throw error;
    }
  });
}
