/** The map's code is its own chunk, fetched after the panel is painted: first paint needs no map. */
import { useEffect, useRef, useState } from 'react';

export type MapCode = typeof import('./MapArea.tsx');

type State = { status: 'waiting' } | { status: 'ready'; code: MapCode } | { status: 'failed' };

/** The map's code once it has arrived, and a way to ask again when it has not. */
export function useMapCode(onFailed: () => void): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const failedAddress = useRef<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = () =>
      fetchCode(failedAddress.current, attempt).then(
        (code) => wanted && setState({ status: 'ready', code }),
        (error: unknown) => {
          console.error(error);
          failedAddress.current = addressIn(error);
          if (!wanted) return;
          setState({ status: 'failed' });
          onFailed();
        },
      );
    // Two frames: the first paints the panel, the second begins after it.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void load()));
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
    };
  }, [attempt, onFailed]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}

/** Some browsers remember that a module failed: under another address it is fetched again. */
function fetchCode(failed: string | null, attempt: number): Promise<MapCode> {
  if (failed === null) return import('./MapArea.tsx');
  return import(/* @vite-ignore */ `${failed}?again=${attempt}`) as Promise<MapCode>;
}

/** The script that could not be fetched, as browsers name it in their error; null where they do not. */
function addressIn(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  return /https?:\/\/[^\s?]+\.js/.exec(message)?.[0] ?? null;
}
