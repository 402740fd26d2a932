// @ts-check
import { join } from 'node:path';
import { build } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './root.mjs';
import { listen, packAhead, staticServer } from './serve.mjs';

/**
 * Builds and serves the app, opens a browser, and hands both over; everything is closed afterwards, come what may.
 * @template T
 * @param {(app: { browser: import('playwright-core').Browser, address: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withApp(work) {
  await installIfNeeded({ dev: true });
  await build();
  // Only now are the packages surely there.
  const { chromium } = await import('@playwright/test');
  const { browserLaunchOptions } = await import('../../tests/browser/launch.mjs');
  const dist = join(root, 'dist');
  const packed = new Map();
  await packAhead(dist, packed);
  const server = staticServer(dist, '/', packed);
  const port = await listen(server, 4373);
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    return await work({ browser, address: `http://localhost:${port}/` });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
