import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { ownLayer } from '../../../tests/helpers/ownLayer.ts';
import { show, view } from '../../../tests/helpers/render.tsx';
import { atPlace, countInitiatives, inArea, INITIATIVES } from '../../../tests/helpers/recordFiles.ts';
import type { AreaId } from '../../content/types.ts';
import { wordsFor } from '../../i18n/context.ts';
import { messages } from '../../i18n/en.ts';
import { messages as planningWords } from '../../i18n/planning/en.ts';
import { matrixOf } from '../../matrix/cells.ts';
import { hover, openPlace } from '../../state/actions.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useSession, useView } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { sorted } from '../../table/rows.ts';
import { ActiveInPlan, Follow, PaneBeside, Planning, PlanRail } from './Plan.tsx';

// Written by people who narrow, count and look, the parts put together as the app does on a wide screen.
const plan = async (at: Partial<View> = {}) => {
  const shown = await show(
    (content) => (
      <Planning>
        <Follow content={content} />
        <PlanRail content={content} />
        <PaneBeside content={content} />
      </Planning>
    ),
    { mode: 'plan', ...at },
  );
  await waitFor(() => expect(shown.container.querySelector('.plan-pane')).not.toBeNull());
  const { container } = shown;
  const titles = () => [...container.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row);
  const count = () => Number(container.querySelector<HTMLElement>('[data-list-count]')?.dataset.listCount);
  const box = (facet: string, value: string) => {
    const found = container.querySelector<HTMLElement>(`[data-facet="${facet}"] [data-value="${value}"]`);
    if (!found) throw new Error(`There is no ${value} in ${facet}.`);
    return found;
  };
  const countOf = (facet: string, value: string) =>
    Number(box(facet, value).closest('label')?.querySelector('.count')?.textContent);
  return { ...shown, titles, count, box, countOf };
};

describe('facets', () => {
  test('a value widens within its facet, facets narrow together, and the counts said so before', async () => {
    const { user, titles, count, box, countOf } = await plan();
    expect(count()).toBe(INITIATIVES);
    const finance = countOf('areas', 'financial-services');
    await user.click(box('areas', 'financial-services'));
    expect(count()).toBe(finance);
    const transport = countOf('areas', 'transport-logistics');
    await user.click(box('areas', 'transport-logistics'));
    expect(count()).toBe(finance + transport);
    const planned = countOf('statuses', 'planned');
    await user.click(box('statuses', 'planned'));
    expect(count()).toBe(planned);
    expect(titles()).toHaveLength(planned);
    expect(useSession.getState().among).toEqual(new Set(titles()));
  });

  test('what is chosen is a chip, and one button takes all away', async () => {
    const { user, count } = await plan({ areas: ['financial-services'], at: ['shenzhen'], q: 'hong kong' });
    const narrowed = count();
    await user.click(screen.getByRole('button', { name: 'Remove “Shenzhen”' }));
    expect(view().at).toEqual([]);
    expect(count()).toBeGreaterThan(narrowed);
    expect(useSession.getState().amongInWords, 'what paper and pictures say').toEqual([
      'Financial services',
      'text: hong kong',
    ]);
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(count()).toBe(INITIATIVES);
    expect(useSession.getState().among).toBeNull();
  });

  test('when nothing passes, it says what each filter costs', async () => {
    await plan({ areas: ['financial-services'], statuses: ['achieved'] });
    // Beside the filters, and where the rows would be.
    expect(screen.getAllByText('No initiative matches these filters.')).toHaveLength(2);
    expect(
      screen.getByText(
        new RegExp(`Without “Achieved” there are ${countInitiatives(inArea('financial-services'))} initiatives`),
      ),
    ).toBeInTheDocument();
  });

  test('in the panel of a place, a chip that is taken away says how many then pass', async () => {
    const { user, container } = await show(
      (content) => (
        <Planning>
          <ActiveInPlan content={content} />
        </Planning>
      ),
      { mode: 'plan', place: 'hong-kong', areas: ['financial-services'] },
    );
    const said = () => container.querySelector('[aria-live]')?.textContent;
    const chip = await screen.findByRole('button', { name: 'Remove “Financial services”' });
    expect(said()).toBe(`${countInitiatives(inArea('financial-services'))} of ${INITIATIVES} initiatives`);
    await user.click(chip);
    expect(said()).toBe(`${INITIATIVES} initiatives`);
  });

  test('a city says that it counts what lies inside it, a plenary that it is partial', async () => {
    const { container } = await plan({ at: ['shenzhen'], plenaries: ['23'] });
    expect(screen.getByText(/A city counts what lies inside it/)).toBeInTheDocument();
    expect(container.querySelector('[data-facet="plenaries"]')).toHaveTextContent(
      /23rd Plenary.*\(its record has gaps\)/,
    );
  });

  test('a long list is folded, and not where all that would be folded is chosen', async () => {
    const { user, container } = await plan();
    const partiesOf = () => container.querySelector<HTMLElement>('[data-facet="parties"]')!;
    await user.click(partiesOf().querySelector('summary')!);
    await user.click(within(partiesOf()).getByText(/^\d+ more$/));
    const all = [...partiesOf().querySelectorAll<HTMLElement>('[data-value]')].map((box) => box.dataset['value']!);
    act(() => useView.setState({ parties: all.slice(8) }));
    expect(within(partiesOf()).getAllByRole('checkbox')).toHaveLength(all.length);
    expect(within(partiesOf()).queryByRole('button')).toBeNull();
  });

  test('whoever leaves the plan sees all again', async () => {
    const { unmount } = await plan({ kinds: ['agreement'] });
    expect(useSession.getState().among).not.toBeNull();
    unmount();
    expect(useSession.getState().among).toBeNull();
    expect(useSession.getState().amongInWords).toBeNull();
  });
});

