import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { headingOf, sectionUnder, show, view } from '../../../tests/helpers/render.tsx';
import { INITIATIVES } from '../../../tests/helpers/recordFiles.ts';
import { AboutContext } from '../../i18n/about/context.ts';
import { messages as about } from '../../i18n/about/en.ts';
import { AboutPage } from '../../panel/AboutPage.tsx';
import { InitiativePanel } from '../../panel/InitiativePanel.tsx';
import { Panel } from '../../panel/Panel.tsx';
import { PlacePanel } from '../../panel/PlacePanel.tsx';
import { openFollowUp, openInitiative, setAsOf } from '../../state/actions.ts';
import { isStep } from '../../state/isStep.ts';
import { useSession, useView } from '../../state/store.ts';
import { today } from '../../state/today.ts';
import type { View } from '../../state/view.ts';
import { ChangesPage, load, parts, ThreadsPage } from './Time.tsx';

/** The panel as the app puts it together, with what came later in its place. */
function Shown() {
  const content = useSession((session) => session.content);
  return (
    content && (
      <Panel
        content={content}
        filters={null}
        activeFilters={null}
        records={{ InitiativePanel, PlacePanel }}
        time={parts}
        pages={{
          about: (
            <AboutContext value={about}>
              <AboutPage content={content} record="1 ab12" offline={null} diagnosis={null} />
            </AboutContext>
          ),
          'in-view': null,
          stories: null,
          'edit-story': null,
          threads: <ThreadsPage content={content} />,
          changes: <ChangesPage content={content} />,
        }}
        onShare={() => undefined}
        onShowOnMap={null}
      />
    )
  );
}

