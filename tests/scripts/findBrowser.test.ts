import { expect, test } from 'vitest';
import { findBrowser, installedCandidates } from '../browser/find.mjs';
import { fontsConf } from '../browser/package.mjs';

const linux = (env: Record<string, string>, present: string[], starts: (path: string) => boolean = () => true) =>
  findBrowser({ platform: 'linux', env, exists: (path) => present.includes(path), starts });

test('CHROME_PATH comes first', () => {
  const present = ['/opt/mine', '/usr/bin/google-chrome'];
  expect(linux({ CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }, present)).toBe('/opt/mine');
});

test('a CHROME_PATH that is not there is an error that names it', () => {
  expect(() => linux({ CHROME_PATH: '/opt/gone', PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toThrow('/opt/gone');
});

test('then Chrome before Chromium, wherever on PATH they are', () => {
  const present = ['/snap/bin/chromium', '/usr/local/bin/google-chrome-stable'];
  expect(linux({ PATH: '/snap/bin:/usr/local/bin' }, present)).toBe('/usr/local/bin/google-chrome-stable');
});

test('Chromium is found in its usual place with an empty PATH', () => {
  expect(linux({}, ['/usr/bin/chromium'])).toBe('/usr/bin/chromium');
});

test('a program that does not start is passed over', () => {
  const present = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  expect(linux({ PATH: '/usr/bin' }, present, (path) => path.endsWith('browser'))).toBe('/usr/bin/chromium-browser');
});

test('with nothing installed, or by wish, it is the browser of the package', () => {
  expect(linux({ PATH: '/usr/bin' }, [])).toBeUndefined();
  expect(linux({ PATH: '/usr/bin', ATLAS_BROWSER: 'package' }, ['/usr/bin/chromium'])).toBeUndefined();
});

test('the places on Windows and macOS', () => {
  expect(installedCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]);
  expect(installedCandidates('darwin', { HOME: '/Users/a', PATH: '' })).toEqual([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
});

test('the fonts configuration names its folders, odd letters included', () => {
  expect(fontsConf(['/a & b/fonts'], '/cache')).toContain('<dir>/a &amp; b/fonts</dir>');
});