test('a layer of one’s own that is renamed has its new name at once where the filters are written out', async () => {
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((url) =>
      Promise.resolve(new Response(readFileSync(`public/${new URL(String(url)).pathname.slice(1)}`))),
    );
  useOwnLayers.setState({ layers: [ownLayer()], ready: true });
  await plan({ where: 'near_5_layer_my-abc' });
  const inWords = () => useSession.getState().amongInWords;
  await waitFor(() => expect(usePlanning.getState().whereStatus).toBe('ready'), { timeout: 20_000 });
  expect(inWords()).toEqual(['Within 5 km of Markets']);
  const [{ among }, { where }] = [useSession.getState(), usePlanning.getState()];
  act(() => useOwnLayers.setState(({ layers }) => ({ layers: layers.map((layer) => ({ ...layer, name: 'Stalls' })) })));
  expect(inWords()).toEqual(['Within 5 km of Stalls']);
  // The same filter: nothing is worked out anew.
  expect(usePlanning.getState()).toMatchObject({ whereStatus: 'ready' });
  expect(useSession.getState().among).toBe(among);
  expect(usePlanning.getState().where).toBe(where);
  useOwnLayers.setState(useOwnLayers.getInitialState(), true);
  fetched.mockRestore();
});

describe('the table', () => {
  test('sorts up, down, and as the record has it', async () => {
    const { user, titles, container } = await plan();
    const before = titles();
    const sort = () => user.click(container.querySelector<HTMLElement>('[data-sort="status"]')!);
    const statuses = () => [...container.querySelectorAll('tbody .status-mark')].map((mark) => mark.textContent);
    await sort();
    expect(container.querySelector('[aria-sort="ascending"]')).toHaveTextContent('Status');
    expect(statuses()[0]).toBe('Planned');
    expect(statuses().at(-1)).toBe('Achieved');
    await sort();
    expect(statuses()[0]).toBe('Achieved');
    await sort();
    expect(titles()).toEqual(before);
  });

  test('has what is dated in the order of its days, and what is not after it, upwards and downwards', async () => {
    const { content, titles } = await plan({ sort: { by: 'dates', down: false } });
    const undated = content.initiatives.filter(({ dates }) => dates.length === 0).map(({ id }) => id);
    const dated = (ids: readonly (string | undefined)[]) => {
      expect(ids.slice(-undated.length)).toEqual(undated);
      return ids.slice(0, -undated.length);
    };
    const up = dated(titles());
    const at = (id: string) => up.indexOf(id);
    // Late February stands after the 6th of it.
    expect(at('heung-yuen-wai-full-commissioning')).toBeLessThan(at('nm-control-point-planning'));
    act(() => useView.setState({ sort: { by: 'dates', down: true } }));
    expect(dated(titles())).not.toEqual(up);
    const words = wordsFor('en', messages);
    const exported = sorted(content.initiatives, { by: 'dates', down: true }, content, words, planningWords);
    expect(exported.map(({ id }) => id)).toEqual(titles());
  });

  test('is exported in the order in which a person sorted it', async () => {
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return 'blob:x';
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const beside = { compare: '?area=financial-services', thread: 'labour' };
    const { user, titles } = await plan({ layout: 'table', sort: { by: 'status', down: true }, ...beside });
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(screen.getByText('CSV', { selector: 'button' }));
    await waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    click.mockRestore();
    const { data } = Papa.parse<Record<string, string>>((await files[0]!.text()).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect([...new Set(data.map((row) => row['initiative_id']))]).toEqual(titles());
    expect(new URL(data[0]?.['selection'] ?? '').search, 'and of nothing beside').toBe(
      '?lang=en&mode=plan&sort=-status',
    );
  });

  test('groups, each with its number', async () => {
    const { user, container, titles } = await plan();
    await user.selectOptions(screen.getByRole('combobox', { name: /Group by/ }), 'area');
    const groups = [...container.querySelectorAll('.table-group')].map((group) => group.textContent);
    expect(groups).toHaveLength(5);
    expect(groups).toContain(`Financial services, ${countInitiatives(inArea('financial-services'))} initiatives`);
    expect(titles()).toHaveLength(INITIATIVES);
  });

  test('has its groups in the order of their list, and in each the rows as they are sorted', async () => {
    const { content, container, titles } = await plan({ group: 'status', sort: { by: 'initiative', down: true } });
    const groups = [...container.querySelectorAll('.table-group')].map((group) => group.textContent.split(',')[0]);
    expect(groups).toEqual(['Planned', 'Under way', 'Signed', 'In operation', 'Achieved']);
    const { compare } = new Intl.Collator('en', { numeric: true });
    const planned = content.initiatives
      .filter(({ status }) => status === 'planned')
      .toSorted((a, b) => compare(b.title, a.title));
    expect(titles().slice(0, planned.length)).toEqual(planned.map(({ id }) => id));
  });

  test('has the columns that are chosen', async () => {
    const { user, container } = await plan();
    const heads = () => [...container.querySelectorAll('thead th')].map((head) => head.textContent);
    expect(heads()).toEqual(['Initiative', 'Status', 'Places', 'Paragraph']);
    await user.click(container.querySelector<HTMLElement>('[data-column="parties"]')!);
    await user.click(container.querySelector<HTMLElement>('[data-column="places"]')!);
    expect(heads()).toEqual(['Initiative', 'Status', 'Parties', 'Paragraph']);
  });

  test('says no more of a date than the source: part of a year, an aim, what the editor inferred', async () => {
    const { user, container } = await plan();
    await user.click(container.querySelector<HTMLElement>('[data-column="dates"]')!);
    const dates = (id: string) => container.querySelector(`[data-initiative="${id}"] .table-dates`)?.textContent;
    expect(dates('sea-air-pilot')).toContain('end of 2021');
    expect(dates('northbound-travel-scheme')).toBe('March 2023 (aim) · 2023 (aim)');
  });

  test('says where each row was read, with its address, if that column is chosen', async () => {
    const { user, container } = await plan();
    expect(container.querySelector('.table-source')).toBeNull();
    await user.click(container.querySelector<HTMLElement>('[data-column="source"]')!);
    const cells = [...container.querySelectorAll('.table-source')];
    expect(cells).toHaveLength(INITIATIVES);
    for (const cell of cells) expect(cell.querySelector('a')).toHaveAttribute('href', expect.stringMatching(/^https:/));
    // One row is a stop of Tab, and its source after it.
    expect(container.querySelectorAll('.table-source a:not([tabindex="-1"])')).toHaveLength(1);
  });

  test('arrow keys walk through the rows, one of which is a stop of Tab', async () => {
    const { user, container, titles } = await plan();
    const row = (at: number) => container.querySelector<HTMLElement>(`[data-row="${titles()[at]}"]`)!;
    expect(container.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    act(() => row(0).focus());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(row(1)).toHaveFocus());
    expect(row(1)).toHaveAttribute('tabindex', '0');
    await user.keyboard('{End}');
    await waitFor(() => expect(row(INITIATIVES - 1)).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(view()).toMatchObject({ mode: 'plan', initiative: titles()[INITIATIVES - 1] });
  });

  test('is walked from its first row to its last where headings of groups stand between', async () => {
    const { user, container, titles } = await plan({ group: 'area' });
    const row = (at: number) => container.querySelector<HTMLElement>(`[data-row="${titles().at(at)}"]`)!;
    act(() => row(2).focus());
    for (const [key, at] of [
      ['End', -1],
      ['Home', 0],
      ['PageDown', 9],
      ['PageUp', 0],
      ['ArrowUp', 0],
    ] as const) {
      await user.keyboard(`{${key}}`);
      await waitFor(() => expect(row(at), key).toHaveFocus());
    }
  });

  test('is in step with the map: a row lights its place, a place its rows', async () => {
    const { content, user, container } = await plan();
    const line = container.querySelector<HTMLElement>('tr[data-initiative="hetao-cooperation-zone"]')!;
    await user.hover(line);
    expect(useSession.getState().lit).toEqual(
      content.initiatives.find(({ id }) => id === 'hetao-cooperation-zone')?.places.map(({ id }) => id),
    );
    await user.unhover(line);
    expect(useSession.getState().lit).toEqual([]);
    act(() => hover('qianhai'));
    expect(container.querySelectorAll('tr.is-lit')).toHaveLength(countInitiatives(atPlace('qianhai')));
    act(() => openPlace('qianhai'));
    expect(view().mode).toBe('plan');
    expect(container.querySelectorAll('tr.is-chosen')).toHaveLength(countInitiatives(atPlace('qianhai')));
  });
});

test('the rows can stand in the place of the map', async () => {
  const { user, container } = await plan();
  const only = screen.getByRole('button', { name: 'Rows only' });
  await user.click(only);
  expect(only).toHaveAttribute('aria-pressed', 'true');
  expect(container.querySelector('.plan-pane')).toHaveClass('is-whole');
  await user.click(only);
  expect(container.querySelector('.plan-pane')).not.toHaveClass('is-whole');
});

test('a cell says what a source names there, and what is inferred besides', async () => {
  const { content, container } = await plan({ layout: 'matrix' });
  const { cell } = matrixOf(content, view(), null);
  const also = [...container.querySelectorAll<HTMLElement>('[data-cell]:has(.matrix-also)')];
  expect(also.length).toBeGreaterThan(0);
  for (const each of also) {
    const [area, place] = (each.dataset.cell ?? '').split('/');
    const { count, inferred } = cell(area as AreaId, place ?? '');
    expect(each).toHaveTextContent(new RegExp(`^${count - inferred}\\+${inferred}$`));
    expect(each).toHaveAccessibleName(new RegExp(`: ${count} initiatives, ${inferred} of them inferred$`));
  }
});

test('a cell of the matrix is a link to its rows', async () => {
  const { user, container, count } = await plan({ layout: 'matrix' });
  const cell = container.querySelector<HTMLAnchorElement>('[data-cell="financial-services/qianhai"]')!;
  const said = Number(cell.dataset.count);
  expect(cell).toHaveAttribute('href', '?lang=en&mode=plan&area=financial-services&at=qianhai');
  await user.click(cell);
  expect(count()).toBe(said);
  expect(within(container).getByText('Table')).toHaveAttribute('aria-current', 'true');
});

test('where the map has made room, the matrix stands over its rows, and a cell narrows them there', async () => {
  const { user, container, count } = await plan({ layout: 'matrix' });
  expect(container.querySelector('[data-row]')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rows only' }));
  const rows = () => Number(container.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1;
  expect(rows()).toBe(count());
  const cell = container.querySelector<HTMLAnchorElement>('[data-cell="financial-services/qianhai"]')!;
  await user.click(cell);
  expect(rows()).toBe(Number(cell.dataset.count));
  expect(within(container).getByText('Matrix')).toHaveAttribute('aria-current', 'true');
  expect(container.querySelectorAll('[data-cell]').length).toBeGreaterThan(10);
  await user.click(screen.getByRole('button', { name: 'Rows only' }));
});

test.each(['zh-Hant', 'zh-Hans'] as const)('in %s nothing is English', async (language) => {
  const { container } = await plan({ language, layout: 'matrix' });
  const words = [...container.querySelectorAll('h1, h2, summary, label, caption, nav a')]
    .map((each) => each.textContent ?? '')
    .filter((text) => /[a-z]{4,}/.test(text));
  expect(words).toEqual([]);
});
