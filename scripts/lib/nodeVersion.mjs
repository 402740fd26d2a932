// @ts-check
/*
 * The one file that very old versions of Node must be able to read: no syntax here that is newer than modules
 * themselves. Everything else is loaded only after the version is known to be new enough.
 */

/** What build and tests need, as `engines` in package.json says it: in these lines from this version on. */
const LINES = ['20.19', '22.13'];
/** From here on every line. */
const EVERY = 24;

/**
 * @param {string} version such as 20.19.0
 * @returns {boolean}
 */
export function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return (
    Number(major) >= EVERY ||
    LINES.some(function (line) {
      const [ofLine, from] = line.split('.').map(Number);
      return major === ofLine && Number(minor) >= Number(from);
    })
  );
}

/**
 * Runs a command if this Node can, else says what is missing and leaves with 1.
 * @param {() => Promise<unknown>} run
 */
export function withNode(run) {
  if (!isSupported(process.versions.node)) {
    console.error(
      'The atlas needs Node ' +
        LINES.join('+, ') +
        '+, or ' +
        EVERY +
        ' and newer; this is Node ' +
        process.versions.node +
        '.',
    );
    console.error('Get a newer one from https://nodejs.org/ and try again.');
    process.exit(1);
  }
  run().catch(function (error) {
    console.error(error);
    process.exit(1);
  });
}
