import { act, cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import { byParty, countInitiatives, inArea } from '../../tests/helpers/recordFiles.ts';
import type { Content } from '../content/types.ts';
import { contentAsOf } from '../state/asof.ts';
import { FIRST_PLACES } from '../state/firstPlaces.ts';
import { useSession } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { focusSearch } from './focusSearch.ts';
import { SearchBox } from './SearchBox.tsx';
import { loadSearch } from './SearchList.tsx';

vi.mock('./SearchList.tsx', async (original) => {
  const module = await original<typeof import('./SearchList.tsx')>();
  return { ...module, loadSearch: vi.fn<typeof module.loadSearch>(module.loadSearch) };
});

const onChosen = vi.fn<(what: 'record' | 'list') => void>();
const onReload = vi.fn<() => void>();
const boxAt = (at: Partial<View> = {}) =>
  show((content) => <SearchBox content={content} isQuiet={false} onChosen={onChosen} onReload={onReload} />, at);

const input = () => screen.getByRole<HTMLInputElement>('combobox');
const options = () => screen.queryAllByRole('option');
const option = (name: RegExp) => screen.findByRole('option', { name });
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
const status = () => screen.getByRole('status');

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.clearAllMocks());

describe('before the search code has come', () => {
  test('the box is there, named, and nothing is fetched until someone goes to it', async () => {
    await boxAt();
    expect(input()).toHaveAccessibleName('Search places, initiatives, statements, later facts, areas and parties');
    expect(input()).toHaveAttribute('type', 'search');
    expect(input()).toHaveAttribute('aria-expanded', 'false');
    expect(loadSearch).not.toHaveBeenCalled();
  });

  test('what is typed meanwhile stays, in the same box with the same focus, and is then answered', async () => {
    const arrived = await loadSearch();
    let arrive: (search: typeof arrived) => void = () => undefined;
    vi.mocked(loadSearch).mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const { user } = await boxAt();
    const before = input();
    await user.type(before, 'nansha');
    expect(screen.getAllByText('The search is loading.').length).toBeGreaterThan(0);
    expect(options()).toEqual([]);
    arrive(arrived);
    expect(await option(/^Nansha District/)).toBeInTheDocument();
    expect(input()).toBe(before);
    expect(input()).toHaveFocus();
    expect(input()).toHaveValue('nansha');
  });
});

test.each([
  ['Enter pressed before the search has come opens the best answer once it has', '{Enter}', 'nansha'],
  ['but not after more was typed', '{Enter}x', null],
  ['nor after the box was left', '{Enter}{Escape}', null],
])('%s', async (_, keys, place) => {
  const arrived = await loadSearch();
  let arrive: (search: typeof arrived) => void = () => undefined;
  vi.mocked(loadSearch).mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
  const { user } = await boxAt();
  await user.type(input(), `nansha${keys}`);
  await act(async () => arrive(arrived));
  expect(view().place).toBe(place);
});

describe('by keyboard', () => {
  test('arrows walk through the list, round and round, and Enter opens', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await option(/^Nansha District/);
    expect(input()).toHaveAttribute('aria-expanded', 'true');
    expect(input()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(active()).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveAccessibleName(/^Nansha District/);
    expect(active()).toHaveAttribute('aria-selected', 'true');
    expect(useSession.getState().hovered).toBe('nansha');
    await user.keyboard('{ArrowUp}');
    expect(active()).toHaveAccessibleName(/^Find “nansha” in the list/);
    expect(useSession.getState().hovered).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(view()).toMatchObject({ place: 'nansha', initiative: null });
    expect(onChosen).toHaveBeenCalledExactlyOnceWith('record');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(input()).toHaveValue('');
  });

  test('Enter without a choice opens the best answer, and nothing where there is none', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'zebra');
    await option(/^Find “zebra”/);
    await user.keyboard('{Enter}');
    expect(onChosen).not.toHaveBeenCalled();
    await user.clear(input());
    await user.keyboard('{Enter}');
    expect(onChosen).not.toHaveBeenCalled();
    await user.type(input(), 'qianhai');
    await option(/^Qianhai Co-operation zone/);
    await user.keyboard('{Enter}');
    expect(view().place).toBe('qianhai');
  });

  test('Escape closes the list, then empties the box, then is left to others', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await option(/^Nansha District/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(input()).toHaveValue('nansha');
    await user.keyboard('{Escape}');
    expect(input()).toHaveValue('');
    const third = createEvent.keyDown(input(), { key: 'Escape' });
    fireEvent(input(), third);
    expect(third.defaultPrevented).toBe(false);
    await user.keyboard('{ArrowDown}');
    expect(options().length).toBeGreaterThan(0);
  });

  test.each(['{Home}', '{End}', '{ArrowLeft}', 'x'])('%s goes back to the text', async (key) => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await option(/^Nansha District/);
    await user.keyboard('{ArrowDown}');
    expect(active()).not.toBeNull();
    await user.keyboard(key);
    expect(active()).toBeNull();
    expect(screen.getByRole('listbox')).toBeInTheDocument();
  });

  test('while Chinese is composed, Enter, Escape and the arrows are the input method’s', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await option(/^Nansha District/);
    for (const key of ['ArrowDown', 'Enter', 'Escape']) fireEvent.keyDown(input(), { key, isComposing: true });
    // Safari ends the composition before it tells of the key.
    fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229 });
    expect(active()).toBeNull();
    expect(onChosen).not.toHaveBeenCalled();
    expect(screen.getByRole('listbox')).toBeInTheDocument();
  });

  test('leaving closes the list', async () => {
    const { user } = await boxAt();
    await user.click(input());
    await option(/^Nansha/);
    await user.tab();
    expect(input()).not.toHaveFocus();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('the focus can be led there, and what was typed is selected', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    input().blur();
    focusSearch();
    expect(input()).toHaveFocus();
    await user.keyboard('q');
    expect(input()).toHaveValue('q');
  });
});

