import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { handout } from '../../tests/helpers/handout.ts';
import { show } from '../../tests/helpers/render.tsx';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { saveFile } from '../ui/saveFile.ts';
import { HandoutDialog } from './HandoutDialog.tsx';
import type { Made } from './handout.ts';
import { makePdf } from './pdf.ts';
import { makePng, makePngs } from './png.ts';
import { makePptx } from './pptx.ts';

vi.mock('../ui/saveFile.ts', () => ({ saveFile: vi.fn<typeof saveFile>() }));
vi.mock('./pdf.ts', () => ({ makePdf: vi.fn<typeof makePdf>() }));
vi.mock('./pptx.ts', () => ({ makePptx: vi.fn<typeof makePptx>() }));
vi.mock('./png.ts', () => ({ makePng: vi.fn<typeof makePng>(), makePngs: vi.fn<typeof makePngs>() }));

const words = messages.handout;
const FILE = new Blob(['file']);
const made = (lacks: Partial<Made> = {}): Made => ({
  file: FILE,
  withoutPicture: [],
  shortened: [],
  missing: '',
  ...lacks,
});

beforeEach(() => {
  vi.mocked(saveFile).mockClear();
  vi.mocked(makePdf).mockReset().mockResolvedValue(made());
  vi.mocked(makePptx).mockReset().mockResolvedValue(made());
  vi.mocked(makePng).mockReset().mockResolvedValue({ file: FILE, isShortened: false, missing: '' });
  vi.mocked(makePngs).mockReset().mockResolvedValue(made());
});

const open = async (scene: number | null = 2) => {
  const given = { ...handout('en', 3), release: vi.fn<() => void>() };
  const onClose = vi.fn<() => void>();
  const props = { handout: given, scene, fontFamily: 'serif', loadFont: () => Promise.reject(new Error()), onClose };
  const shown = await show(() => (
    <PresentingContext value={messages}>
      <HandoutDialog {...props} />
    </PresentingContext>
  ));
  const press = (name: string) => shown.user.click(screen.getByRole('button', { name }));
  return { ...shown, given, press };
};
const said = () => screen.getByRole('status').textContent;

test('a PDF is one press, with notes where they are wanted', async () => {
  const { press, user } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledWith(FILE, 'co-operation-atlas-hzmb-en.pdf'));
  expect(vi.mocked(makePdf).mock.calls[0]?.[1]).toMatchObject({ notes: false });
  await vi.waitFor(() => expect(said()).toBe(words.saved('co-operation-atlas-hzmb-en.pdf')));
  await user.click(screen.getByRole('checkbox', { name: words.withNotes }));
  await press(words.pdf);
  await vi.waitFor(() => expect(makePdf).toHaveBeenCalledTimes(2));
  expect(vi.mocked(makePdf).mock.calls[1]?.[1]).toMatchObject({ notes: true });
});

test('slides and pictures are one press each, named after what they are', async () => {
  const { press, given } = await open();
  await press(words.pptx);
  await vi.waitFor(() => expect(said()).toBe(words.saved('co-operation-atlas-hzmb-en.pptx')));
  expect(saveFile).toHaveBeenLastCalledWith(FILE, 'co-operation-atlas-hzmb-en.pptx');
  await press(words.thisScene('3840 × 2160'));
  await vi.waitFor(() => expect(said()).toBe(words.saved('co-operation-atlas-hzmb-en-2-3840.png')));
  expect(saveFile).toHaveBeenLastCalledWith(FILE, 'co-operation-atlas-hzmb-en-2-3840.png');
  expect(vi.mocked(makePng).mock.calls[0]?.slice(1, 3)).toEqual([given.scenes[1], { width: 3840, height: 2160 }]);
  await press(words.allScenes('1920 × 1080'));
  await vi.waitFor(() => expect(saveFile).toHaveBeenLastCalledWith(FILE, 'co-operation-atlas-hzmb-en-1920.zip'));
});

