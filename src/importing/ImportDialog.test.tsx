import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { ImportingContext } from '../i18n/importing/context.ts';
import { messages } from '../i18n/importing/en.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import type { OwnFeatures, OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { Answer, JudgedPreview, Request, Summary } from './worker/messages.ts';

const keep = vi.hoisted(() => ({ addOwnLayer: vi.fn<(layer: OwnLayer) => Promise<void>>() }));
vi.mock('../state/ownLayers/keep.ts', () => keep);

const summary: Summary = {
  kind: 'table',
  format: 'csv',
  text: { encoding: 'utf-8', sure: true },
  sheets: null,
  fields: ['name', 'lon', 'lat'],
  rows: 3,
  sample: [
    { number: 2, values: ['Fish market', 114.1, 22.3] },
    { number: 3, values: ['Nowhere', 'unknown', 22.3] },
    { number: 4, values: ['Flower market', 114.2, 22.4] },
  ],
  unknownCrs: null,
  saysCrs: false,
  proposed: { crs: 'wgs84', swapped: false, x: 'lon', y: 'lat', nameField: 'name' },
};
const features: OwnFeatures = {
  type: 'FeatureCollection',
  features: [
    [114.1, 22.3],
    [114.2, 22.4],
  ].map((coordinates, id) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates } })),
};
const judged: JudgedPreview = {
  fields: ['name'],
  counts: { points: 2, lines: 0, areas: 0 },
  bounds: [114.1, 22.3, 114.2, 22.4],
  problems: [{ row: 3, kind: 'not-a-number', found: 'unknown' }],
  lost: 1,
  total: 3,
  seemsSwapped: false,
  outside: 0,
  formulas: 0,
};

/** In the place of the browser's worker: answers as it would of that file, or keeps silent. */
class FileWorker extends EventTarget {
  static started: FileWorker[] = [];
  static isSilent = false;
  static text = summary.text;
  readonly asked: Request[] = [];
  isEnded = false;

  constructor() {
    super();
    FileWorker.started.push(this);
  }

  postMessage(request: Request) {
    this.asked.push(request);
    if (!FileWorker.isSilent) this.answer(request);
  }

  answer(request: Request) {
    const data = answerTo(request);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate() {
    this.isEnded = true;
  }
}

function answerTo({ id, kind }: Request): Answer {
  if (kind === 'read') return { id, kind: 'read', summary: { ...summary, text: FileWorker.text } };
  return kind === 'judge' ? { id, kind: 'judged', judged } : { id, kind: 'taken', features };
}

const open = async () => {
  const heard = { onClose: vi.fn<() => void>(), onAdded: vi.fn<(layer: OwnLayer, sentence: string) => void>() };
  const { user } = await show(() => (
    <ImportingContext value={messages}>
      <ImportDialog first={null} {...heard} />
    </ImportingContext>
  ));
  const choose = (file: File) =>
    fireEvent.change(screen.getByLabelText(messages.file.choose), { target: { files: [file] } });
  return { ...heard, user, choose };
};
const button = (words: string) => screen.getByText(words, { selector: 'button' });

beforeEach(() => {
  vi.stubGlobal('Worker', FileWorker);
  FileWorker.started = [];
  FileWorker.isSilent = false;
  FileWorker.text = summary.text;
  keep.addOwnLayer.mockReset().mockResolvedValue(undefined);
  useOwnLayers.setState(useOwnLayers.getInitialState(), true);
});

test('a file is chosen, its bad row is named, and the good ones are added', async () => {
  const { choose, user, onAdded } = await open();
  choose(new File(['…'], 'markets.csv'));
  expect(await screen.findByText(messages.preview.someLost(2, 1))).toBeInTheDocument();
  expect(document.querySelector('[data-problem]')).toHaveTextContent(
    `${messages.preview.atRow(3)}: ${messages.problem['not-a-number']('unknown')} (${messages.preview.leftOut})`,
  );
  await user.click(button(messages.preview.add(2)));
  const layer = expect.objectContaining({ name: 'markets', nameField: 'name', features, visible: true }) as OwnLayer;
  expect(keep.addOwnLayer).toHaveBeenCalledExactlyOnceWith(layer);
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledExactlyOnceWith(layer, messages.preview.added('markets', 2)));
});