async function at(change: Partial<View> = {}) {
  const shown = await show(() => <Shown />, change);
  useSession.setState({ record: shown.content });
  const place = await load(shown.content.language);
  act(place);
  const { container } = shown;
  const count = (name: string) =>
    Number(container.querySelector<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`));
  return { ...shown, count };
}

test('one control for the day: the list follows, and a plenary that was later is said to be', async () => {
  const { user, container, count } = await at();
  expect(count('list-count')).toBe(INITIATIVES);
  fireEvent.change(screen.getByLabelText('A day'), { target: { value: '2017-12-31' } });
  expect(view().asof).toBe('2017-12-31');
  expect(count('list-count')).toBe(0);
  expect(container).toHaveTextContent(/23rd Plenary.* was on 21 March 2023, after this day/);
  expect(container.querySelector('.intro')).toHaveTextContent(`${INITIATIVES} initiatives in five`);
  const saidAtTop = () => [...container.querySelectorAll('.intro ~ .note')].map((note) => note.textContent);
  expect(saidAtTop(), 'the day and the reason, beside that number').toEqual([
    'As of 31 December 2017: 0 initiatives.',
    expect.stringMatching(/23rd Plenary.* after this day/),
  ]);
  await user.click(screen.getByRole('link', { name: 'Today' }));
  expect(view().asof).toBe(today());
  expect(count('list-count')).toBe(INITIATIVES);
  expect(screen.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'true');
  expect(saidAtTop()).toEqual([expect.stringMatching(`^As of .*: ${INITIATIVES} initiatives\\.$`)]);
  await user.click(screen.getByRole('link', { name: 'At the plenary' }));
  expect(view().asof).toBeNull();
  expect(saidAtTop(), 'the day of the plenary is in the sentence above').toEqual([]);
});

test('the keys that walk to a day make one step, and another go at it is another', async () => {
  await at();
  const steps: (string | null)[] = [];
  const stop = useView.subscribe((now, before) => void (isStep(now, before) && steps.push(now.asof)));
  const field = screen.getByLabelText('A day');
  const walk = (...days: string[]) => days.forEach((value) => fireEvent.change(field, { target: { value } }));
  walk('2023-03-22', '2023-03-23', '2023-03-24');
  expect(view().asof).toBe('2023-03-24');
  act(() => setAsOf(null));
  walk('2024-01-01', '2024-01-02');
  fireEvent.blur(field);
  walk('2025-01-01');
  stop();
  expect(steps).toEqual(['2023-03-22', null, '2024-01-01', '2025-01-01']);
});

test('a day that is not over, or of no record, is refused in words', async () => {
  const { container } = await at();
  fireEvent.change(screen.getByLabelText('A day'), { target: { value: '2016-12-31' } });
  expect(view().asof).toBeNull();
  expect(container.querySelector('.as-of [role=status]')).toHaveTextContent(/Choose a day from 1 January 2017/);
  expect(screen.getByLabelText('A day')).toHaveAttribute('aria-invalid', 'true');
});

test('a year of five digits is no day before today', async () => {
  const { container } = await at();
  fireEvent.change(screen.getByLabelText('A day'), { target: { value: '20240-01-01' } });
  expect(view().asof).toBeNull();
  expect(container.querySelector('.as-of [role=status]')).toHaveTextContent(/Choose a day from 1 January 2017/);
});

test('what was refused goes with the next choice, even of what is shown', async () => {
  const { container, user } = await at();
  const field = screen.getByLabelText<HTMLInputElement>('A day');
  fireEvent.change(field, { target: { value: '2016-12-31' } });
  await user.click(screen.getByRole('link', { name: 'At the plenary' }));
  expect(field).toHaveValue('');
  expect(field).toHaveAttribute('aria-invalid', 'false');
  expect(container.querySelector('.as-of [role=status]')).toHaveTextContent(/^As of each plenary/);
});

test('the opening list says which plenaries are known in part, each a link to its rows', async () => {
  const { user } = await at();
  const link = screen.getByRole('link', { name: '20th Plenary (known in part)' });
  expect(link).toHaveAttribute('href', '?lang=en&mode=plan&plenary=20');
  await user.click(link);
  expect(view()).toMatchObject({ mode: 'plan', plenaries: ['20'] });
});

test('the day before a change the status is the plenary’s', async () => {
  const { container } = await at({ initiative: 'northbound-travel-scheme', asof: '2023-06-30' });
  expect(container.querySelector('[data-status]')).toHaveAttribute('data-status', 'planned');
  expect(container.querySelector('.status-source')).toHaveTextContent('as the plenary of 21 March 2023 had it');
});

test('from its day the status is the new one, with its date and its source', async () => {
  const { container } = await at({ initiative: 'northbound-travel-scheme', asof: '2023-07-01' });
  expect(container.querySelector('[data-status]')).toHaveAttribute('data-status', 'in-operation');
  const source = container.querySelector('.status-source');
  expect(source).toHaveTextContent(/since 1 July 2023.*Planned → In operation/);
  expect(source?.querySelector('.citations li')).toHaveTextContent(/read/);
});

test('with no day the status stays the plenary’s, and what came since stands apart, newest last', async () => {
  const { container, count } = await at({ initiative: 'northbound-travel-scheme' });
  expect(container.querySelector('[data-status]')).toHaveAttribute('data-status', 'planned');
  expect(count('follow-ups')).toBeGreaterThan(3);
  const days = [...container.querySelectorAll('[data-follow-ups] time')].map((each) => each.getAttribute('datetime'));
  expect(days).toEqual([...days].sort());
  expect(screen.getByText('Show it as of today')).toHaveAttribute('href', expect.stringContaining('asof='));
});

test('what lies after the day is counted, not shown', async () => {
  const { container, count } = await at({ initiative: 'northbound-travel-scheme', asof: '2023-07-01' });
  const before = count('follow-ups');
  expect(container).toHaveTextContent(/dated after 1 July 2023 (is|are) not shown/);
  const { count: now } = await at({ initiative: 'northbound-travel-scheme' });
  expect(before).toBeLessThan(now('follow-ups'));
});

test('dates that differ stand side by side, each with its source', async () => {
  const { container } = await at({ initiative: 'sea-air-pilot' });
  const sides = [...container.querySelectorAll('.conflict-sides > div')];
  expect(sides).toHaveLength(2);
  expect(sides[0]).toHaveTextContent(/end of 2021/);
  expect(sides[1]).toHaveTextContent(/April 2023/);
  for (const side of sides) expect(side.querySelector('.citations li')).not.toBeNull();
});

test('each place of a follow-up has its basis, its precision and, as text, what it was concluded from', async () => {
  const { container } = await at({ initiative: 'northbound-travel-scheme' });
  const places = (followUp: string) => [
    ...container.querySelectorAll(`[data-follow-up="${followUp}"] .follow-up-places li`),
  ];
  const [inferred] = places('northbound-start').filter((each) => /Inferred/.test(each.textContent));
  expect(inferred).toHaveTextContent(/ · Inferred by the editor · [a-z]+, ± \d+ m/);
  expect(inferred?.querySelector('.note')).toHaveTextContent(/^Cars that take the bridge enter Zhuhai here\.$/);
  for (const each of places('northbound-announced')) {
    expect(each).toHaveTextContent(/Named in the source|Inferred by the editor/);
    expect(each.querySelector('.precision-mark svg')).not.toBeNull();
  }
  expect(container.querySelector('.follow-up [title]')).toBeNull();
});

test('what is to be known of a source stands below it as text, and is not said twice', async () => {
  const { container } = await at({ initiative: 'nm-task-force-first-meeting' });
  const own = screen.getAllByText(/That the Government published it is the editor's reading\.$/);
  for (const each of own) expect(each.closest('.citations li')).toHaveTextContent(/11 July 2023/);
  expect(own.length).toBeGreaterThan(0);
  const { container: other } = await at({ initiative: 'northbound-travel-scheme' });
  expect(other).toHaveTextContent(/only the opening was read/);
  expect(other).not.toHaveTextContent(/Only the opening of the page was read\./);
  for (const shown of [container, other]) expect(shown.querySelector('.citations [title]')).toBeNull();
});

test('in a list of facts the note of a source stands once, where it is first cited', async () => {
  const { container, content } = await at({ place: 'dongguan' });
  const facts = content.places.find(({ id }) => id === 'dongguan')?.facts ?? [];
  const cited = new Set(facts.flatMap(({ sources }) => sources));
  const notes = content.sources.flatMap(({ id, note }) => (cited.has(id) && note ? [note] : []));
  expect(notes.length).toBeGreaterThan(0);
  expect([...container.querySelectorAll('.facts .source-note')].map((each) => each.textContent).sort()).toEqual(
    notes.sort(),
  );
});

describe('a follow-up that is asked for', () => {
  const focused = () => document.activeElement?.closest('[data-follow-up]')?.getAttribute('data-follow-up');
  const leadTo = () => vi.spyOn(Element.prototype, 'scrollIntoView');

  test('is led to, in the part that is unfolded for it', async () => {
    const scrolled = leadTo();
    const { container } = await at({ initiative: 'northbound-travel-scheme' });
    act(() => openFollowUp('qianhai-enlarged', { initiative: 'qianhai-financial-opinion' }));
    const item = container.querySelector('[data-follow-up="qianhai-enlarged"]');
    expect(item?.closest('details')).toHaveAttribute('open');
    expect(focused()).toBe('qianhai-enlarged');
    expect(scrolled.mock.contexts).toEqual([item]);
    // No movement, whatever one's settings are.
    expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'start', behavior: 'instant' });
    scrolled.mockRestore();
  });

  test('is led to where its initiative is open already, and once only', async () => {
    const { content } = await at({ initiative: 'northbound-travel-scheme' });
    act(() => openFollowUp('northbound-start', { initiative: 'northbound-travel-scheme' }));
    expect(focused()).toBe('northbound-start');
    const heading = screen.getByRole('heading', { level: 1 });
    heading.focus();
    act(() => useSession.setState({ content: { ...content } }));
    expect(document.activeElement).toBe(heading);
  });

  test('and is not there is forgotten with what is opened next', async () => {
    await at();
    act(() => openFollowUp('northbound-start', { initiative: 'sea-air-pilot' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    act(() => openInitiative('northbound-travel-scheme'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('is led to from the heading once what came later has come', async () => {
    const { content } = await show(() => <Shown />);
    act(() => useSession.setState({ record: content }));
    act(() => openFollowUp('qianhai-enlarged', { initiative: 'qianhai-financial-opinion' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    act(await load('en'));
    expect(focused()).toBe('qianhai-enlarged');
  });

  test('of no initiative is led to at its place', async () => {
    await at();
    const { followUps } = useSession.getState().later ?? { followUps: [] };
    const fact = followUps.find(({ places }) => places.some(({ id }) => id === 'hzmb'));
    act(() => openFollowUp(fact?.id ?? '', { place: 'hzmb' }));
    expect(focused()).toBe(fact?.id);
  });
});

test('a place has the later facts there', async () => {
  const { count } = await at({ place: 'hzmb' });
  expect(count('follow-ups')).toBeGreaterThan(0);
});

test('what a fact is to an initiative is said of those known on the day', async () => {
  const relations = (container: HTMLElement) => [
    ...container.querySelectorAll('[data-follow-up="nansha-plan-2022"] > ul.plain:not(.follow-up-places) > li'),
  ];
  const { container: early } = await at({ place: 'nansha', asof: '2022-12-31' });
  expect(early.querySelector('[data-follow-up="nansha-plan-2022"]')).not.toBeNull();
  expect(relations(early)).toEqual([]);
  const { container } = await at({ place: 'nansha', asof: '2023-12-31' });
  const said = relations(container);
  expect(said.length).toBeGreaterThan(0);
  for (const each of said) expect(each.querySelector('a[data-initiative]')).not.toBeNull();
});

test('a statement of a plenary known in part opens, says so, and where it was read', async () => {
  const { container } = await at({ initiative: 'p20-agreement-tech-innovation' });
  expect(container.querySelector('[data-panel]')).toHaveAttribute('data-panel', 'initiative');
  expect(container.querySelector('.kicker')).toHaveTextContent('20th Plenary (known in part)');
  expect(container.querySelector('.statement-source .citations li')).toHaveTextContent(/read whole/);
});

test('a statement that a plenary’s own source leaves out does not make that plenary one known in part', async () => {
  const { container } = await at({ initiative: 'p23-agreement-drugs' });
  expect(container.querySelector('.kicker')).toHaveTextContent(/^23rd Plenary · Agreement$/);
});

test('an initiative of a plenary after the day is not shown, and a link leads to it', async () => {
  const { user, container } = await at({ initiative: 'sea-air-pilot', asof: '2020-01-01' });
  expect(screen.getByRole('heading', { name: 'Not yet known on this day' })).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Show it as of its plenary' }));
  await waitFor(() => expect(container.querySelector('[data-panel]')).toHaveAttribute('data-panel', 'initiative'));
});

test('changed since the plenary: none on its day, statuses first by today', async () => {
  const { count, container } = await at({ page: 'changes' });
  expect(count('changes')).toBeGreaterThan(10);
  expect(container.querySelector('li[data-initiative="hetao-cooperation-zone"]')).toHaveTextContent(
    /Planned→In operation/,
  );
  const { container: early } = await at({ page: 'changes', asof: '2023-03-21' });
  expect(early.querySelectorAll('li[data-initiative]:not([data-initiative^="p"])')).toHaveLength(0);
});

test('a subject is a page with its own address, and another one is a link away', async () => {
  const { user, count } = await at({ page: 'threads' });
  await user.click(screen.getByRole('link', { name: /Car schemes over the bridge/ }));
  expect(view()).toMatchObject({ page: 'threads', thread: 'car-schemes' });
  const all = count('thread-entries');
  expect(all).toBeGreaterThan(7);
  const { count: early, container } = await at({ page: 'threads', thread: 'car-schemes', asof: '2023-07-01' });
  expect(early('thread-entries')).toBeLessThan(all);
  expect(container).toHaveTextContent(/not shown/);
});

test.each([
  { page: 'changes', thread: null, n: 0 },
  // The subject leads to it more than once.
  { page: 'threads', thread: 'car-schemes', n: 1 },
] as const)('back from an initiative to $page one goes on at the link that led there', async ({ n, ...there }) => {
  const { user, container } = await at(there);
  const links = () => [...container.querySelectorAll<HTMLElement>('a[href*="initiative=northbound-travel-scheme"]')];
  expect(links().length).toBeGreaterThan(n);
  await user.click(links()[n]!);
  expect(container.querySelector('h1')).toHaveFocus();
  await user.click(screen.getByRole('link', { name: /^Back to/ }));
  expect(view()).toMatchObject(there);
  expect(links()[n]).toHaveFocus();
});

test('and from a place to the follow-up that names it', async () => {
  const { user, container } = await at({ page: 'threads', thread: 'car-schemes' });
  const link = () => container.querySelector<HTMLElement>('.follow-up-places a')!;
  await user.click(link());
  await user.click(screen.getByRole('link', { name: /^Back to/ }));
  expect(link()).toHaveFocus();
});

test('the page about the atlas has what each plenary lacks, every source, and how one record is cited', async () => {
  const { container } = await at({ page: 'about' });
  const { later, record } = useSession.getState();
  const gaps = [...(record?.plenaries ?? []), ...(later?.plenaries ?? [])].flatMap((plenary) => plenary.gaps);
  expect(gaps.length).toBeGreaterThan(8);
  for (const { text } of gaps) expect(screen.getByText(text)).toBeInTheDocument();
  const sources = sectionUnder(headingOf('Sources'));
  expect(sources.getByText('Of follow-ups and of plenaries known in part')).toBeInTheDocument();
  const all = (record?.sources.length ?? 0) + (later?.sources.length ?? 0);
  expect(sources.getAllByRole('listitem')).toHaveLength(all);
  expect(sources.getByText(/That the Government published it is the editor's reading/)).toBeInTheDocument();
  const undated = [...(record?.sources ?? []), ...(later?.sources ?? [])].filter((source) => source.undated);
  expect(undated.length).toBeGreaterThan(0);
  const lines = [...container.querySelectorAll('.source-line')].map((each) => each.textContent);
  const why = /shows no date|kept up to date|the atlas’s own work|date not noted/;
  for (const { title } of undated)
    expect(
      lines.filter((line) => line.startsWith(title) && why.test(line)),
      title,
    ).not.toEqual([]);
  const cited = [...container.querySelectorAll('.cite')].at(-1);
  expect(cited).toHaveTextContent(/23rd Plenary, .+ · paragraph \d\. Co-operation Atlas, record 1 ab12\./);
  expect(cited?.querySelector('a')).toHaveAttribute('href', expect.stringMatching(/initiative=[a-z-]+$/));
});

test.each(['zh-Hant', 'zh-Hans'] as const)('in %s nothing of it is English', async (language) => {
  const { container } = await at({ language, initiative: 'northbound-travel-scheme', asof: '2025-01-01' });
  const words = [...container.querySelectorAll('.follow-up h3, .follow-up > p, .status-line, .panel-content h2')]
    .map((each) => each.textContent ?? '')
    .filter((text) => /[a-z]{4,}/.test(text));
  expect(words).toEqual([]);
});

test.each([
  { language: 'zh-Hant', asof: '2025-01-01' },
  { language: 'zh-Hans', initiative: 'northbound-travel-scheme' },
] as const)('no space follows a full-width stop: %o', async (change) => {
  const { container } = await at(change);
  expect(container.textContent).toMatch(/[。：]/);
  expect(container.textContent.match(/.{6}[。，：；？！] .{6}/)).toBeNull();
});