describe('options', () => {
  test('are real links, which with a modifier key are the browser’s', async () => {
    const { user } = await boxAt({ statuses: ['planned'] });
    await user.type(input(), 'nansha');
    const nansha = await option(/^Nansha District/);
    expect(nansha).toHaveAttribute('href', '?lang=en&place=nansha&status=planned');
    const left: boolean[] = [];
    nansha.addEventListener('click', (event) => {
      left.push(!event.defaultPrevented && event.ctrlKey);
      event.preventDefault();
    });
    await user.keyboard('{Control>}');
    await user.click(nansha);
    await user.keyboard('{ArrowDown}{Enter}{/Control}');
    expect(left).toEqual([true, true]);
    expect(view().place).toBeNull();
  });

  test('before anything is typed are places to start with', async () => {
    const { user } = await boxAt();
    await user.click(input());
    await option(/^Nansha/);
    const group = screen.getByRole('group', { name: 'Start with a place' });
    expect(within(group).getAllByRole('option')).toHaveLength(FIRST_PLACES.length);
    expect(options().map((each) => each.getAttribute('href'))).toEqual(
      FIRST_PLACES.map((id) => `?lang=en&place=${id}`),
    );
  });

  test('stand in groups that are named, with how many are left out', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'hong kong');
    await option(/^Hong Kong Special administrative/);
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).not.toContain(null);
    expect(screen.getByRole('group', { name: /^Places · 8 of \d+$/ })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: /^Initiatives/ })).toBeInTheDocument();
  });

  test('an initiative opens, and the place that was open stays behind it', async () => {
    const { user } = await boxAt({ place: 'nansha' });
    await user.type(input(), 'after-sales');
    const found = await option(/^Hong Kong insurers/);
    expect(found).toHaveAttribute('href', '?lang=en&place=nansha&initiative=insurance-after-sales-centres');
    await user.click(found);
    expect(view()).toMatchObject({ place: 'nansha', initiative: 'insurance-after-sales-centres' });
  });

  describe('of what is known from elsewhere', () => {
    const asOf = (day: string | null) => async (shown: Content) => {
      const { default: later } = await import('virtual:atlas-later/en');
      act(() => useSession.setState({ content: contentAsOf(shown, later, day) }));
    };
    // The box is given what is shown, as the app gives it.
    function Box() {
      const content = useSession((session) => session.content);
      return content && <SearchBox content={content} isQuiet={false} onChosen={onChosen} onReload={onReload} />;
    }
    const found = async (typed: string, day: string | null) => {
      const { user, content } = await show(() => <Box />);
      await asOf(day)(content);
      await user.type(input(), typed);
      await option(/in the list/);
      return { user, names: () => options().map((each) => each.textContent) };
    };

    test('a statement opens as an initiative does, and says which plenary it is of', async () => {
      const { user } = await found('entrepreneurial base', null);
      const statement = await option(/21st Plenary \(known in part\)/);
      expect(statement).toHaveAttribute('href', '?lang=en&initiative=p21-entrepreneurial-base-plaques');
      await user.click(statement);
      expect(view().initiative).toBe('p21-entrepreneurial-base-plaques');
      expect(onChosen).toHaveBeenCalledExactlyOnceWith('record');
    });

    test('a statement that its plenary’s source leaves out names the plenary alone', async () => {
      await found('regulation of medicines', null);
      expect(await option(/23rd Plenary/)).not.toHaveTextContent(/known in part/);
    });

    test('a follow-up says its day, opens the initiative that it is about, and is asked for there', async () => {
      const { user } = await found('Northbound Travel begins', null);
      await user.click(await option(/^Northbound Travel begins\s*1 July 2023 · /));
      expect(view().initiative).toBe('northbound-travel-scheme');
      expect(useSession.getState().followUp).toBe('northbound-start');
    });

    test.each([
      ['Northbound Travel begins', '2023-06-30', '2023-07-01'],
      ['entrepreneurial base', '2019-05-15', '2019-05-16'],
    ])('%s is not found on the day before, and is on the day', async (typed, before, day) => {
      const isThere = /Northbound Travel begins1|known in part/;
      const { names } = await found(typed, before);
      expect(names().filter((name) => isThere.test(name))).toEqual([]);
      cleanup();
      const { names: namesOnTheDay } = await found(typed, day);
      expect(namesOnTheDay().filter((name) => isThere.test(name))).not.toEqual([]);
    });

    test('statements are not found before they have come', async () => {
      const { user } = await boxAt();
      await user.type(input(), 'entrepreneurial base');
      expect(await screen.findByText(/Nothing was found/, { selector: 'strong' })).toBeInTheDocument();
    });
  });

  test.each([
    [
      'financial services',
      new RegExp(`^Financial services ?${countInitiatives(inArea('financial-services'))} initiatives`),
      { areas: ['financial-services'] },
      'area=financial-services',
    ],
    [
      'trade development',
      new RegExp(`^Hong Kong Trade Development Council ?${countInitiatives(byParty('hktdc'))} initiatives`),
      { parties: ['hktdc'] },
      'party=hktdc',
    ],
    ['bridge', /^Find “bridge” in the list/, { q: 'bridge' }, 'q=bridge'],
  ])('%s: the list under that filter alone, on the opening panel', async (typed, name, filters, address) => {
    const { user } = await boxAt({ place: 'nansha', statuses: ['planned'], areas: ['northern-metropolis'] });
    await user.type(input(), typed);
    const found = await option(name);
    expect(found).toHaveAttribute('href', `?lang=en&${address}`);
    await user.click(found);
    const none = { place: null, initiative: null, areas: [], statuses: [], parties: [], q: '' };
    expect(view()).toMatchObject({ ...none, ...filters });
    expect(onChosen).toHaveBeenCalledExactlyOnceWith('list');
  });

  test('mark what matched; a name of another language stands beside, as that language', async () => {
    const { user } = await boxAt({ language: 'zh-Hant' });
    await user.type(input(), 'nans');
    const found = await option(/^南沙 Nans/);
    const mark = found.querySelector('mark');
    expect(mark).toHaveTextContent(/^Nans$/);
    expect(mark?.closest('[lang]')).toHaveAttribute('lang', 'en');
  });
});

