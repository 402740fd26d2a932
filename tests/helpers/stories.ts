/** A small story to present, its scenes told apart by their numbers. */
import type { Story, StoryScene } from '../../src/content/types.ts';

export const storyScene = (number: number, changes: Partial<StoryScene> = {}): StoryScene => ({
  title: `Title ${number}`,
  caption: `Caption ${number}`,
  notes: `First note ${number}.\n\nSecond note ${number}.`,
  seconds: 30,
  show: { bounds: [113.3, 22.08, 114.25, 22.44] },
  sources: [],
  ...changes,
});

export const storyOf = (scenes: number, id = 'tour'): Story => ({
  id,
  order: 1,
  title: 'A tour',
  summary: 'A short one.',
  scenes: Array.from({ length: scenes }, (_, i) => storyScene(i + 1)),
});
