import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import { useView } from '../state/store.ts';
import { LIMITS, writeViews, type SavedView } from './format.ts';
import { saveView, useSaved } from './keep.ts';
import { SavedViews } from './SavedViews.tsx';

const closed = vi.fn<() => void>();
const open = (at = {}) =>
  show(
    (content) => (
      <PlanningContext value={messages}>
        <SavedViews content={content} onClose={closed} />
      </PlanningContext>
    ),
    { mode: 'plan', areas: ['financial-services'], ...at },
  );
const names = () => [...document.querySelectorAll('.saved-list a')].map((link) => link.textContent);
const nameField = () => screen.getByLabelText(messages.saved.name);
const button = (name: string) => screen.getByText(name, { selector: 'button' });

beforeEach(() => {
  localStorage.clear();
  useSaved.setState(useSaved.getInitialState(), true);
  closed.mockClear();
});
afterEach(() => vi.restoreAllMocks());

test('the present view is saved under a name, and opened by a real link', async () => {
  const { user } = await open();
  await user.type(nameField(), 'Finance{Enter}');
  await user.type(nameField(), 'Finance{Enter}');
  expect(names()).toEqual(['Finance', 'Finance (2)']);
  act(() => useView.setState({ areas: [] }));
  const link = screen.getByText('Finance');
  expect(link).toHaveAttribute('href', '?lang=en&mode=plan&area=financial-services');
  await user.click(link);
  expect(view()).toMatchObject({ mode: 'plan', areas: ['financial-services'] });
  expect(closed).toHaveBeenCalled();
});

test.each([
  ['zh-Hant', ['北區', '安排']],
  ['zh-Hans', ['安排', '北區']],
] as const)('in %s they stand in the order of that language', async (language, order) => {
  await open({ language });
  act(() => {
    for (const name of order.toReversed()) saveView(name, '');
  });
  expect(names()).toEqual(order);
});

test('it is renamed, deleted, and had back', async () => {
  const { user } = await open();
  await user.type(nameField(), 'One{Enter}');
  await user.click(button('Rename'));
  const field = screen.getByLabelText('New name for “One”');
  await user.clear(field);
  await user.type(field, 'Two{Enter}');
  expect(names()).toEqual(['Two']);
  await user.click(button('Delete'));
  expect(names()).toEqual([]);
  expect(localStorage).toHaveLength(0);
  expect(button('Undo')).toHaveFocus();
  await user.click(button('Undo'));
  expect(names()).toEqual(['Two']);
  expect(localStorage).toHaveLength(1);
  expect(screen.getByText('Two')).toHaveFocus();
  await user.click(button('Rename'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(button('Rename')).toHaveFocus());
});

test('one that is had back has a name of its own, where another was saved under its name meanwhile', async () => {
  const { user } = await open();
  await user.type(nameField(), 'One{Enter}');
  await user.click(button('Delete'));
  await user.type(nameField(), 'One{Enter}');
  await user.click(button('Undo'));
  expect(names()).toEqual(['One', 'One (2)']);
  expect(screen.getByText('One (2)')).toHaveFocus();
});

test('Escape while Chinese is composed is the input method’s, and else leaves the name as it was', async () => {
  const { user } = await open();
  await user.type(nameField(), 'One{Enter}');
  await user.click(button('Rename'));
  const field = screen.getByLabelText('New name for “One”');
  await user.type(field, ' and two');
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
  fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 });
  expect(field).toBeInTheDocument();
  expect(field).toHaveValue('One and two');
  await user.keyboard('{Escape}');
  expect(names()).toEqual(['One']);
});

test('a view whose address is too long is not saved as if it could be read again: it is said, and the name stays', async () => {
  const { user } = await open({ where: 'x'.repeat(LIMITS.search) });
  await user.type(nameField(), 'Everywhere{Enter}');
  expect(screen.getByText(messages.saved.tooLong(LIMITS.search))).toBeVisible();
  expect(nameField()).toHaveValue('Everywhere');
  expect(names()).toEqual([]);
  expect(localStorage).toHaveLength(0);
  act(() => useView.setState({ where: null }));
  await user.type(nameField(), '{Enter}');
  expect(names()).toEqual(['Everywhere']);
});

test('what was said of a view is not said of one that is renamed or gone', async () => {
  const { user } = await open();
  await user.type(nameField(), 'One{Enter}');
  expect(screen.getByText(messages.saved.kept('One'))).toBeVisible();
  await user.click(button('Delete'));
  expect(screen.queryByText(messages.saved.kept('One'))).toBeNull();
  await user.type(nameField(), 'Two{Enter}');
  await user.click(button('Rename'));
  await user.type(screen.getByLabelText('New name for “Two”'), '!{Enter}');
  expect(screen.queryByText(messages.saved.kept('Two'))).toBeNull();
});

