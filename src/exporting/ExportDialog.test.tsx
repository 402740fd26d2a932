import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { Language } from '../content/types.ts';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import { loadPlanningMessages, type PlanningMessages } from '../i18n/planning/messages.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { Shapes } from './geojson.ts';

const saved: { name: string; type: string }[] = [];
const loadShapes = vi.fn<() => Promise<Shapes>>();
const files: Blob[] = [];
const open = (count = 3, language: Language = 'en', words: PlanningMessages = messages) =>
  show(
    (content) => (
      <PlanningContext value={words}>
        <ExportDialog
          content={content}
          rows={content.initiatives.slice(0, count)}
          selection="https://example.org/?mode=plan"
          fileName="atlas"
          loadShapes={loadShapes}
          onClose={() => undefined}
        />
      </PlanningContext>
    ),
    { language },
  );

beforeEach(() => {
  saved.length = 0;
  files.length = 0;
  loadShapes.mockReset().mockResolvedValue(new Map());
  let type = '';
  URL.createObjectURL = (file) => {
    ({ type } = file as Blob);
    files.push(file as Blob);
    return 'blob:x';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, type });
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

test.each([
  [messages.exporting.csv, 'atlas.csv', /^text\/csv/],
  [messages.exporting.xlsx, 'atlas.xlsx', /spreadsheetml/],
  [messages.exporting.geojson, 'atlas.geojson', /^application\/geo\+json/],
  [messages.exporting.kml, 'atlas.kml', /kml/],
])('%s is saved under its name, and said', async (format, name, type) => {
  const { user } = await open();
  await user.click(screen.getByText(format, { selector: 'button' }));
  expect(await screen.findByText(`Saved as ${name}.`, {}, { timeout: 20_000 })).toBeInTheDocument();
  expect(saved).toEqual([{ name, type: expect.stringMatching(type) as string }]);
});

test.each([
  [new DOMException('gone', 'NetworkError'), messages.exporting.network],
  [new RangeError('Invalid string length'), messages.exporting.tooBig],
  [new Error('?'), messages.exporting.failed],
])('what went wrong is said: %s', async (error, sentence) => {
  loadShapes.mockRejectedValue(error);
  const { user } = await open();
  await user.click(screen.getByText(messages.exporting.geojson, { selector: 'button' }));
  await waitFor(() => expect(screen.getByText(sentence)).toBeInTheDocument());
  expect(saved).toEqual([]);
});

test('whose data it is is a text of the language', async () => {
  const { messages: words } = await loadPlanningMessages['zh-Hant']();
  const { user } = await open(3, 'zh-Hant', words);
  await user.click(screen.getByText(words.exporting.geojson, { selector: 'button' }));
  await waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
  const { attribution } = JSON.parse(await files[0]!.text()) as { attribution: string };
  expect(attribution).toMatch(/。\S/);
  expect(attribution).not.toMatch(/。\s/);
});

test('with nothing filtered there is nothing to save', async () => {
  await open(0);
  expect(screen.getByText(messages.exporting.empty)).toBeInTheDocument();
  expect(screen.queryByText(messages.exporting.csv)).toBeNull();
});
