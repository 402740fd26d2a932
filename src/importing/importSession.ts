/** One file being imported: asks the worker, and ends it at once when it is no longer wanted. */
import type { OwnFeatures } from '../state/ownLayers/ownLayer.ts';
import { trustOwnScripts } from '../ui/trusted.ts';
import { ImportFault, LARGEST } from './worker/fault.ts';
import type { Answer, Choice, JudgedPreview, Request, Summary } from './worker/messages.ts';
import type { Options } from './worker/options.ts';

/** The part of a worker that is used here. */
export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

function startWorker(): Port {
  trustOwnScripts();
  return new Worker(new URL('./worker/importWorker.ts', import.meta.url), { type: 'module' });
}

type Ask = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type Waiting = { resolve: (answer: Answer) => void; reject: (fault: ImportFault) => void };

export interface ImportSession {
  /** Reads the file, or reads it again otherwise. These reject with an ImportFault. */
  read: (choice: Choice) => Promise<Summary>;
  judge: (options: Options) => Promise<JudgedPreview>;
  take: () => Promise<OwnFeatures>;
  /** Ends all work; what was asked is never answered. */
  close: () => void;
}

/** Throws an ImportFault where the file is larger than may be read: not a byte of it is. */
export function openSession(
  file: File,
  onProgress: (share: number) => void,
  start: () => Port = startWorker,
): ImportSession {
  if (file.size > LARGEST) throw new ImportFault('too-big', file.size);
  if (file.size === 0) throw new ImportFault('empty');
  const port = start();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  port.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'progress') {
      onProgress(data.share);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'fault') asked?.reject(new ImportFault(data.fault, data.figure));
    else asked?.resolve(data);
  });
  port.addEventListener('error', () => {
    // The worker's code could not be had, or it ran out of memory.
    for (const { reject } of waiting.values()) reject(new ImportFault('failed'));
    waiting.clear();
  });
  const ask = (what: Ask) =>
    new Promise<Answer>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ ...what, id: last } satisfies Request);
    });
  return {
    async read(choice) {
      const answer = await ask({ kind: 'read', file, name: file.name, choice });
      if (answer.kind !== 'read') throw new ImportFault('failed');
      return answer.summary;
    },
    async judge(options) {
      const answer = await ask({ kind: 'judge', options });
      if (answer.kind !== 'judged') throw new ImportFault('failed');
      return answer.judged;
    },
    async take() {
      const answer = await ask({ kind: 'take' });
      if (answer.kind !== 'taken') throw new ImportFault('failed');
      return answer.features;
    },
    close() {
      waiting.clear();
      port.terminate();
    },
  };
}
