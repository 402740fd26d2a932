// @ts-check
import { run, tool } from './run.mjs';

/** Builds the app into dist. It takes seconds, so it is always done: nothing stale is ever shown. */
export async function build() {
  // What was measured before in this process may have said otherwise, and a build follows it.
  const env = { NODE_ENV: 'production' };
  const { code } = await run(tool('vite/bin/vite.js', 'build', '--logLevel', 'error'), { env });
  if (code !== 0) throw new Error('The build failed: see its message above.');
}