describe('what is said', () => {
  test('how many results there are, to screen readers too', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'insurers nansha');
    await option(/after-sales/);
    expect(status()).toHaveTextContent(/^1 result$/);
  });

  test('that nothing is found, and what to do', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'zebra');
    await option(/^Find “zebra” in the list ?0 initiatives/);
    expect(status()).toHaveTextContent(
      'Nothing was found for “zebra”. Try another spelling or fewer words. The whole list is in the panel.',
    );
    expect(options()).toHaveLength(1);
  });

  test('nothing once the list is closed', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await option(/^Nansha District/);
    await user.keyboard('{Escape}');
    expect(status()).toBeEmptyDOMElement();
  });

  test('the button empties the box and leaves the focus in it', async () => {
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(input()).toHaveValue('');
    expect(input()).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
  });
});

describe('when the search code does not come', () => {
  const offline = () => {
    vi.mocked(loadSearch).mockRejectedValueOnce(new Error('offline'));
    return vi.spyOn(console, 'error').mockReturnValue();
  };
  afterEach(() => vi.unstubAllGlobals());

  test('it is said where the list would be, and trying again answers what was typed', async () => {
    const logged = offline();
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getAllByText(/^The search could not be loaded/).length).toBeGreaterThan(0);
    expect(logged).toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(again);
    expect(await option(/^Nansha District/)).toBeInTheDocument();
    expect(input()).toHaveValue('nansha');
    expect(onReload).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  test('if it still fails though the page can be had, the page is asked for anew, and what was typed with it', async () => {
    const logged = offline();
    vi.stubGlobal('fetch', () => Promise.resolve({ ok: true }));
    const { user } = await boxAt();
    await user.type(input(), 'nansha');
    const again = await screen.findByRole('button', { name: 'Try again' });
    vi.mocked(loadSearch).mockRejectedValueOnce(new Error('remembered'));
    await user.click(again);
    await waitFor(() => expect(onReload).toHaveBeenCalledOnce());
    expect(sessionStorage.getItem('atlas-search-text')).toBe('nansha');
    logged.mockRestore();
  });

  test('after that the text is in the box again, once', async () => {
    sessionStorage.setItem('atlas-search-text', 'nansha');
    await boxAt();
    expect(input()).toHaveValue('nansha');
    expect(await option(/^Nansha District/)).toBeInTheDocument();
    expect(input()).toHaveFocus();
    expect(sessionStorage).toHaveLength(0);
  });
});
