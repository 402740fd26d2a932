import type { Plugin } from 'vite';

/**
 * Plugins that work on what a build has written, when it is closed. It is closed after it failed too: what they would
 * then stumble over would be told in place of why the build failed.
 */
export function onlyIfWritten(plugins: readonly Plugin[]): Plugin[] {
  let isWritten = false;
  return [
    { name: 'atlas-written', buildStart: () => void (isWritten = false), writeBundle: () => void (isWritten = true) },
    ...plugins.map((plugin) => {
      const { closeBundle } = plugin;
      if (typeof closeBundle !== 'object') return plugin;
      const handler: typeof closeBundle.handler = function (error) {
        return isWritten ? closeBundle.handler.call(this, error) : undefined;
      };
      return { ...plugin, closeBundle: { ...closeBundle, handler } };
    }),
  ];
}
