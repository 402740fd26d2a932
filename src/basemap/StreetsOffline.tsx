/** Keeps the streets of what the map shows in this browser, for use without a network. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAboutWords } from '../i18n/about/context.ts';

export interface StreetsKeeper {
  /** Fetches and keeps; rejects when the network or the storage fails. */
  keep: (signal: AbortSignal, progress: (done: number, all: number) => void) => Promise<void>;
  /** How many tiles keeping would fetch; null where that is too much, or there is no map. */
  wanted: () => number | null;
  /** How many are kept. */
  kept: () => Promise<number>;
  remove: () => Promise<void>;
}

type State =
  | { kind: 'idle' | 'too-much' | 'failed' | 'not-removed' | 'unavailable' }
  | { kind: 'keeping'; done: number; all: number };

export function StreetsOffline({ keeper }: { keeper: StreetsKeeper }) {
  const words = useAboutWords().streets;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [kept, setKept] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const count = useCallback(
    () =>
      keeper.kept().then(setKept, (error: unknown) => {
        console.error(error);
        setState({ kind: 'unavailable' });
      }),
    [keeper],
  );
  useEffect(() => void count(), [count]);

  const keep = async () => {
    const all = keeper.wanted();
    if (all === null) return setState({ kind: 'too-much' });
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'keeping', done: 0, all });
    try {
      await keeper.keep(controller.signal, (done, of) => setState({ kind: 'keeping', done, all: of }));
      setState({ kind: 'idle' });
    } catch (error) {
      if (!controller.signal.aborted) console.error(error);
      setState({ kind: controller.signal.aborted ? 'idle' : 'failed' });
    }
    await count();
  };
  const remove = async () => {
    try {
      await keeper.remove();
      setState({ kind: 'idle' });
    } catch (error) {
      console.error(error);
      setState({ kind: 'not-removed' });
    }
    await count();
  };

  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <p role="status" data-streets={state.kind}>
        {state.kind === 'keeping' ? words.progress(state.done, state.all) : ''}
        {state.kind === 'too-much' && words.tooMuch}
        {state.kind === 'failed' && words.failed}
        {state.kind === 'not-removed' && words.notRemoved}
        {state.kind === 'unavailable' && words.unavailable}
        {state.kind === 'idle' && kept !== null && (kept > 0 ? words.kept(kept) : words.none)}
      </p>
      {state.kind === 'keeping' ? (
        <button type="button" className="button" onClick={() => running.current?.abort()}>
          {words.cancel}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void keep()}>
          {words.keep}
        </button>
      )}
      {state.kind !== 'keeping' && kept !== null && kept > 0 && (
        <button type="button" className="button" onClick={() => void remove()}>
          {words.remove}
        </button>
      )}
    </section>
  );
}
