import { describe, expect, test, vi } from 'vitest';
import { openAside, type Answered, type Asked, type Port, type Work } from './aside.ts';
import type { Layers } from './geometries.ts';
import type { Evaluation } from './standings.ts';

const SHAPE = { kind: 'near-place', place: 'nansha', km: 5 } as const;
const LAYERS: Layers = new Map([['land', new Map()]]);
const found = (name: string) => ({ area: name, standings: new Map() }) as unknown as Evaluation;

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget implements Port {
  asked: Asked[] = [];
  isOver = false;
  postMessage(message: Asked) {
    this.asked.push(message);
  }
  terminate() {
    this.isOver = true;
  }
  answer(data: Answered) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const withWorker = () => {
  const worker = new FakeWorker();
  const instead = vi.fn<Work>(() => Promise.resolve(found('in the page')));
  const start = vi.fn<() => Port>(() => worker);
  const work = openAside(start, instead);
  return { worker, instead, start, ask: () => work(SHAPE, new Map(), LAYERS, []) };
};

describe('a condition', () => {
  test('is worked out by one worker, which is given the geography once, and each answer finds who asked', async () => {
    const { worker, start, instead, ask } = withWorker();
    const [first, second] = [ask(), ask()];
    expect(worker.asked.map(({ layers }) => layers)).toEqual([LAYERS, null]);
    const [one, two] = worker.asked.map(({ id }) => id) as [number, number];
    worker.answer({ id: two, evaluation: found('second') });
    worker.answer({ id: one, evaluation: null });
    expect(await Promise.all([first, second])).toEqual([null, found('second')]);
    expect(start).toHaveBeenCalledOnce();
    expect(instead).not.toHaveBeenCalled();
  });

  test('is worked out in the page when the worker fails, and so is every later one', async () => {
    const { worker, start, instead, ask } = withWorker();
    const waiting = ask();
    worker.dispatchEvent(new Event('error'));
    expect(await waiting).toEqual(found('in the page'));
    expect(worker.isOver).toBe(true);
    expect(await ask()).toEqual(found('in the page'));
    expect(instead).toHaveBeenCalledTimes(2);
    expect(start).toHaveBeenCalledOnce();
  });

  test('is worked out in the page where the browser refuses a worker, which is tried once', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const start = vi.fn<() => Port>(() => {
      throw new TypeError('not trusted');
    });
    const work = openAside(start, () => Promise.resolve(found('in the page')));
    for (let i = 0; i < 2; i += 1) expect(await work(SHAPE, new Map(), LAYERS, [])).toEqual(found('in the page'));
    expect(start).toHaveBeenCalledOnce();
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  test('is worked out in the page where there are no workers', async () => {
    const work = openAside(
      () => null,
      () => Promise.resolve(found('in the page')),
    );
    expect(await work(SHAPE, new Map(), LAYERS, [])).toEqual(found('in the page'));
  });
});
