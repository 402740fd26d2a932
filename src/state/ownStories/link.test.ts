import type { OwnStory } from '../../content/types.ts';
import { describe, expect, test, vi } from 'vitest';
import { anyStory, known } from '../../../tests/helpers/ownStories.ts';
import { cases, chanceFrom } from '../../../tests/helpers/random.ts';
import { LONGEST_LINK, storyFromLink, storyToLink } from './link.ts';
import { newScene, newStory } from './ownStory.ts';
import { WHOLE_REGION } from '../wholeRegion.ts';

const withScenes = (count: number, notes: (i: number) => string): OwnStory => ({
  ...newStory('en'),
  title: 'Mine',
  scenes: Array.from({ length: count }, (_, i) => ({
    ...newScene({ bounds: [...WHOLE_REGION] }, `Scene ${i}`),
    notes: notes(i),
  })),
});

async function linkOf(story: OwnStory): Promise<string> {
  const link = await storyToLink(story);
  if (!link) throw new Error('The story is too long for a link.');
  return link;
}

test.each(cases(30, anyStory))('a link carries the story whole: $id', async (story) => {
  const link = await linkOf(story);
  expect(link).toMatch(/^~[\w-]+$/);
  expect(await storyFromLink(link, known)).toEqual({ story, problems: [] });
});

test('a story that is too long for an address has no link', async () => {
  const chance = chanceFrom(5);
  const noise = withScenes(10, () => chance.text(1200, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'));
  expect(await storyToLink(noise)).toBeNull();
  expect((await linkOf(withScenes(10, () => 'The same. '.repeat(100)))).length).toBeLessThan(LONGEST_LINK);
});

describe('a damaged link', () => {
  test('that was cut gives the scenes before the cut, and says so', async () => {
    const chance = chanceFrom(6);
    const story = withScenes(12, () => chance.text(150, 'abcdefghijklmnopqrstuvwxyz '));
    const link = await linkOf(story);
    const result = await storyFromLink(link.slice(0, (link.length * 2) / 3), known);
    expect(result.problems[0]).toEqual({ kind: 'link-damaged' });
    const scenes = result.story?.scenes ?? [];
    expect(scenes.length).toBeGreaterThan(4);
    expect(scenes.slice(0, -1)).toEqual(story.scenes.slice(0, scenes.length - 1));
  });

  test('never throws, wherever it is cut and whatever is changed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const link = await linkOf(withScenes(2, () => 'Some notes'));
    for (let end = 0; end < link.length; end += 1) {
      expect((await storyFromLink(link.slice(0, end), known)).problems).not.toEqual([]);
      const changed = link.slice(0, end) + (link[end] === 'A' ? 'B' : 'A') + link.slice(end + 1);
      await expect(storyFromLink(changed, known)).resolves.toBeDefined();
    }
  });

  test.each(['~', '~***', '~a b'])('that is none: %s', async (link) => {
    expect(await storyFromLink(link, known)).toEqual({ story: null, problems: [{ kind: 'link-damaged' }] });
  });

  test('that unfolds beyond all measure is given up', async () => {
    const stream = new Blob([' '.repeat(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
    expect(await storyFromLink(`~${packed}`, known)).toEqual({ story: null, problems: [{ kind: 'too-big' }] });
  });
});
