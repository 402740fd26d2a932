/** All that is on the page: made ahead for the first view, and taken over by the browser. Both must be the same. */
import { useLayoutEffect } from 'react';
import { App } from './App.tsx';
import { CannotLoad } from './CannotLoad.tsx';
import { Region } from './Region.tsx';

interface Props {
  /** Asks for the page again. Must stay the same function. */
  onReload: () => void;
  /** The page answers from now on. Must stay the same function. */
  onReady: () => void;
}

export function Page({ onReload, onReady }: Props) {
  useLayoutEffect(onReady, [onReady]);
  return (
    <Region wordless={<CannotLoad onReload={onReload} />}>
      <App onReload={onReload} />
    </Region>
  );
}
