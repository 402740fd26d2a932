/** All that is on the page: made ahead for the first view, and taken over by the browser. Both must be the same. */
import { useLayoutEffect, useState } from 'react';
import { App } from './App.tsx';
import { CannotLoad } from './CannotLoad.tsx';
import { Region } from './Region.tsx';

interface Props {
  /** Asks for the page again. Must stay the same function. */
  onReload: () => void;
  /** The page answers from now on. What this returns is called once all parts listen too. Must stay the same function. */
  onReady: () => (() => void) | undefined;
}

export function Page({ onReload, onReady }: Props) {
  const [whenListening, setWhenListening] = useState<(() => void) | undefined>();
  // A state that is set here is shown before the next paint, and whatever waits for a turn after it comes first.
  useLayoutEffect(() => {
    const then = onReady();
    if (then) setWhenListening(() => then);
  }, [onReady]);
  useLayoutEffect(() => whenListening?.(), [whenListening]);
  return (
    <Region wordless={<CannotLoad onReload={onReload} />}>
      <App onReload={onReload} />
    </Region>
  );
}
