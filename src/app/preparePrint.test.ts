import { expect, test, vi } from 'vitest';
import type { Content } from '../content/types.ts';
import { prepare, type PrintMap } from './PrintMap.tsx';
import { preparePrint } from './printMap.ts';

vi.mock(import('./PrintMap.tsx'), () => ({ prepare: vi.fn<typeof prepare>(), PrintMap: vi.fn<typeof PrintMap>() }));

test('a language that is chosen while the drawing comes in another is fetched as well, and each once', async () => {
  const [english, chinese] = [{ language: 'en' } as Content, { language: 'zh-Hant' } as Content];
  let come = () => undefined as void;
  const begun = new Promise<void>((begin) => {
    vi.mocked(prepare).mockImplementationOnce(() => {
      begin();
      return new Promise((resolve) => (come = resolve));
    });
  });
  const first = [preparePrint(english), preparePrint(english)];
  await begun;
  const other = preparePrint(chinese);
  come();
  await Promise.all([...first, other]);
  expect(vi.mocked(prepare).mock.calls).toEqual([[english], [chinese]]);
});
