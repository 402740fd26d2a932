import later from 'virtual:atlas-later/en';
import { act, cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import { linkOf, show, view } from '../../tests/helpers/render.tsx';
import { messages as english } from '../i18n/en.ts';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import { contentAsOf } from '../state/asof.ts';
import { useSession } from '../state/store.ts';
import { Timeline } from './Timeline.tsx';

const timeline = (ids?: readonly string[]) =>
  show(
    (content) => (
      <PlanningContext value={messages}>
        <Timeline content={content} rows={content.initiatives.filter(({ id }) => !ids || ids.includes(id))} />
      </PlanningContext>
    ),
    { mode: 'plan', layout: 'timeline' },
  );

test('is an ordered list under each year, with a real link to each initiative', async () => {
  const { container, content, user } = await timeline();
  const dates = content.initiatives.flatMap((initiative) => initiative.dates);
  expect(container.querySelectorAll('ol > li')).toHaveLength(dates.length);
  const years = [...container.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(years).toEqual([...new Set(dates.map(({ date }) => date.slice(0, 4)))].sort());
  const undated = content.initiatives.filter((initiative) => initiative.dates.length === 0).length;
  expect(container).toHaveTextContent(`${undated} initiatives have no date in the record.`);
  await user.click(linkOf('Pilot of sea-air cargo transshipment'));
  expect(view()).toMatchObject({ mode: 'plan', initiative: 'sea-air-pilot' });
});

test('says that nothing passes, not that nothing is dated', async () => {
  const { container } = await timeline([]);
  expect(container).toHaveTextContent(english.nothingMatches);
  expect(container).not.toHaveTextContent(messages.timeline.nothing);
});

test('says no more of a date than the source', async () => {
  const { container } = await timeline(['sea-air-pilot']);
  expect(container.querySelector('time')).toHaveTextContent('end of 2021');
  expect(container.querySelector('time')).toHaveAttribute('datetime', '2021');
});

test('says when nothing that passes is dated', async () => {
  const { container } = await timeline(['hzmb-utilisation']);
  expect(container).toHaveTextContent(messages.timeline.nothing);
});

test('shows later facts with their source, and none of after the day shown', async () => {
  const on = async (day: string) => {
    cleanup();
    const { container } = await show(
      (record) => {
        const content = contentAsOf(record, later, day);
        return (
          <PlanningContext value={messages}>
            <Timeline content={content} rows={content.initiatives} />
          </PlanningContext>
        );
      },
      { mode: 'plan', layout: 'timeline', asof: day },
    );
    act(() => useSession.setState({ later }));
    return container;
  };
  const start = later.followUps.find(({ id }) => id === 'northbound-start');
  const source = contentAsOf(useSession.getState().content ?? (await timeline()).content, later, null).sources.find(
    ({ id }) => id === start?.sources[0]?.source,
  );
  const before = await on('2023-06-30');
  expect(before).toHaveTextContent(messages.timeline.elsewhere);
  expect(before).not.toHaveTextContent(start?.title ?? '');
  const after = await on('2023-07-01');
  const item = [...after.querySelectorAll('li')].find((each) => each.textContent?.includes(start?.title ?? ''));
  expect(item).toHaveTextContent(messages.timeline.elsewhere);
  expect(item).toHaveTextContent(source?.title ?? '—');
});
