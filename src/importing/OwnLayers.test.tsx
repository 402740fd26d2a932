import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ownLayer } from '../../tests/helpers/ownLayer.ts';
import { show } from '../../tests/helpers/render.tsx';
import { ImportingContext } from '../i18n/importing/context.ts';
import { messages } from '../i18n/importing/en.ts';
import type { OwnLayer, OwnLayerStyle } from '../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { OwnFeatureCard } from './OwnFeatureCard.tsx';
import { OwnLayers } from './OwnLayers.tsx';

const keep = vi.hoisted(() => ({
  startOwnLayers: () => Promise.resolve(),
  changeOwnLayer: vi.fn<(id: string, change: Partial<OwnLayerStyle>) => Promise<void>>(async () => undefined),
}));
vi.mock('../state/ownLayers/keep.ts', () => keep);

const NAMES = ['Fish market', '', 'Flower market', ...Array.from({ length: 117 }, (_, at) => `Stall ${at + 1}`)];
const layer = ownLayer(
  { nameField: 'name' },
  NAMES.map((name, at) => [[114 + at / 1000, 22.3], { name, street: at === 2 ? 'Prince Edward Road' : null }]),
);

const onGoTo = vi.fn<(where: Pick<OwnLayer, 'bounds'>) => void>();
const shown = async (change: Partial<OwnLayer> = {}) => {
  useOwnLayers.setState({ layers: [{ ...layer, ...change }] });
  const { user } = await show(() => (
    <ImportingContext value={messages}>
      <OwnLayers isDark={false} onGoTo={onGoTo} />
      <OwnFeatureCard />
    </ImportingContext>
  ));
  return user;
};
beforeEach(() => {
  vi.clearAllMocks();
  useOwnLayers.setState(useOwnLayers.getInitialState(), true);
});

describe('what this browser did not keep', () => {
  test.each([
    ['full', /no room left in this browser.*until you close this page; remove another one/],
    ['denied', /keeps nothing for the atlas.*until you close this page/],
    ['gone', /no longer saved in this browser.*until you close this page; add its file again/],
  ] as const)('is said beside the layer: %s', async (why, sentence) => {
    await shown();
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => useOwnLayers.setState({ notKept: new Map([[layer.id, why]]) }));
    const [line] = screen.getAllByRole('listitem');
    expect(within(line!).getByText(sentence)).toBeInTheDocument();
  });

  test('of the last change to a layer that is kept, too', async () => {
    await shown();
    const sentence = /has not kept your last change/;
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => useOwnLayers.setState({ changeNotKept: new Set([layer.id]) }));
    const [line] = screen.getAllByRole('listitem');
    expect(within(line!).getByText(sentence)).toBeInTheDocument();
  });
});

test('what cannot be read, and another window has open: what to close is said', async () => {
  await shown();
  act(() => useOwnLayers.setState({ unreadable: true }));
  expect(screen.queryByText(messages.layers.held)).toBeNull();
  act(() => useOwnLayers.setState({ held: true }));
  expect(within(screen.getByRole('alert')).getByText(messages.layers.held)).toBeInTheDocument();
});

describe('a file that is dropped', () => {
  const drop = (where: Element, file: File) => {
    const event = { dataTransfer: { files: [file], types: ['Files'] } };
    // Whether the browser would show the file in the place of the atlas.
    const leaves = [fireEvent.dragOver(where, event), fireEvent.drop(where, event)];
    expect(leaves).toEqual([false, false]);
  };
  const dialog = () => screen.getByRole('dialog');
  const fault = () => document.querySelector('[data-fault]')?.textContent;

  test('anywhere on the page is imported; and beside the drop zone, while a file is asked for', async () => {
    await shown();
    drop(document.body, new File([], 'first.csv'));
    expect(fault()).toBe(`first.csv: ${messages.fault.empty()}`);
    drop(dialog(), new File([], 'second.csv'));
    expect(fault()).toBe(`second.csv: ${messages.fault.empty()}`);
    drop(screen.getByText(messages.file.drop), new File([], 'third.csv'));
    expect(fault()).toBe(`third.csv: ${messages.fault.empty()}`);
  });

  test('while another is read is let go: that one is read on', async () => {
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage() {}
        terminate() {}
      },
    );
    await shown();
    drop(document.body, new File(['…'], 'first.csv'));
    expect(screen.getByText(messages.file.reading('first.csv'))).toBeInTheDocument();
    drop(dialog(), new File([], 'second.csv'));
    expect(screen.getByText(messages.file.reading('first.csv'))).toBeInTheDocument();
    expect(fault()).toBeUndefined();
  });
});

