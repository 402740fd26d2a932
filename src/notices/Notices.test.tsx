import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { notify } from '../state/actions.ts';
import { useSession, type Notice } from '../state/store.ts';
import type { Language } from '../content/types.ts';
import { Notices } from './Notices.tsx';

const retry = vi.fn<() => void>();
const noticesIn = (language: Language = 'en') =>
  show(
    () => (
      <Notices
        layerTitle={(layer) => `[${layer}]`}
        retryFor={({ kind }) =>
          kind === 'geography' || kind === 'new-version' || kind === 'load-again' ? retry : null
        }
      />
    ),
    { language },
  );

const SENTENCES: [Notice, RegExp][] = [
  [
    {
      kind: 'bad-parameters',
      parameters: [
        { parameter: 'place', value: 'atlantis' },
        { parameter: 'area', value: 'fishing' },
      ],
    },
    /: place “atlantis”, area “fishing”\. The rest is shown\.$/,
  ],
  [{ kind: 'no-webgl' }, /cannot draw the full map.*works as usual\./],
  [{ kind: 'map-code' }, /The map could not be loaded\..*work without it\./],
  [{ kind: 'where-layer', layer: 'Depots' }, /^“Depots” was removed, and with it/],
  [{ kind: 'context-lost' }, /stopped drawing the map\..*still work\..*reload the page\.$/],
  [{ kind: 'content-language', language: 'zh-Hant' }, /could not be loaded in the language chosen\..*try again\./],
  [{ kind: 'copy-failed' }, /could not be copied\..*address bar\./],
  [{ kind: 'new-version' }, /^A new version of the atlas is ready\.$/],
  [{ kind: 'version-delayed' }, /not in use yet:.*open it again\.$/],
  [{ kind: 'load-again' }, /no longer be loaded.*are kept\.$/],
  [{ kind: 'not-remembered' }, /could not be saved.*this visit\.$/],
  [{ kind: 'letters' }, /letters may be missing.*still works\.$/],
  [{ kind: 'geography', layer: 'hzmb' }, /\[hzmb\].*Everything else is shown\./],
];

describe('each problem is said in a sentence, with what to do or what still works', () => {
  test.each(SENTENCES)('%j', async (notice, sentence) => {
    await noticesIn();
    act(() => notify(notice));
    expect(within(screen.getByRole('status')).getByText(sentence)).toBeInTheDocument();
  });

  test.each(['zh-Hant', 'zh-Hans'] as const)('in %s, each in Chinese', async (language) => {
    const { container } = await noticesIn(language);
    act(() => SENTENCES.forEach(([notice]) => notify(notice)));
    const said = [...container.querySelectorAll('.notice p')].map((line) => line.textContent);
    expect(said).toHaveLength(SENTENCES.length);
    expect(said.filter((line) => !/\p{Script=Han}.*[。]$/u.test(line ?? ''))).toEqual([]);
  });
});

test('a notice stays until it is closed, and closing one leaves the others', async () => {
  const { user } = await noticesIn();
  act(() => {
    notify({ kind: 'no-webgl' });
    notify({ kind: 'copy-failed' });
  });
  const [first] = screen.getAllByRole('button', { name: 'Close this notice' });
  await user.click(first!);
  expect(useSession.getState().notices).toEqual([{ kind: 'copy-failed' }]);
});

test('what can be tried again has a button that does, and takes the notice away', async () => {
  const { user } = await noticesIn();
  act(() => {
    notify({ kind: 'geography', layer: 'hzmb' });
    notify({ kind: 'no-webgl' });
  });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  expect(useSession.getState().notices).toEqual([{ kind: 'no-webgl' }]);
});

test('a new version is taken by a button that says so', async () => {
  retry.mockClear();
  const { user } = await noticesIn();
  act(() => notify({ kind: 'new-version' }));
  await user.click(screen.getByRole('button', { name: 'Use it now' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('where only the page itself can be asked for, its button says so', async () => {
  retry.mockClear();
  const { user } = await noticesIn();
  act(() => notify({ kind: 'load-again' }));
  await user.click(screen.getByRole('button', { name: 'Reload the page' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('the place where notices appear is there before the first: screen readers hear it', async () => {
  await noticesIn();
  expect(screen.getByRole('status', { name: 'Notices' })).toBeEmptyDOMElement();
});

test('words that came with a URL are text, never markup', async () => {
  const { container } = await noticesIn();
  act(() =>
    notify({ kind: 'bad-parameters', parameters: [{ parameter: 'place', value: '<img src=x onerror=alert(1)>' }] }),
  );
  expect(container.querySelector('.notice img')).toBeNull();
  expect(container.querySelector('.notice p')).toHaveTextContent('<img src=x onerror=alert(1)>');
});
