import { afterEach, expect, test, vi } from 'vitest';
import { openScenePictures } from '../../map/scenePicture.ts';
import { openDrawnPictures } from '../../map/svg/scenePicture.ts';
import { drawingCode } from './scenePicture.ts';

vi.mock(import('../../map/scenePicture.ts'), () => ({ openScenePictures: vi.fn<typeof openScenePictures>() }));
vi.mock(import('../../map/svg/scenePicture.ts'), () => ({ openDrawnPictures: vi.fn<typeof openDrawnPictures>() }));

afterEach(() => vi.restoreAllMocks());

test('whether there is WebGL is asked for each picture, and holds none of it back from the map', async () => {
  let held = 0;
  const lost = { loseContext: () => void (held -= 1) };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => {
    held += 1;
    return { getExtension: (name: string) => (name === 'WEBGL_lose_context' ? lost : null) };
  }) as unknown as HTMLCanvasElement['getContext']);
  expect(await drawingCode()).toBe(openScenePictures);
  expect(await drawingCode()).toBe(openScenePictures);
  expect(held).toBe(0);
});

test('without WebGL pictures are drawn as the map of the page is', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  expect(await drawingCode()).toBe(openDrawnPictures);
});
