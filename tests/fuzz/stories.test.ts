/** Stories from files and links: whatever they say, they open as far as they go, and what opened can be kept again. */
import * as fc from 'fast-check';
import { expect, vi } from 'vitest';
import { readStory, writeStory, type ReadStory } from '../../src/state/ownStories/format.ts';
import { LINK_MARK, storyFromLink, storyToLink } from '../../src/state/ownStories/link.ts';
import { isRecord } from '../../src/state/ownStories/salvage.ts';
import { anyStory, known } from '../helpers/ownStories.ts';
import { chanceFrom } from '../helpers/random.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

// A damaged link is logged for whoever looks for the reason.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const story = fc.nat().map((seed) => anyStory(chanceFrom(seed)));
const file = story.map(writeStory);

/** Each field of a file, and of its scenes, may be anything that JSON can say. */
const anyFields = fc
  .tuple(file, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.jsonValue({ maxDepth: 4 })), { maxLength: 5 }))
  .map(([text, changes]) => {
    const value = JSON.parse(text) as Record<string, unknown> & { scenes: Record<string, unknown>[] };
    for (const [at, field, put] of changes) {
      const scene = value.scenes[at % (value.scenes.length + 1)];
      const record = scene ?? value;
      // An earlier change may have put something else there.
      const inner = at % 3 === 0 && isRecord(scene?.['show']) ? scene['show'] : record;
      if (!isRecord(inner)) continue;
      const keys = Object.keys(inner).filter((key) => key !== 'scenes');
      const key = keys[field % (keys.length + 1)] ?? 'unheard-of';
      Object.defineProperty(inner, key, { value: put, enumerable: true, configurable: true, writable: true });
    }
    return JSON.stringify(value);
  });

/** A field that is nested far beyond what a story needs, in a file that is fine otherwise. */
const deepField = fc
  .tuple(file, deep(20_000), fc.constantFrom('language', 'title', 'id', 'version', 'summary'))
  .map(([text, nested, field]) => text.replace(new RegExp(`"${field}": [^\\n]*,`), () => `"${field}": ${nested},`));

function opensAgain({ story: opened, problems }: ReadStory) {
  expect(problems.every(({ kind }) => typeof kind === 'string')).toBe(true);
  if (!opened) return;
  const again = readStory(writeStory(opened), known);
  expect(again.story).toEqual(opened);
  // What was cut or left out was said the first time: nothing is lost by keeping what opened.
  expect(again.problems).toEqual([]);
}

fuzz('files of stories', {
  input: fc.oneof(mutated(file), anyFields, deepField, deep(20_000), nasty),
  found: [
    // Said to be no language, and its value could not be quoted.
    `{"format": "co-operation-atlas-story", "version": 1, "language": ${'['.repeat(9000)}${']'.repeat(9000)}, "scenes": []}`,
  ],
  check: (text) => opensAgain(readStory(text, known)),
});

const link = fc
  .nat()
  .map((seed) => seed % 50)
  .map((seed) => anyStory(chanceFrom(seed)));

fuzz('links of stories', {
  input: fc.tuple(
    link,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), fc.oneof(nasty, fc.base64String())), {
      maxLength: 4,
    }),
  ),
  async check([made, edits]) {
    const whole = (await storyToLink(made)) ?? LINK_MARK;
    const damaged = edits.reduce((text, [at, cut, put]) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + put + text.slice(start + cut);
    }, whole);
    opensAgain(await storyFromLink(damaged, known));
  },
});
