import later from 'virtual:atlas-later/en';
import { expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { storyOf } from '../../tests/helpers/stories.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import { useStories } from '../state/stories.ts';
import { defaultView, type View } from '../state/view.ts';
import { titleOf } from './useTitle.ts';

const story = { ...storyOf(2), title: 'A story' };
const untitled = { ...storyOf(2, 'untitled'), title: '' };
const stories = { ...useStories.getInitialState(), shipped: [story, untitled] };
const thread = later.threads[0]!;

test.each<[string, Partial<View>, string]>([
  ['the opening view', {}, messages.region],
  ['a place', { place: 'nansha' }, 'Nansha District'],
  [
    'an initiative of a place',
    { place: 'nansha', initiative: content.initiatives[0]!.id },
    content.initiatives[0]!.title,
  ],
  ['a page over it', { place: 'nansha', page: 'about' }, messages.pages.about],
  ['a subject', { page: 'threads', thread: thread.id }, thread.title],
  ['planning', { mode: 'plan' }, messages.modes.plan],
  ['a story on the stage', { mode: 'present', story: story.id }, 'A story'],
  ['its speaker’s window', { mode: 'present', story: story.id, screen: 'presenter' }, `${messages.present} · A story`],
  ['a story without a title', { mode: 'present', story: untitled.id }, messages.pages.stories],
  [
    'its speaker’s window too',
    { mode: 'present', story: untitled.id, screen: 'presenter' },
    `${messages.present} · ${messages.pages.stories}`,
  ],
])('%s names the window', (_, view, name) => {
  const known = { content, later, stories };
  expect(titleOf({ ...defaultView, ...view }, known, wordsFor('en', messages))).toBe(`${name} · ${messages.atlas}`);
});