describe('the name of a layer', () => {
  const open = async () => {
    const user = await shown();
    await user.click(screen.getByRole('button', { name: 'Change “Markets”' }));
    return { user, field: () => screen.getByLabelText('Name') };
  };

  test('that another window has changed is not changed back by a visit to its field', async () => {
    const { user, field } = await open();
    act(() => useOwnLayers.setState({ layers: [{ ...layer, name: 'Street markets' }] }));
    expect(field()).toHaveValue('Street markets');
    await user.click(field());
    await user.tab();
    expect(keep.changeOwnLayer).not.toHaveBeenCalled();
  });

  test('is what was typed; with nothing but spaces it stays', async () => {
    const { user, field } = await open();
    await user.clear(field());
    await user.type(field(), '  ');
    await user.tab();
    expect(field()).toHaveValue('Markets');
    expect(keep.changeOwnLayer).not.toHaveBeenCalled();
    await user.clear(field());
    await user.type(field(), ' Stalls ');
    await user.tab();
    expect(keep.changeOwnLayer).toHaveBeenCalledExactlyOnceWith(layer.id, { name: 'Stalls' });
  });

  test('that another layer has gets a number after it', async () => {
    const { user, field } = await open();
    act(() => useOwnLayers.setState({ layers: [layer, ownLayer({ id: 'my-def', name: 'Stalls' })] }));
    await user.clear(field());
    await user.type(field(), 'Stalls');
    await user.tab();
    expect(keep.changeOwnLayer).toHaveBeenCalledExactlyOnceWith(layer.id, { name: 'Stalls (2)' });
  });
});

describe('the features of a layer, without a pointer', () => {
  const open = async (change?: Partial<OwnLayer>) => {
    const user = await shown(change);
    await user.click(screen.getByRole('button', { name: 'Change “Markets”' }));
    const details = screen.getByText('Its features, one by one').closest('details')!;
    // jsdom opens it, and tells nobody.
    details.open = true;
    act(() => void details.dispatchEvent(new Event('toggle')));
    const listed = () =>
      within(details)
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    return { user, details: within(details), listed };
  };

  test('are listed by name or number, some at a time', async () => {
    const { user, details, listed } = await open();
    expect(listed().slice(0, 4)).toEqual(['Fish market', 'Feature 2', 'Flower market', 'Stall 1']);
    expect(listed()).toHaveLength(50);
    expect(details.getByRole('status')).toHaveTextContent('50 of 120');
    await user.click(details.getByRole('button', { name: 'Show 50 more' }));
    await user.click(details.getByRole('button', { name: 'Show 20 more' }));
    expect(listed()).toHaveLength(120);
    expect(details.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  test('are found by any field, which says why; only those that the layer shows', async () => {
    const { user, details, listed } = await open();
    await user.type(details.getByRole('searchbox'), 'prince');
    expect(listed()).toEqual(['Flower marketPrince Edward Road']);
    act(() =>
      useOwnLayers.setState({ layers: [{ ...layer, filter: { field: 'name', test: 'contains', text: 'stall' } }] }),
    );
    expect(details.queryAllByRole('listitem')).toEqual([]);
    expect(details.getByRole('status')).toHaveTextContent('0 features');
  });

  test('one that is chosen is shown on the map and opens; closing it leads back to the list', async () => {
    const { user, details } = await open({ visible: false });
    const button = details.getByRole('button', { name: 'Flower market' });
    button.focus();
    await user.keyboard('{Enter}');
    expect(onGoTo).toHaveBeenCalledWith({ bounds: [114.002, 22.3, 114.002, 22.3] });
    expect(keep.changeOwnLayer).toHaveBeenCalledWith('my-abc', { visible: true });
    expect(screen.getByRole('heading', { name: 'Flower market' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Flower market' })).toBeNull();
    expect(button).toHaveFocus();
  });

  test('that hold a page in a field: as much of it as a list and a card have room for', async () => {
    const shape = `${'114.1 22.3, '.repeat(100_000)}end`;
    const long = ownLayer({ nameField: 'name' }, [[[114, 22], { name: 'A'.repeat(1_000_000), shape }]]);
    const { user, details, listed } = await open(long);
    expect(listed()[0]).toBe(`${'A'.repeat(200)}…`);
    await user.type(details.getByRole('searchbox'), '3, end');
    expect(listed()[0]).toMatch(/^A{200}…….* 22\.3, end$/);
    expect(listed()[0]!.length).toBeLessThan(300);
    await user.click(details.getByRole('button', { name: /^A/ }));
    const card = screen.getByRole('region', { name: /^A/ });
    expect(within(card).getByText(/^114/).textContent).toBe(`${shape.slice(0, 10_000)}…`);
    expect(within(card).getByRole('heading')).toHaveTextContent(`${'A'.repeat(200)}…`);
  });
});
