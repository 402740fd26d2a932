// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { linkOf, show, view } from '../../tests/helpers/render.tsx';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
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

test('says no more of a date than the source', async () => {
  const { container } = await timeline(['sea-air-pilot']);
  expect(container.querySelector('time')).toHaveTextContent('end of 2021');
  expect(container.querySelector('time')).toHaveAttribute('datetime', '2021');
});

test('says when nothing that passes is dated', async () => {
  const { container } = await timeline(['hzmb-utilisation']);
  expect(container).toHaveTextContent(messages.timeline.nothing);
});
