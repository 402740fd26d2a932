// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, dev?: boolean, optional?: boolean,
 *   devOptional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * What the lock file asks for and node_modules does not have, by the record that npm keeps of what it installed.
 * Optional packages are passed over: most are one program built for many machines, and only this machine's is there.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @param {{ dev: boolean, platform?: string, arch?: string }} want whether the tests' packages are needed too
 * @returns {string[]} paths such as node_modules/vite
 */
export function missingPackages(lock, installed, { dev, platform = process.platform, arch = process.arch }) {
  const present = installed?.packages ?? {};
  const wanted = Object.entries(lock.packages).filter(
    ([path, { optional, dev: forTests, devOptional }]) =>
      path !== '' && !optional && (dev || !(forTests || devOptional)),
  );
  const missing = wanted.filter(([path, entry]) => !same(present[path], entry)).map(([path]) => path);
  const foreign = Object.entries(present).filter(
    ([, { os, cpu }]) => (os && !suits(os, platform)) || (cpu && !suits(cpu, arch)),
  );
  return [...missing, ...foreign.map(([path]) => path)];
}

/** @param {LockedPackage | undefined} a @param {LockedPackage} b */
function same(a, b) {
  return a !== undefined && a.version === b.version && a.integrity === b.integrity;
}

/**
 * npm's rule for `os` and `cpu`: one of the names, or none of those with an exclamation mark.
 * @param {string[]} names @param {string} name
 */
function suits(names, name) {
  return !names.includes(`!${name}`) && (names.every((other) => other.startsWith('!')) || names.includes(name));
}

/** Installs from the lock file, if anything is missing. @param {{ dev: boolean, folder?: string }} what */
export async function installIfNeeded({ dev, folder = root }) {
  const lock = readLock(join(folder, 'package-lock.json'));
  if (!lock) throw new Error(`There is no readable package-lock.json in ${folder}.`);
  const missing = missingPackages(lock, readLock(join(folder, 'node_modules', '.package-lock.json')), { dev });
  if (missing.length === 0) return;
  console.error(`Installing from the lock file (${missing.length} packages are missing or differ) …`);
  await npm(
    ['ci', dev ? '--include=dev' : '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
  );
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
