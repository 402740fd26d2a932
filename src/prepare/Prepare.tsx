/** "Ready for the room": checks what a story needs, and says in a sentence what it found. */
import { useEffect, useRef, useState } from 'react';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { prepare, type Part } from './prepare.ts';
import './prepare.css';

interface Props {
  parts: readonly Part[];
  /** How many scenes the story has. */
  scenes: number;
  /** Resolves once it is known whether this browser keeps the atlas for use without a network. */
  isKept: (signal: AbortSignal) => Promise<boolean>;
}

type State =
  | { status: 'idle' | 'cancelled' }
  | { status: 'checking'; done: number; all: number }
  | { status: 'ready'; isKept: boolean }
  | { status: 'missing'; missing: readonly Part[] };

export function Prepare({ parts, scenes, isKept }: Props) {
  const t = usePresentingWords().prepare;
  const [state, setState] = useState<State>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (which: readonly Part[]) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ status: 'checking', done: 0, all: which.length });
    try {
      const { missing } = await prepare(which, signal, (done) =>
        setState({ status: 'checking', done, all: which.length }),
      );
      const next: State =
        missing.length > 0 ? { status: 'missing', missing } : { status: 'ready', isKept: await isKept(signal) };
      signal.throwIfAborted();
      setState(next);
    } catch (error) {
      if (!signal.aborted) throw error;
      setState({ status: 'cancelled' });
    }
  };
  const { status } = state;
  return (
    <div className="prepare">
      <p>{t.intro}</p>
      {status === 'checking' ? (
        <>
          <progress value={state.done} max={state.all} aria-label={t.title} />
          <p>{t.progress(state.done, state.all)}</p>
          <button type="button" className="button" onClick={() => running.current?.abort()}>
            {t.cancel}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => void check(status === 'missing' ? state.missing : parts)}
        >
          {status === 'missing' ? t.retry : t.start}
        </button>
      )}
      <div role="status" className="prepare-result" data-prepared={status}>
        {status === 'ready' && <p>{state.isKept ? t.ready(scenes) : t.readyWhileOpen(scenes)}</p>}
        {status === 'cancelled' && <p>{t.cancelled}</p>}
        {status === 'missing' && (
          <ul>
            {state.missing.map((part) => (
              <li key={`${part.kind} ${part.name}`}>
                {part.kind === 'story' ? t.missing.story : t.missing[part.kind](part.name)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
