import { screen } from '@testing-library/react';
import { atPlace, byParty, countInitiatives, inArea, INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import { describe, expect, test } from 'vitest';
import { headingOf, linkOf, show, view } from '../../tests/helpers/render.tsx';
import { Announcer } from './Announcer.tsx';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { Filters } from '../filters/Filters.tsx';
import { InitiativePanel } from '../panel/InitiativePanel.tsx';
import { Panel } from '../panel/Panel.tsx';
import { PlacePanel } from '../panel/PlacePanel.tsx';
import type { View } from '../state/view.ts';

const FINANCE = countInitiatives(inArea('financial-services'));

/** The panel with its filters, as the app puts them together, and what is said of changes. */
const explore = (at: Partial<View> = {}) =>
  show(
    (content) => (
      <>
        <Panel
          content={content}
          filters={<Filters content={content} />}
          activeFilters={<ActiveFilters content={content} />}
          records={{ InitiativePanel, PlacePanel }}
          pages={{ about: null, 'in-view': null, stories: null, 'edit-story': null, threads: null, changes: null }}
          onShare={() => undefined}
          onShowOnMap={null}
        />
        <Announcer />
      </>
    ),
    at,
  );

const groups = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-area-group]')].map((group) => [
    group.dataset.areaGroup,
    group.querySelectorAll('a[href]').length,
  ]);

describe('the opening panel', () => {
  test('lists all initiatives in five groups, each a real link', async () => {
    const { container, content } = await explore();
    expect(headingOf(`${INITIATIVES} initiatives`)).toBeInTheDocument();
    expect(groups(container)).toEqual(content.areas.map(({ id }) => [id, countInitiatives(inArea(id))]));
    expect(groups(container)).toHaveLength(5);
    for (const link of container.querySelectorAll<HTMLAnchorElement>('[data-initiative]')) {
      expect(link.getAttribute('href')).toBe(`?lang=en&initiative=${link.dataset.initiative}`);
    }
  });

  test('says what the plenary was, and what its record lacks', async () => {
    const { content } = await explore();
    expect(headingOf('About this plenary')).toBeInTheDocument();
    expect(screen.getByText(/This record is partial\./)).toBeInTheDocument();
    for (const gap of content.plenaries[0]?.gaps ?? []) expect(screen.getByText(gap.text)).toBeInTheDocument();
  });
});

describe('choosing an area', () => {
  test('is said once to those who do not see it', async () => {
    const { container, user } = await explore();
    await user.click(screen.getByRole('checkbox', { name: /Financial services/ }));
    const said = [...container.querySelectorAll('[aria-live], [role=status]')].map((each) => each.textContent);
    expect(said.filter((text) => text.includes(`${FINANCE} of ${INITIATIVES} initiatives`))).toHaveLength(1);
  });

  test('narrows the list, its heading and the counts of places', async () => {
    const { container, user } = await explore();
    expect(linkOf(/^Heung Yuen Wai \d/)).toHaveTextContent(String(countInitiatives(atPlace('heung-yuen-wai'))));
    await user.click(screen.getByRole('checkbox', { name: /Financial services/ }));
    expect(headingOf(`${FINANCE} of ${INITIATIVES} initiatives`)).toBeInTheDocument();
    expect(groups(container)).toEqual([['financial-services', FINANCE]]);
    const financeAt = (place: string) => String(countInitiatives(inArea('financial-services'), atPlace(place)));
    expect(linkOf(/^Heung Yuen Wai \d/)).toHaveTextContent(financeAt('heung-yuen-wai'));
    expect(linkOf(/^Nansha \d/)).toHaveTextContent(financeAt('nansha'));
    // The other areas go on saying what choosing them would list.
    expect(
      screen.getByRole('checkbox', {
        name: new RegExp(`Transport and logistics ?${countInitiatives(inArea('transport-logistics'))}`),
      }),
    ).not.toBeChecked();
  });

  test('and another adds to it; taking both away shows all', async () => {
    const { user } = await explore();
    const finance = screen.getByRole('checkbox', { name: /Financial services/ });
    await user.click(finance);
    await user.click(screen.getByRole('checkbox', { name: /Northern Metropolis/ }));
    expect(
      headingOf(
        `${countInitiatives(inArea('financial-services', 'northern-metropolis'))} of ${INITIATIVES} initiatives`,
      ),
    ).toBeInTheDocument();
    await user.click(finance);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(headingOf(`${INITIATIVES} initiatives`)).toBeInTheDocument();
  });
});

