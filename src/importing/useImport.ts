/** One import from the file to the layer: what the dialog shows at each step. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnFeatures } from '../state/ownLayers/ownLayer.ts';
import { openSession, type ImportSession } from './importSession.ts';
import { ImportFault } from './worker/fault.ts';
import type { Choice, JudgedPreview, Summary } from './worker/messages.ts';
import type { Options } from './worker/options.ts';

export interface ImportState {
  /** `again`: the file is read otherwise, and its preview stays until that is done. */
  step: 'choose' | 'reading' | 'preview' | 'again' | 'fault';
  file: File | null;
  /** 0 to 1, while something is under way. */
  share: number;
  summary: Summary | null;
  choice: Choice;
  options: Options | null;
  /** Null while the rows are judged anew. */
  judged: JudgedPreview | null;
  fault: ImportFault | null;
}

const NOTHING: ImportState = {
  step: 'choose',
  file: null,
  share: 0,
  summary: null,
  choice: {},
  options: null,
  judged: null,
  fault: null,
};

export function useImport() {
  const [state, setState] = useState(NOTHING);
  const session = useRef<ImportSession | null>(null);
  /** The worker holds one reading: another begins after it. */
  const lastRead = useRef(Promise.resolve());
  const wanted = useRef<Choice | null>(null);
  const change = useCallback((part: Partial<ImportState>) => setState((before) => ({ ...before, ...part })), []);

  const stop = useCallback(() => {
    session.current?.close();
    session.current = null;
    setState(NOTHING);
  }, []);
  useEffect(() => () => session.current?.close(), []);

  /** What a session says after another has taken its place is not heard. */
  const during = useCallback(
    async (current: ImportSession, work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        if (session.current !== current) return;
        current.close();
        session.current = null;
        change({ step: 'fault', fault: error instanceof ImportFault ? error : new ImportFault('failed') });
      }
    },
    [change],
  );

  const judge = useCallback(
    (options: Options) => {
      const current = session.current;
      if (!current) return;
      change({ options, judged: null, share: 0 });
      void during(current, async () => {
        const judged = await current.judge(options);
        // A later choice has been judged since, or will be.
        setState((before) =>
          before.options === options && before.step === 'preview' ? { ...before, judged } : before,
        );
      });
    },
    [change, during],
  );

  const read = useCallback(
    (choice: Choice) => {
      const current = session.current;
      if (!current) return;
      setState((before) => ({
        ...before,
        step: before.summary ? 'again' : 'reading',
        choice,
        judged: null,
        share: 0,
      }));
      wanted.current = choice;
      const isWanted = () => session.current === current && wanted.current === choice;
      const work = () =>
        during(current, async () => {
          if (!isWanted()) return;
          const summary = await current.read(choice);
          if (!isWanted()) return;
          change({ step: 'preview', summary });
          judge(summary.proposed);
        });
      lastRead.current = lastRead.current.then(work);
    },
    [change, during, judge],
  );

  const begin = useCallback(
    (file: File) => {
      session.current?.close();
      session.current = null;
      setState({ ...NOTHING, file, step: 'reading' });
      try {
        session.current = openSession(file, (share) => change({ share }));
        // One that was ended is never answered.
        lastRead.current = Promise.resolve();
        read({});
      } catch (error) {
        change({ step: 'fault', fault: error instanceof ImportFault ? error : new ImportFault('failed') });
      }
    },
    [change, read],
  );

  const take = useCallback(async (): Promise<OwnFeatures | null> => {
    const current = session.current;
    let features: OwnFeatures | null = null;
    if (current)
      await during(current, async () => {
        features = await current.take();
      });
    return features;
  }, [during]);

  return { state, begin, read, judge, take, stop };
}
