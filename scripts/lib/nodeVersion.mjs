// @ts-check
/*
 * The one file that very old versions of Node must be able to read: no syntax here that is newer than modules
 * themselves. Everything else is loaded only after the version is known to be new enough.
 */

const WANTED = '20.19.0';

/**
 * @param {string} version such as 20.19.0
 * @param {string} wanted
 * @returns {boolean}
 */
export function isAtLeast(version, wanted) {
  const have = version.split('.').map(Number);
  const want = wanted.split('.').map(Number);
  for (let i = 0; i < want.length; i += 1) {
    const difference = Number(have[i]) - Number(want[i]);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * Runs a command if this Node can, else says what is missing and leaves with 1.
 * @param {() => Promise<unknown>} run
 */
export function withNode(run) {
  if (!isAtLeast(process.versions.node, WANTED)) {
    console.error('The atlas needs Node ' + WANTED + ' or newer; this is Node ' + process.versions.node + '.');
    console.error('Get a newer one from https://nodejs.org/ and try again.');
    process.exit(1);
  }
  run().catch(function (error) {
    console.error(error);
    process.exit(1);
  });
}