describe('a list that filters have emptied', () => {
  test('says what each of them costs, and removing one brings the rest back', async () => {
    const { user } = await explore({ areas: ['financial-services'], q: 'zebra' });
    expect(headingOf(`0 of ${INITIATIVES} initiatives`)).toBeInTheDocument();
    expect(screen.getByText('No initiative matches these filters.')).toBeInTheDocument();
    expect(screen.getByText(`Without “text: zebra” there are ${FINANCE} initiatives.`)).toBeInTheDocument();
    expect(screen.getByText('Without “Financial services” there are 0 initiatives.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove “text: zebra”' }));
    expect(headingOf(`${FINANCE} of ${INITIATIVES} initiatives`)).toBeInTheDocument();
    expect(screen.queryByText('No initiative matches these filters.')).not.toBeInTheDocument();
  });

  test('a filter that finds something says nothing of the kind', async () => {
    await explore({ statuses: ['planned'] });
    expect(screen.getByRole('button', { name: 'Remove “Planned”' })).toBeInTheDocument();
    expect(screen.queryByText(/^Without/)).not.toBeInTheDocument();
  });
});

describe('status and text', () => {
  test('filter with the areas, and are open when a link sets them', async () => {
    const { container, user } = await explore({ q: 'insurers' });
    expect(container.querySelector('.filters details')).toHaveAttribute('open');
    const search = screen.getByRole('searchbox', { name: 'Find in the list' });
    expect(search).toHaveValue('insurers');
    await user.clear(search);
    await user.type(search, 'QIANHAI');
    expect(view().q).toBe('QIANHAI');
    await user.click(screen.getByRole('checkbox', { name: /Signed/ }));
    expect(view().statuses).toEqual(['signed']);
  });

  test('stay open when the last of them is cleared, and where a person folded them', async () => {
    const { container, user } = await explore();
    const fold = container.querySelector<HTMLDetailsElement>('.filters details')!;
    fold.open = true;
    const search = screen.getByRole('searchbox', { name: 'Find in the list' });
    await user.type(search, 'a{Backspace}');
    expect(view().q).toBe('');
    expect(fold).toHaveAttribute('open');
    expect(search).toHaveFocus();
    const signed = screen.getByRole('checkbox', { name: /Signed/ });
    await user.click(signed);
    await user.click(signed);
    expect(view().statuses).toEqual([]);
    expect(fold).toHaveAttribute('open');
    await user.type(search, 'a');
    fold.open = false;
    await user.type(search, 'b');
    expect(fold).not.toHaveAttribute('open');
  });

  test('are folded away when nothing is set', async () => {
    const { container } = await explore();
    expect(container.querySelector('.filters details')).not.toHaveAttribute('open');
  });
});

test('a party in the address is a filter that has its name and can be taken away', async () => {
  const { user } = await explore({ parties: ['hktdc'] });
  expect(headingOf(`${countInitiatives(byParty('hktdc'))} of ${INITIATIVES} initiatives`)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Remove “Hong Kong Trade Development Council”' }));
  expect(headingOf(`${INITIATIVES} initiatives`)).toBeInTheDocument();
  expect(view().parties).toEqual([]);
});

test('at a place, filters that hide its initiatives are named, and can be removed there', async () => {
  const { user } = await explore({ place: 'nansha', areas: ['northern-metropolis'] });
  expect(screen.getByText(/^The filters hide \d+ initiatives? here\.$/)).toHaveTextContent(
    `hide ${countInitiatives(atPlace('nansha'))} `,
  );
  await user.click(screen.getByRole('button', { name: 'Remove “Northern Metropolis”' }));
  expect(screen.queryByText(/The filters hide/)).not.toBeInTheDocument();
  expect(headingOf(`Initiatives here ${countInitiatives(atPlace('nansha'))}`)).toBeInTheDocument();
});

test('links keep the filters', async () => {
  await explore({ areas: ['financial-services'] });
  expect(linkOf(/^Nansha \d/)).toHaveAttribute('href', '?lang=en&place=nansha&area=financial-services');
});
