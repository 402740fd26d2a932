/** What someone who looks for a fault asks first, as lines of text. In English: it is written for those who mend it. */
import type { Kept } from './errors.ts';

export interface Facts {
  /** Of the atlas, and of its record. */
  version: string;
  record: string;
  /** The query string. */
  search: string;
  language: string;
  theme: string;
  userAgent: string;
  languages: readonly string[];
  screen: { width: number; height: number; ratio: number };
  webgl: string;
  offline: string;
  /** Bytes in use and bytes allowed; null where the browser does not say. */
  storage: { used: number; allowed: number } | null;
  /** What the atlas has said in notices. */
  notices: readonly string[];
  errors: readonly Kept[];
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function diagnosticsOf(facts: Facts, now: Date): string {
  const { screen, storage, notices, errors } = facts;
  return [
    `Co-operation Atlas ${facts.version}`,
    `Record: ${facts.record}`,
    `Time: ${now.toISOString()}`,
    `View: ${facts.search}`,
    `Language and theme: ${facts.language}, ${facts.theme}`,
    `Browser: ${facts.userAgent} (${facts.languages.join(', ')})`,
    `Window: ${screen.width} × ${screen.height} at ${screen.ratio}`,
    `WebGL: ${facts.webgl}`,
    `Without a network: ${facts.offline}`,
    `Storage: ${storage ? `${megabytes(storage.used)} of ${megabytes(storage.allowed)}` : 'unknown'}`,
    `Notices: ${notices.join(', ') || 'none'}`,
    `Last errors: ${errors.length || 'none'}`,
    ...errors.map(({ at, text }) => `- ${new Date(at).toISOString()} ${text}`),
  ].join('\n');
}

/** Which WebGL this browser has, by its own words. */
export function webglOf(canvas: HTMLCanvasElement): string {
  const gl = canvas.getContext('webgl2');
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // A browser has only so many at once, and the map needs one.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return `2, ${renderer}`;
}

/** Bytes of storage; null where nobody says. */
export async function storageOf(storage: StorageManager | undefined): Promise<Facts['storage']> {
  try {
    const { usage, quota } = (await storage?.estimate()) ?? {};
    return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
  } catch {
    // Denied: that it is unknown says enough.
    return null;
  }
}
