/** The built page carries its own security policy, so that it holds on a host that sets no headers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { archivesOf } from '../src/state/deployment.ts';
import { readDeployment } from '../src/state/readDeployment.ts';
import { pagePolicy } from './lib/headers.mjs';

export function policyPlugin(): Plugin {
  let publicDir = '';
  return {
    name: 'atlas-policy',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    // Not while it is being worked on: what reloads the page then is a script in the page.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy(foreignOrigins(publicDir)) },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const FILE = 'atlas.config.json';

/** Of this page, whatever its address will be. */
export const PAGE = 'https://atlas.invalid/';

/**
 * The hosts that the config file names beside the atlas's own: the policy lets the page ask them, and no others.
 * Throws when the file says something that cannot be used: better at the build than on a visitor's screen.
 */
export function foreignOrigins(folder: string): string[] {
  const { deployment, problems } = readDeployment(parsed(readFileSync(join(folder, FILE), 'utf8')), PAGE);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const origins = archivesOf(deployment).map((url) => new URL(url).origin);
  return [...new Set(origins)].filter((origin) => origin !== new URL(PAGE).origin);
}

/** What a config file says. The parser's own message does not name the file. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${FILE}: the file is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
