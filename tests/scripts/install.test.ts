import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPackages, type LockedPackage } from '../../scripts/lib/install.mjs';

const lock = (packages: Record<string, LockedPackage>) => ({ packages: { '': { version: '0.1.0' }, ...packages } });
const vite = { version: '8.3.0', integrity: 'sha512-a' };
const vitest = { version: '4.1.0', integrity: 'sha512-b', dev: true };
const here = { platform: 'linux', arch: 'x64' };

test('a fresh machine lacks everything', () => {
  expect(missingPackages(lock({ 'node_modules/vite': vite }), undefined, { dev: true, ...here })).toEqual([
    'node_modules/vite',
  ]);
});

test('what is installed as locked needs nothing', () => {
  const installed = lock({ 'node_modules/vite': vite, 'node_modules/vitest': vitest });
  expect(missingPackages(installed, installed, { dev: true, ...here })).toEqual([]);
});

test('building does not need what only the tests use', () => {
  const wanted = lock({ 'node_modules/vite': vite, 'node_modules/vitest': vitest });
  const installed = lock({ 'node_modules/vite': vite });
  expect(missingPackages(wanted, installed, { dev: false, ...here })).toEqual([]);
  expect(missingPackages(wanted, installed, { dev: true, ...here })).toEqual(['node_modules/vitest']);
});

test('another version, or other contents of the same one, is not what the lock file asks for', () => {
  const wanted = lock({ 'node_modules/vite': vite });
  for (const other of [{ version: '8.2.0' }, { integrity: 'sha512-z' }]) {
    const installed = lock({ 'node_modules/vite': { ...vite, ...other } });
    expect(missingPackages(wanted, installed, { dev: false, ...here })).toEqual(['node_modules/vite']);
  }
});

test('programs for other machines may be missing, but not be all that there is', () => {
  const mac = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
  const wanted = lock({ 'node_modules/vite': vite, 'node_modules/binding-mac': mac });
  expect(missingPackages(wanted, lock({ 'node_modules/vite': vite }), { dev: true, ...here })).toEqual([]);
  expect(missingPackages(wanted, wanted, { dev: true, ...here })).toEqual(['node_modules/binding-mac']);
  expect(missingPackages(wanted, wanted, { dev: true, platform: 'darwin', arch: 'arm64' })).toEqual([]);
});

test('a package for all but one system suits the others', () => {
  const wanted = lock({ 'node_modules/a': { version: '1.0.0', os: ['!win32'] } });
  expect(missingPackages(wanted, wanted, { dev: true, ...here })).toEqual([]);
  expect(missingPackages(wanted, wanted, { dev: true, ...here, platform: 'win32' })).toEqual(['node_modules/a']);
});

/** `npm ci` refuses a lock file in which a package's programs for other machines are missing. */
test.each(['.', 'geography', 'scripts/bench', 'scripts/fonts'])('the lock file of %s is whole', (folder) => {
  const text = readFileSync(new URL(`../../${folder}/package-lock.json`, import.meta.url), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(packages, path, name)),
  );
  expect(missing).toEqual([]);
});

type Locked = { optionalDependencies?: Record<string, string> };

/** Whether `name`, as the package at `path` would find it, is in the lock file: beside it or in a folder above. */
function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  return path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}