test.each([
  ['.csv', '.csv'],
  [`${'a'.repeat(119)}𠮷.csv`, 'a'.repeat(119)],
])('a layer of a file called %s has a name, and no half character in it', async (file, name) => {
  const { choose, user, onAdded } = await open();
  choose(new File(['…'], file));
  const add = await screen.findByText(messages.preview.add(2), { selector: 'button' });
  await vi.waitFor(() => expect(add).toBeEnabled());
  await user.click(add);
  const layer = expect.objectContaining({ name }) as OwnLayer;
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledExactlyOnceWith(layer, messages.preview.added(name, 2)));
});

test('pressed twice it is added once; beside a layer of that name it has a number after it', async () => {
  useOwnLayers.setState({ layers: [{ name: 'markets' } as OwnLayer] });
  const { choose, onAdded } = await open();
  choose(new File(['…'], 'markets.csv'));
  const add = await screen.findByText(messages.preview.add(2), { selector: 'button' });
  await vi.waitFor(() => expect(add).toBeEnabled());
  fireEvent.click(add);
  fireEvent.click(add);
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalled());
  const layer = expect.objectContaining({ name: 'markets (2)' }) as OwnLayer;
  expect(keep.addOwnLayer).toHaveBeenCalledExactlyOnceWith(layer);
});

test('while one is being added no other is chosen, which could then never be added', async () => {
  const { choose, onAdded } = await open();
  choose(new File(['…'], 'markets.csv'));
  const add = await screen.findByText(messages.preview.add(2), { selector: 'button' });
  await vi.waitFor(() => expect(add).toBeEnabled());
  FileWorker.isSilent = true;
  fireEvent.click(add);
  fireEvent.click(button(messages.file.other));
  const [worker] = FileWorker.started;
  worker!.answer(worker!.asked.at(-1)!);
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledOnce());
});

test('read again with another encoding the preview stays, and the focus on what was chosen', async () => {
  FileWorker.text = { encoding: 'big5', sure: false };
  const { choose, user } = await open();
  choose(new File(['…'], 'markets.csv'));
  await screen.findByText(messages.preview.someLost(2, 1));
  const [worker] = FileWorker.started;
  const field = screen.getByLabelText<HTMLSelectElement>(new RegExp(messages.options.encoding));
  const reads = () => worker!.asked.flatMap((request) => (request.kind === 'read' ? [request.choice] : []));
  FileWorker.isSilent = true;
  field.focus();
  await user.selectOptions(field, 'gb18030');
  await user.selectOptions(field, 'utf-8');
  await user.selectOptions(field, 'windows-1252');
  expect(field).toHaveFocus();
  expect(field).toHaveValue('windows-1252');
  expect(screen.getByRole('region', { name: messages.preview.title })).toHaveAttribute('aria-busy', 'true');
  expect(screen.getByText(messages.file.reading('markets.csv'))).toBeVisible();
  expect(screen.getByLabelText(new RegExp(messages.options.crs))).toBeDisabled();
  expect(button(messages.preview.add(0))).toBeDisabled();
  expect(reads()).toEqual([{}, { encoding: 'gb18030' }]);
  // One after the other, and none that is overtaken.
  FileWorker.isSilent = false;
  worker!.answer(worker!.asked.at(-1)!);
  expect(await screen.findByText(messages.preview.someLost(2, 1))).toBeInTheDocument();
  expect(reads()).toEqual([{}, { encoding: 'gb18030' }, { encoding: 'windows-1252' }]);
  expect(field).toHaveFocus();
  expect(button(messages.preview.add(2))).toBeEnabled();
});

test('a file of two gigabytes is refused before a byte of it is read', async () => {
  const { choose } = await open();
  const file = new File(['…'], 'all.csv');
  const size = 2 * 1024 ** 3;
  Object.defineProperty(file, 'size', { value: size });
  choose(file);
  expect(screen.getByText(/./, { selector: '[data-fault="too-big"]' })).toHaveTextContent(
    `all.csv: ${messages.fault['too-big'](size)}`,
  );
  expect(FileWorker.started).toEqual([]);
});

test('reading is stopped at once, and another file can be chosen', async () => {
  FileWorker.isSilent = true;
  const { choose, user } = await open();
  choose(new File(['…'], 'markets.csv'));
  expect(screen.getByText(messages.file.reading('markets.csv'))).toBeInTheDocument();
  await user.click(button(messages.file.cancel));
  expect(FileWorker.started.map(({ isEnded }) => isEnded)).toEqual([true]);
  expect(screen.getByLabelText(messages.file.choose)).toBeInTheDocument();
  expect(keep.addOwnLayer).not.toHaveBeenCalled();
});
