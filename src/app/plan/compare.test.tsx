// @vitest-environment jsdom
import later from 'virtual:atlas-later/en';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { headingOf, show, view } from '../../../tests/helpers/render.tsx';
import type { Content } from '../../content/types.ts';
import { hover, toggleFacet } from '../../state/actions.ts';
import { contentAsOf } from '../../state/asof.ts';
import { carriedOn } from '../../state/plan/compare.ts';
import { useSession } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { Planning, PlanPane } from './Plan.tsx';

const compare = async (at: Partial<View> = {}, recordOf = (content: Content) => content) => {
  const shown = await show(
    (content) => (
      <Planning>
        <PlanPane content={recordOf(content)} />
      </Planning>
    ),
    { mode: 'plan', ...at },
  );
  await waitFor(() => expect(shown.container.querySelector('.plan-pane')).not.toBeNull());
  const part = (name: string) =>
    [...shown.container.querySelectorAll<HTMLElement>(`[data-part="${name}"] [data-initiative]`)].map(
      (row) => row.dataset.initiative,
    );
  return { ...shown, part };
};
const press = (name: string) => screen.getByRole('button', { name });

describe('a saved view', () => {
  const save = (name: string, search: string) =>
    localStorage.setItem(`atlas.view.${name}`, JSON.stringify({ version: 1, name, search }));
  afterEach(() => localStorage.clear());

  test('can be the other side; what a kept selection cannot say is not offered, and that is said', async () => {
    save('Money', '?mode=plan&area=financial-services&view=114,22.3,11,0,0');
    save('Near the border', '?mode=plan&area=financial-services&where=near_5_border_both');
    save('Another day', '?mode=plan&asof=2023-06-01');
    const { user, part } = await compare({ layout: 'compare', areas: ['financial-services', 'transport-logistics'] });
    expect(screen.queryByRole('button', { name: 'Near the border' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Another day' })).toBeNull();
    expect(screen.getByText(/^2 saved views have a condition on positions or another day/)).toBeInTheDocument();
    await user.click(press('Money'));
    expect(view().compare).toBe('?area=financial-services');
    expect(part('both')).toHaveLength(7);
    expect(part('onlyHere')).toHaveLength(8);
  });
});

describe('what one selection and the other have', () => {
  test('the kept selection stays while this one is filtered on', async () => {
    const { user, part } = await compare({ areas: ['financial-services', 'transport-logistics'] });
    await user.click(press('Keep to compare'));
    expect(view()).toMatchObject({ layout: 'compare', compare: '?area=financial-services,transport-logistics' });
    expect(screen.getByText(/Both sides are the same selection/)).toBeInTheDocument();
    expect(part('both')).toHaveLength(15);

    act(() => toggleFacet('areas', 'transport-logistics'));
    expect(part('both')).toHaveLength(7);
    expect(part('onlyThere')).toHaveLength(8);
    expect(part('onlyHere')).toEqual([]);
    expect(screen.queryByText(/Both sides are the same selection/)).toBeNull();

    act(() => toggleFacet('areas', 'northern-metropolis'));
    const only = part('onlyHere').length;
    expect(headingOf(`Only in this selection: ${only}`)).toBeInTheDocument();
    expect(only).toBeGreaterThan(0);
    const line = within(screen.getByRole('table')).getByText('Northern Metropolis').closest('tr');
    expect([...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([String(only), '0', '0']);
  });

  test('sides are changed over, another is kept instead, and comparing ends', async () => {
    const { user, part } = await compare({
      layout: 'compare',
      areas: ['financial-services'],
      compare: '?area=transport-logistics',
    });
    const [here, there] = [part('onlyHere'), part('onlyThere')];
    await user.click(press('Change sides'));
    expect(view()).toMatchObject({ areas: ['transport-logistics'], compare: '?area=financial-services' });
    expect([part('onlyHere'), part('onlyThere')]).toEqual([there, here]);
    await user.click(press('Keep this selection instead'));
    expect(view().compare).toBe('?area=transport-logistics');
    await user.click(press('Stop comparing'));
    expect(view()).toMatchObject({ compare: null, layout: 'table' });
  });

  test('the whole record is a selection too, and before anything is kept there are the ways to begin', async () => {
    const { user, part } = await compare({ layout: 'compare', kinds: ['agreement'] });
    await user.click(press('Compare with the whole record'));
    expect(part('both').length + part('onlyThere').length).toBe(44);
    expect(screen.getByText('The whole record')).toBeInTheDocument();
  });

  test('what a link asks for in vain is said, and the rest compared', async () => {
    const { part } = await compare({ layout: 'compare', compare: '?area=fishing&at=atlantis&status=planned' });
    expect(screen.getByText(/area=fishing, at=atlantis/)).toBeInTheDocument();
    expect(part('both').length).toBeGreaterThan(0);
  });

  test('a row leads to its initiative and lights its place, and the reverse', async () => {
    const { content, user, container } = await compare({ layout: 'compare', at: ['qianhai'], compare: '?' });
    const row = container.querySelector<HTMLElement>('[data-part="both"] [data-initiative]')!;
    await user.hover(row);
    expect(useSession.getState().lit).toEqual(
      content.initiatives.find(({ id }) => id === row.dataset.initiative)?.places.map(({ id }) => id),
    );
    await user.unhover(row);
    expect(useSession.getState().lit).toEqual([]);
    act(() => hover('qianhai'));
    expect(container.querySelectorAll('.compare-row.is-lit')).toHaveLength(3);
    await user.click(row);
    expect(view()).toMatchObject({ mode: 'plan', layout: 'compare', initiative: row.dataset.initiative });
  });

  test('two plenaries have in common what the later one carried on', async () => {
    const { content, part } = await compare(
      { layout: 'compare', plenaries: ['20'], compare: '?plenary=23' },
      (record) => contentAsOf(record, later, null),
    );
    const of23 = [...content.initiatives, ...later.statements.filter(({ plenary }) => plenary === 23)].map(
      ({ id }) => id,
    );
    const of20 = later.statements.filter(({ plenary }) => plenary === 20).map(({ id }) => id);
    const carried = carriedOn(later.statements);
    const wentOn = of20.filter((id) => carried.get(id)?.some((other) => of23.includes(other)));
    expect(wentOn).toContain('p20-agreement-labour');
    // Which records carry on from which comes when plenaries are compared.
    await waitFor(() => expect(part('both')).toEqual(expect.arrayContaining(wentOn)));
    expect(new Set(part('onlyHere'))).toEqual(new Set(of20.filter((id) => !wentOn.includes(id))));
    expect(part('onlyThere').length).toBeLessThan(of23.length);
    expect(screen.getByText(/20th Plenary.* is known only in part/)).toBeInTheDocument();
  });

  test('a plenary of which the record is partial says so', async () => {
    await compare({ layout: 'compare', plenaries: ['23'], compare: '?' });
    expect(screen.getByText(/23rd Plenary.* is known only in part/)).toBeInTheDocument();
  });
});
