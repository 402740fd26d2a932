/** The built page carries its own security policy, so that it holds on a host that sets no headers. */
import type { Plugin } from 'vite';
import { PAGE_POLICY } from './lib/headers.mjs';

export function policyPlugin(): Plugin {
  return {
    name: 'atlas-policy',
    // Not while it is being worked on: what reloads the page then is a script in the page.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
