import { act, cleanup, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { headingOf, linkOf, sectionUnder, show, view } from '../../tests/helpers/render.tsx';
import { atPlace, countInitiatives, INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import { AboutContext } from '../i18n/about/context.ts';
import { messages as about } from '../i18n/about/en.ts';
import { openInitiative, openPlace } from '../state/actions.ts';
import type { View } from '../state/view.ts';
import { AboutPage } from './AboutPage.tsx';
import { InitiativePanel } from './InitiativePanel.tsx';
import { Panel } from './Panel.tsx';
import { PlacePanel } from './PlacePanel.tsx';

const share = vi.fn<() => void>();
const onMap = vi.fn<() => void>();
const panelAt = (at: Partial<View>) =>
  show(
    (content) => (
      <Panel
        content={content}
        filters={null}
        activeFilters={null}
        records={{ InitiativePanel, PlacePanel }}
        pages={{
          about: (
            <AboutContext value={about}>
              <AboutPage content={content} record="1 ab12" offline={null} diagnosis={null} />
            </AboutContext>
          ),
          'in-view': null,
          stories: null,
          'edit-story': null,
          threads: null,
          changes: null,
        }}
        onShare={share}
        onShowOnMap={onMap}
      />
    ),
    at,
  );

const title = () => screen.getByText(() => true, { selector: 'h1' });

describe('a place', () => {
  test('says what it is, where, and how well that is known', async () => {
    await panelAt({ place: 'nansha' });
    expect(title()).toHaveTextContent('Nansha District');
    expect(screen.getByText(/^District/)).toHaveTextContent('District · Guangzhou');
    expect(screen.getByText('南沙區')).toHaveAttribute('lang', 'zh-Hant');
    expect(screen.getByText('南沙区')).toHaveAttribute('lang', 'zh-Hans');
    expect(screen.getByText(/^Also known as/)).toHaveTextContent('Also known as: 南沙區 · 南沙区');
    expect(screen.getByText(/Shown by its outline/)).toBeInTheDocument();
  });

  test('lists its initiatives by area, with status, basis and paragraph', async () => {
    const { user } = await panelAt({ place: 'nansha' });
    expect(headingOf(`Initiatives here ${countInitiatives(atPlace('nansha'))}`)).toBeInTheDocument();
    const row = linkOf(/after-sales centres in Nansha and Qianhai/);
    expect(row).toHaveTextContent('Planned');
    expect(row).toHaveTextContent('Named in the source');
    expect(row).toHaveTextContent('Financial Services · paragraph 2');
    expect(row).toHaveAttribute('href', '?lang=en&place=nansha&initiative=insurance-after-sales-centres');
    await user.click(row);
    expect(view()).toMatchObject({ place: 'nansha', initiative: 'insurance-after-sales-centres' });
  });

  test('marks a link that the editor infers', async () => {
    await panelAt({ place: 'hetao' });
    expect(screen.getAllByText('Inferred by the editor')).toHaveLength(2);
    expect(screen.queryByText('Named in the source')).not.toBeInTheDocument();
  });

  test('a control point shows its pair across the border', async () => {
    const { user } = await panelAt({ place: 'lo-wu' });
    const pair = sectionUnder(headingOf('Across the boundary')).getByRole('link');
    expect(pair).toHaveAttribute('href', '?lang=en&place=luohu-port');
    await user.click(pair);
    expect(view().place).toBe('luohu-port');
    expect(sectionUnder(headingOf('Across the boundary')).getByRole('link')).toHaveAttribute(
      'href',
      '?lang=en&place=lo-wu',
    );
  });

  test('that nobody names says so, and lists its region’s initiatives apart', async () => {
    await panelAt({ place: 'zhaoqing' });
    expect(headingOf('Initiatives here 0')).toBeInTheDocument();
    expect(screen.getByText('No initiative in the record names this place.')).toBeInTheDocument();
    expect(headingOf('Initiatives of its region 24')).toBeInTheDocument();
    expect(screen.getByText(/not Zhaoqing itself\.$/)).toBeInTheDocument();
  });

  test('that is a region shows its members and has no pin', async () => {
    const { content } = await panelAt({ place: 'gba' });
    const names = sectionUnder(headingOf('Made up of'))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    const members = content.places.find(({ id }) => id === 'gba')?.members ?? [];
    expect(names).toEqual(members.map((id) => `?lang=en&place=${id}`));
    expect(screen.getByText(/A group of places: no single mark/)).toBeInTheDocument();
  });

  test.each([
    ['hkia-dongguan-logistics-park', 'Site not known: no mark on the map'],
    ['lo-wu', 'Exact to about 100 m'],
    ['qianhai', 'Outline drawn by the atlas, approximate, ± 1.5 km'],
    ['hzmb', 'Shown on the line of the bridge, within about 20 m; tunnels are interpolated'],
    ['hzmb-boundary', 'Shown on the line of the bridge, within about 150 m'],
    ['scenic-hill-tunnel', 'Approximate, ± 250 m'],
    ['sz-hk-gz-cluster', 'A group of places: no single mark'],
  ])('%s: “%s”', async (place, words) => {
    await panelAt({ place });
    expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
  });

  test('an estimated place says how far off it may be', async () => {
    const { content } = await panelAt({ place: 'san-tin-technopole' });
    const radius = content.places.find(({ id }) => id === 'san-tin-technopole')?.position?.radius ?? 0;
    expect(radius).toBeGreaterThan(150);
    expect(screen.getByText(/^Approximate, ± [\d.]+ k?m/)).toBeInTheDocument();
  });

  test('gives each fact with its sources', async () => {
    await panelAt({ place: 'heung-yuen-wai' });
    const facts = sectionUnder(headingOf('Facts')).getAllByRole('listitem');
    expect(facts.length).toBeGreaterThan(1);
    for (const fact of facts) expect(fact.querySelector('.source-line')).not.toBeNull();
  });
});

describe('an initiative', () => {
  test('lists the places that are named and those that are inferred apart, with notes', async () => {
    await panelAt({ initiative: 'insurance-after-sales-centres' });
    const named = sectionUnder(headingOf('Named in the source 3'));
    expect(named.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '?lang=en&place=nansha',
      '?lang=en&place=qianhai',
      '?lang=en&place=hong-kong',
    ]);
    const inferred = sectionUnder(headingOf('Inferred by the editor 2'));
    expect(inferred.getByRole('link', { name: /Guangzhou/ })).toHaveTextContent('Nansha is its district.');
  });

  test('says beside each place how well it is known, in words, by a symbol and in metres', async () => {
    await panelAt({ initiative: 'hetao-cooperation-zone' });
    const inferred = sectionUnder(headingOf(/^Inferred by the editor/));
    for (const [name, words] of [
      [/^Hetao/, 'approximate, ± 700 m'],
      [/^Futian Port/, 'approximate, ± 250 m'],
      [/^Lok Ma Chau Loop/, 'outline'],
    ] as const) {
      const mark = inferred.getByRole('link', { name }).querySelector('.precision-mark');
      expect(mark).toHaveTextContent(words);
      expect(mark?.querySelector('svg [d], svg circle, svg rect')).not.toBeNull();
    }
  });

  test('has its area, kind, status with its date, and the paragraph with its address', async () => {
    await panelAt({ initiative: 'insurance-after-sales-centres' });
    expect(screen.getByText(/Financial services · Scheme/)).toBeInTheDocument();
    expect(screen.getByText('as of 21 March 2023')).toBeInTheDocument();
    const source = screen.getByRole('link', {
      name: '23rd Plenary · 21 March 2023 · Financial Services · paragraph\u00a02',
    });
    expect(source).toHaveAttribute('href', expect.stringMatching(/^https:\/\//));
    expect(source).toHaveAttribute('target', '_blank');
  });

  test('names parties and dates, as precisely as the source does', async () => {
    const { content } = await panelAt({ initiative: 'sea-air-pilot' });
    const airport = content.parties.find(({ id }) => id === 'aahk');
    expect(screen.getByText(airport?.name ?? '?')).toBeInTheDocument();
    expect(screen.getByText(/^end of 2021 · Pilot began/)).toBeInTheDocument();
    expect(screen.getByText(/There were probably two pilots\./)).toHaveTextContent(/^Editor’s note/);
  });

  test('leads to what it is part of, and to its parts', async () => {
    const { user } = await panelAt({ initiative: 'insurance-after-sales-centres' });
    await user.click(sectionUnder(headingOf('Part of')).getByRole('link'));
    expect(view().initiative).toBe('mutual-market-access');
    expect(sectionUnder(headingOf('Includes')).getByRole('link', { name: /after-sales centres/ })).toBeInTheDocument();
  });

  test('never gives a region a pin', async () => {
    await panelAt({ initiative: 'gogba-nine-city-expansion' });
    expect(screen.getByRole('link', { name: /named as a group: no single mark|nine/i })).toBeInTheDocument();
  });
});

describe('the way back', () => {
  const back = () => screen.getByRole('link', { name: /^Back to/ });

  test('is named after what it leads to', async () => {
    const { user } = await panelAt({});
    openPlace('nansha');
    expect(await screen.findByLabelText('Back to All initiatives and places')).toHaveAttribute('href', '?lang=en');
    openInitiative('insurance-after-sales-centres');
    expect(await screen.findByLabelText('Back to Nansha')).toHaveAttribute('href', '?lang=en&place=nansha');
    openPlace('qianhai');
    expect(await screen.findByLabelText(/^Back to Hong Kong insurers' after-sales centres/)).toBeInTheDocument();
    await user.click(back());
    expect(view()).toMatchObject({ place: 'nansha', initiative: 'insurance-after-sales-centres' });
  });

  test('from a shared link leads to what stands above it', async () => {
    await panelAt({ initiative: 'sea-air-pilot' });
    expect(back()).toHaveAccessibleName('Back to All initiatives and places');
  });

  test('closing shows the opening panel', async () => {
    const { user } = await panelAt({ place: 'nansha', initiative: 'insurance-after-sales-centres' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(headingOf(`${INITIATIVES} initiatives`)).toBeInTheDocument();
  });

  test('beside it the view can be shared', async () => {
    const { user } = await panelAt({ place: 'nansha' });
    await user.click(screen.getByRole('button', { name: 'Share this view' }));
    expect(share).toHaveBeenCalledOnce();
  });
});

describe('for keyboards and screen readers', () => {
  test('what is chosen is read first: its heading has the focus', async () => {
    const { user } = await panelAt({ place: 'lo-wu' });
    expect(title()).not.toHaveFocus();
    await user.click(sectionUnder(headingOf('Across the boundary')).getByRole('link'));
    expect(title()).toHaveFocus();
  });

  test('back from a record one goes on at its row; from one that no row led to, at the heading', async () => {
    const { user, container } = await panelAt({});
    const row = container.querySelector<HTMLElement>('a[data-initiative="sea-air-pilot"]')!;
    await user.click(row);
    expect(title()).toHaveFocus();
    await user.click(screen.getByRole('link', { name: /^Back to/ }));
    expect(container.querySelector('a[data-initiative="sea-air-pilot"]')).toHaveFocus();
    act(() => openPlace('nansha'));
    await user.click(screen.getByRole('link', { name: /^Back to/ }));
    expect(title()).toHaveFocus();
  });

  test('a link with a modifier key is left to the browser', async () => {
    const { user } = await panelAt({ place: 'lo-wu' });
    const pair = sectionUnder(headingOf('Across the boundary')).getByRole('link');
    let left = false;
    pair.addEventListener('click', (event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    });
    await user.keyboard('{Control>}');
    await user.click(pair);
    await user.keyboard('{/Control}');
    expect(left).toBe(true);
    expect(view().place).toBe('lo-wu');
  });

  test('every panel has one heading of the first level', async () => {
    for (const at of [{}, { place: 'gba' }, { initiative: 'northern-metropolis' }]) {
      const { container } = await panelAt(at);
      expect(container.querySelectorAll('h1')).toHaveLength(1);
    }
  });
});

test.each([
  ['zh-Hant', '南沙區', '原文點名'],
  ['zh-Hans', '南沙区', '原文写明'],
] as const)('in %s the same panel speaks Chinese', async (language, name, named) => {
  await panelAt({ language, place: 'nansha' });
  expect(title()).toHaveTextContent(name);
  expect(screen.getAllByText(named)).toHaveLength(countInitiatives(atPlace('nansha')));
  expect(screen.getByText('Nansha District')).toHaveAttribute('lang', 'en');
});

describe('the page about the atlas', () => {
  test('says what it is, its rule, its gaps, its sources, and how a mistake is mended', async () => {
    const { content } = await panelAt({ page: 'about' });
    for (const heading of ['What is in the record', 'Places and boundaries', 'How to correct something']) {
      expect(headingOf(heading)).toBeInTheDocument();
    }
    for (const gap of content.plenaries[0]?.gaps ?? []) expect(screen.getByText(gap.text)).toBeInTheDocument();
    expect(sectionUnder(headingOf('Sources')).getAllByRole('listitem')).toHaveLength(content.sources.length);
    expect(linkOf('initiatives.json')).toHaveAttribute('href', 'data/initiatives.json');
    expect(linkOf('links.csv')).toHaveAttribute('href', 'data/links.csv');
    expect(headingOf('How to cite')).toBeInTheDocument();
  });

  test('leads back to what was open', async () => {
    await panelAt({ page: 'about', place: 'nansha' });
    expect(linkOf('Nansha')).toHaveAttribute('aria-label', 'Back to Nansha');
  });
});

test('what is open can be shown on the map; what has no site cannot', async () => {
  const { user } = await panelAt({ place: 'nansha' });
  await user.click(screen.getByRole('button', { name: 'Show on the map' }));
  expect(onMap).toHaveBeenCalledOnce();
  cleanup();
  await panelAt({ place: 'gogba-centres' });
  expect(screen.queryByRole('button', { name: 'Show on the map' })).toBeNull();
});
