import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { Prepare } from './Prepare.tsx';
import type { Part } from './prepare.ts';

const words = messages.prepare;
const fine = () => Promise.resolve();
const part = (kind: Part['kind'], name: string, check: Part['check'] = fine): Part => ({ kind, name, check });
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

async function begun(parts: readonly Part[], isKept: (signal: AbortSignal) => Promise<boolean>) {
  const shown = await show(() => (
    <PresentingContext value={messages}>
      <Prepare parts={parts} scenes={3} isKept={isKept} />
    </PresentingContext>
  ));
  const press = (name: string) => shown.user.click(screen.getByRole('button', { name }));
  await press(words.start);
  return { ...shown, press };
}
const result = () => screen.getByRole('status').textContent;

test.each([
  [true, words.ready(3)],
  [false, words.readyWhileOpen(3)],
])('when all is there it says so, and whether the browser keeps it: %s', async (isKept, sentence) => {
  await begun([part('geography', 'Land'), part('scene', '1. One')], () => Promise.resolve(isKept));
  await vi.waitFor(() => expect(result()).toBe(sentence));
});

test('it is not ready before it is known whether the browser keeps the atlas', async () => {
  let known = (_isKept: boolean) => undefined as void;
  await begun([part('code', 'map')], () => new Promise((resolve) => (known = resolve)));
  await vi.waitFor(() => expect(screen.getByText(words.progress(1, 1))).toBeInTheDocument());
  expect(result()).toBe('');
  known(true);
  await vi.waitFor(() => expect(result()).toBe(words.ready(3)));
});

test('each part that is missing has its sentence; only those are tried again', async () => {
  let isThere = false;
  const sometimes = vi.fn<Part['check']>(() => (isThere ? fine() : Promise.reject(new Error('gone'))));
  const always = vi.fn<Part['check']>(fine);
  const parts = [
    part('code', 'handouts', sometimes),
    part('story', 'Tour', sometimes),
    part('geography', 'Land', sometimes),
    part('letters', 'Latin', always),
    part('scene', '1. One', sometimes),
  ];
  const { press } = await begun(parts, () => Promise.resolve(true));
  await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
  for (const sentence of [
    words.missing.code('handouts'),
    words.missing.story,
    words.missing.geography('Land'),
    words.missing.scene('1. One'),
  ]) {
    expect(screen.getByText(sentence)).toBeInTheDocument();
  }
  isThere = true;
  await press(words.retry);
  await vi.waitFor(() => expect(result()).toBe(words.ready(3)));
  expect(sometimes).toHaveBeenCalledTimes(8);
  expect(always).toHaveBeenCalledTimes(1);
});

test('it can be stopped, and begun again; leaving stops it', async () => {
  const signals: AbortSignal[] = [];
  const endless: Part['check'] = (signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  };
  const { press, unmount } = await begun([part('scene', '1. One', endless)], () => Promise.resolve(true));
  await press(words.cancel);
  await vi.waitFor(() => expect(result()).toBe(words.cancelled));
  await press(words.start);
  await vi.waitFor(() => expect(signals).toHaveLength(2));
  unmount();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