test('on the list of stories there is no scene to take one picture of', async () => {
  await open(null);
  expect(screen.queryByRole('button', { name: words.thisScene('1920 × 1080') })).toBeNull();
  expect(screen.getByRole('button', { name: words.allScenes('1920 × 1080') })).toBeVisible();
});

test('it says how far it is, and can be stopped: no file is left', async () => {
  let stopped: AbortSignal | undefined;
  vi.mocked(makePptx).mockImplementation((_handout, _words, progress, signal) => {
    stopped = signal;
    progress(1, 3);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  const { press } = await open();
  await press(words.pptx);
  await vi.waitFor(() => expect(said()).toBe(words.scene(2, 3)));
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
  expect(screen.getByRole('button', { name: words.cancel })).toHaveFocus();
  await press(words.cancel);
  await vi.waitFor(() => expect(said()).toBe(words.cancelled));
  expect(stopped?.aborted).toBe(true);
  expect(saveFile).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: words.pptx })).toHaveFocus();
});

test('what never comes can be stopped too, and another file is made', async () => {
  vi.mocked(makePdf).mockReturnValue(new Promise(() => undefined));
  const { press, given } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(makePdf).toHaveBeenCalled());
  await press(words.cancel);
  await vi.waitFor(() => expect(said()).toBe(words.cancelled));
  expect(given.release).toHaveBeenCalledOnce();
  await press(words.pptx);
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledWith(FILE, 'co-operation-atlas-hzmb-en.pptx'));
});

test('leaving stops the work', async () => {
  let stopped: AbortSignal | undefined;
  vi.mocked(makePdf).mockImplementation((_handout, _options, _progress, signal) => {
    stopped = signal;
    return new Promise(() => undefined);
  });
  const { press, unmount } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(makePdf).toHaveBeenCalled());
  unmount();
  expect(stopped?.aborted).toBe(true);
});

test.each([
  ['a scene without its map', { withoutPicture: [2] }, words.withoutPicture('2')],
  ['no map at all', { withoutPicture: [1, 2, 3] }, words.noPictures],
  ['scenes whose words were too long', { shortened: [1, 3] }, words.shortened('1, 3')],
  ['characters that are boxes', { missing: '🚢' }, words.missing('🚢')],
])('the file is saved, and %s is said', async (_name, lacks, sentence) => {
  vi.mocked(makePdf).mockResolvedValue(made(lacks));
  const { press } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(said()).toContain(sentence));
  expect(saveFile).toHaveBeenCalled();
});

test('a picture of which words and letters are missing is saved, and both is said', async () => {
  vi.mocked(makePng).mockResolvedValue({ file: FILE, isShortened: true, missing: '🚢' });
  const { press } = await open(2);
  await press(words.thisScene('1920 × 1080'));
  await vi.waitFor(() => expect(said()).toContain(words.shortened('2')));
  expect(said()).toContain(words.missing('🚢'));
  expect(saveFile).toHaveBeenCalled();
});

test('what drew the pictures is given back, whatever came of it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { press, given } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(given.release).toHaveBeenCalledTimes(1));
  vi.mocked(makePptx).mockRejectedValueOnce(new Error('no'));
  await press(words.pptx);
  await vi.waitFor(() => expect(given.release).toHaveBeenCalledTimes(2));
});

test.each([
  ['memory', new RangeError('Array buffer allocation failed'), words.outOfMemory],
  ['the network', new DOMException('gone', 'NetworkError'), words.network],
  ['a mistake of ours, which is not the network,', new TypeError('x is undefined'), words.failed],
  ['something else', new Error('no'), words.failed],
])('without %s there is a sentence, and the way to try again', async (_name, error, sentence) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.mocked(makePdf).mockRejectedValueOnce(error);
  const { press } = await open();
  await press(words.pdf);
  await vi.waitFor(() => expect(said()).toBe(sentence));
  await press(words.pdf);
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalled());
});