test('what two tabs save at once is all there', async () => {
  const { user } = await open();
  await user.type(nameField(), 'Mine{Enter}');
  localStorage.setItem('atlas.view.other', JSON.stringify({ version: 1, name: 'Theirs', search: '?mode=plan' }));
  act(() => void dispatchEvent(new StorageEvent('storage', { key: 'atlas.view.other' })));
  expect(names()).toEqual(['Mine', 'Theirs']);
});

test.each([
  ['QuotaExceededError', messages.saved.full],
  ['SecurityError', messages.saved.denied],
])('where the browser keeps nothing (%s) it is said, and the view is there for the visit', async (name, sentence) => {
  const { user } = await open();
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', name);
  });
  await user.type(nameField(), 'Kept in memory{Enter}');
  expect(screen.getByText(sentence)).toBeInTheDocument();
  act(() => void dispatchEvent(new StorageEvent('storage', { key: null })));
  expect(names()).toEqual(['Kept in memory']);
});

test('what another version left is not touched, and said', async () => {
  const text = JSON.stringify({ version: 2, title: 'From tomorrow' });
  localStorage.setItem('atlas.view.new', text);
  await open();
  expect(screen.getByText(messages.saved.unreadable(1))).toBeInTheDocument();
  expect(localStorage.getItem('atlas.view.new')).toBe(text);
});

test('a file adds its views, overwrites none, and says what is missing', async () => {
  const { user, container } = await open();
  await user.type(nameField(), 'Finance{Enter}');
  const text = writeViews([
    { id: '', name: 'Finance', search: '?mode=plan&at=atlantis' },
    { id: '', name: '<img src=x onerror=alert(1)>', search: '?mode=plan' },
  ]);
  const field = container.querySelector<HTMLInputElement>('input[type=file]');
  const file = Object.assign(new File([text], 'views.json'), { text: () => Promise.resolve(text) });
  await user.upload(field as HTMLInputElement, file);
  expect(await screen.findByText('2 views added from views.json.')).toBeInTheDocument();
  expect(names()).toEqual(['<img src=x onerror=alert(1)>', 'Finance', 'Finance (2)']);
  const report = screen.getByText(messages.saved.report).closest('section');
  expect(
    within(report as HTMLElement).getByText('View 1: the atlas has no at “atlantis”. It was left out.'),
  ).toBeInTheDocument();
});

test('a file that is opened again adds nothing, and says how many views were there', async () => {
  const { user, container } = await open();
  await user.type(nameField(), 'Finance{Enter}');
  const field = container.querySelector<HTMLInputElement>('input[type=file]')!;
  const upload = (file: string, ...views: SavedView[]) => {
    const text = writeViews(views);
    return user.upload(field, Object.assign(new File([text], file), { text: () => Promise.resolve(text) }));
  };
  const same = { id: '', name: 'Finance', search: '?mode=plan&area=financial-services' };
  const [renamed, other] = [
    { ...same, search: '?mode=plan' },
    { ...same, name: 'Other' },
  ];
  await upload('views.json', same, renamed, other);
  expect(await screen.findByText('2 views added from views.json. 1 was already there.')).toBeVisible();
  expect(names()).toEqual(['Finance', 'Finance (2)', 'Other']);
  await upload('again.json', same, renamed, other);
  expect(await screen.findByText('0 views added from again.json. 3 were already there.')).toBeVisible();
  expect(names()).toEqual(['Finance', 'Finance (2)', 'Other']);
});

test('of a file that cannot be read nothing is reported that another one lacked', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { user, container } = await open();
  const field = container.querySelector<HTMLInputElement>('input[type=file]')!;
  const text = writeViews([{ id: '', name: 'Finance', search: '?mode=plan&at=atlantis' }]);
  await user.upload(field, Object.assign(new File([text], 'views.json'), { text: () => Promise.resolve(text) }));
  expect(await screen.findByText(messages.saved.report)).toBeVisible();
  const gone = Object.assign(new File([''], 'gone.json'), { text: () => Promise.reject(new Error('gone')) });
  await user.upload(field, gone);
  expect(await screen.findByText(messages.saved.cannotRead('gone.json'))).toBeVisible();
  expect(screen.queryByText(messages.saved.report)).toBeNull();
});

test('of a file with thousands of mistakes a report has a part', async () => {
  const { user, container } = await open();
  const field = container.querySelector<HTMLInputElement>('input[type=file]')!;
  const mistakes = Array.from({ length: 1500 }, (_, at) => `x${at}`).join();
  const text = writeViews([{ id: '', name: 'Finance', search: `?mode=plan&area=${mistakes}` }]);
  await user.upload(field, Object.assign(new File([text], 'views.json'), { text: () => Promise.resolve(text) }));
  const report = (await screen.findByText(messages.saved.report)).closest('section')!;
  const said = within(report).getAllByRole('listitem');
  expect([said.length, said.at(-1)?.textContent]).toEqual([101, '…']);
});
