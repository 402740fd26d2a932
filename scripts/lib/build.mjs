// @ts-check
import { run, tool } from './run.mjs';

/** Builds the app into dist. It takes seconds, so it is always done: nothing stale is ever shown. */
export async function build() {
  const { code } = await run(tool('vite/bin/vite.js', 'build', '--logLevel', 'error'));
  if (code !== 0) throw new Error('The build failed: see its message above.');
}
