import type { OwnStory } from '../../content/types.ts';
import { describe, expect, test, vi } from 'vitest';
import { anyStory, known } from '../../../tests/helpers/ownStories.ts';
import { cases, chanceFrom } from '../../../tests/helpers/random.ts';
import { LARGEST, readStory, writeStory } from './format.ts';
import { LIMITS } from './ownStory.ts';
import { WHOLE_REGION } from '../wholeRegion.ts';

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const read = (text: string) => readStory(text, known);
/** What a file says, to be changed by a test. */
type File = Record<string, unknown> & { scenes: Record<string, unknown>[] };
const bridge: OwnStory = {
  ...anyStory(chanceFrom(1)),
  title: 'The bridge',
  scenes: ['One', 'Two', 'Three'].map((title) => ({
    title,
    caption: `${title} caption`,
    notes: `${title} notes`,
    seconds: 60,
    show: { bounds: [113.5, 22.1, 114, 22.4], place: 'hzmb' },
    sources: [],
  })),
};
const changed = (change: (file: File) => void): string => {
  const file = JSON.parse(writeStory(bridge)) as File;
  change(file);
  return JSON.stringify(file);
};
const inSecond = (change: Record<string, unknown>) => read(changed((file) => Object.assign(file.scenes[1]!, change)));
const inSecondShow = (change: Record<string, unknown>) =>
  inSecond({ show: { bounds: [113.5, 22.1, 114, 22.4], ...change } });

test.each(cases(200, anyStory))('a story comes back as it was written: $id', (story) => {
  expect(read(writeStory(story))).toEqual({ story, problems: [] });
});

describe('damage', () => {
  test('a file that was cut off gives all scenes before the cut, wherever that is', () => {
    for (const story of [bridge, ...cases(3, anyStory)]) {
      const text = writeStory(story);
      for (let end = 0; end < text.length - 2; end += 1) {
        const cut = text.slice(0, end);
        const result = read(cut);
        const whole = story.scenes.filter((scene) => cut.includes(lineOf(scene)));
        expect(result.story?.scenes.slice(0, whole.length) ?? []).toEqual(whole);
        expect(result.problems, `cut at ${end}`).not.toEqual([]);
      }
    }
  });

  test('a changed character never costs a scene that it does not stand in', () => {
    for (const seed of Array.from({ length: 1200 }, (_, i) => i + 1)) {
      const chance = chanceFrom(seed);
      const story = anyStory(chance);
      const text = writeStory(story);
      const at = chance.int(0, text.length - 1);
      const damaged = text.slice(0, at) + chance.pick([...'{}[]",:\\x0 \u0000']) + text.slice(at + 1);
      const found = read(damaged).story?.scenes.map((scene) => JSON.stringify(scene)) ?? [];
      for (const scene of story.scenes) {
        if (!damaged.split('\n').some((line) => line.replace(/,$/, '') === lineOf(scene))) continue;
        expect(found, `seed ${seed}, character ${at}`).toContain(JSON.stringify(scene));
      }
    }
  });

  test('fields of any other type never throw, and leave the other scenes as they were', () => {
    const wrong = [null, 7, 'text', true, [], {}, [[]], { bounds: 'x' }, -1e308];
    for (const field of ['title', 'caption', 'notes', 'seconds', 'show', 'route']) {
      for (const value of wrong) {
        const { story } = inSecond({ [field]: value });
        expect(story?.scenes).toHaveLength(3);
        expect([story?.scenes[0], story?.scenes[2]]).toEqual([bridge.scenes[0], bridge.scenes[2]]);
      }
    }
    for (const field of Object.keys(JSON.parse(writeStory(bridge)) as File))
      for (const value of wrong)
        expect(() => read(changed((file) => Object.assign(file, { [field]: value })))).not.toThrow();
  });

  test.each([
    ['nothing', ''],
    ['other words', 'Dear all, here are the minutes.'],
    ['another file', '{"type":"FeatureCollection","features":[]}'],
    ['a list', '[1,2,3]'],
    ['deep nesting', '['.repeat(100_000)],
    ['deeper nesting', '{"a":'.repeat(100_000)],
  ])('%s is no story, and said to be none', (_name, text) => {
    expect(read(text)).toEqual({ story: null, problems: [{ kind: 'not-a-story' }] });
  });

  test('a file beyond all measure is not read', () => {
    expect(read(' '.repeat(LARGEST + 1))).toEqual({ story: null, problems: [{ kind: 'too-big' }] });
  });

  test('a scene that broke off keeps what can be read of it, and says so', () => {
    const text = writeStory(bridge);
    const { story, problems } = read(text.slice(0, text.indexOf('Three notes') + 5));
    expect(story?.scenes.at(-1)).toMatchObject({ title: 'Three', caption: 'Three caption', notes: 'Three' });
    expect(problems).toEqual([{ kind: 'broken' }, { kind: 'scene-cut', scene: 3 }]);
  });

  test('a scene of which nothing is left is named by its number', () => {
    const { story, problems } = read(changed((file) => Object.assign(file.scenes, { 1: null })));
    expect(story?.scenes.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(problems).toEqual([{ kind: 'scene-lost', scene: 2 }]);
  });
});

describe('what cannot be restored is named', () => {
  test('a newer version opens as far as it is understood', () => {
    const { story, problems } = read(changed((file) => Object.assign(file, { version: 3, music: 'loud' })));
    expect(story?.scenes).toEqual(bridge.scenes);
    expect(problems).toEqual([
      { kind: 'newer', version: 3 },
      { kind: 'unknown-field', scene: null, name: 'music' },
    ]);
  });

  test.each([
    [{ place: 'atlantis' }, { of: 'place', id: 'atlantis' }],
    [{ initiative: 'no-such' }, { of: 'initiative', id: 'no-such' }],
    [{ parties: ['nobody'] }, { of: 'party', id: 'nobody' }],
    [{ areas: ['fishing'] }, { of: 'area', id: 'fishing' }],
    [{ statuses: ['dreamt'] }, { of: 'status', id: 'dreamt' }],
    [{ hide: ['clouds'] }, { of: 'layer', id: 'clouds' }],
  ])('an id that the atlas does not have: %o', (show, named) => {
    const { story, problems } = inSecondShow(show);
    expect(story?.scenes[1]?.show).toEqual({ bounds: [113.5, 22.1, 114, 22.4] });
    expect(problems).toEqual([{ kind: 'unknown-id', scene: 2, ...named }]);
  });

  test('ids that it has stay beside one that it has not', () => {
    expect(inSecondShow({ areas: ['fishing', 'financial-services'] }).story?.scenes[1]?.show.areas).toEqual([
      'financial-services',
    ]);
  });

  test('layers are taken on trust while nobody knows them', () => {
    const file = changed((file) =>
      Object.assign(file.scenes[1]!, { show: { bounds: WHOLE_REGION, hide: ['clouds'] } }),
    );
    expect(readStory(file, { ...known, layers: null }).problems).toEqual([]);
  });

  test.each([
    ['west and east swapped', [114, 22.1, 113.5, 22.4], [113.5, 22.1, 114, 22.4], 'bounds-swapped'],
    ['latitude first', [22.1, 113.5, 22.4, 114], [113.5, 22.1, 114, 22.4], 'bounds-swapped'],
    ['half outside', [100, 22, 114, 23], [LIMITS.bounds[0], 22, 114, 23], 'bounds-outside'],
    ['in another land', [0, 50, 1, 51], WHOLE_REGION, 'bounds-lost'],
    ['too few', [113, 22, 114], WHOLE_REGION, 'bounds-lost'],
    ['no numbers', ['a', 'b', 'c', 'd'], WHOLE_REGION, 'bounds-lost'],
  ])('bounds: %s', (_name, bounds, used, kind) => {
    const { story, problems } = inSecondShow({ bounds });
    expect(story?.scenes[1]?.show.bounds).toEqual(used);
    expect(problems).toEqual([{ kind, scene: 2 }]);
  });

  test.each([
    [0, 5],
    [-3, 5],
    [12.4, 12],
    [99_999, 3600],
  ])('%d seconds become %d', (value, used) => {
    const { story, problems } = inSecond({ seconds: value });
    expect(story?.scenes[1]?.seconds).toBe(used);
    expect(problems).toEqual([{ kind: 'seconds', scene: 2, value, used }]);
  });

  test('a text beyond its limit is cut, never in the middle of a character', () => {
    const { story, problems } = inSecond({ caption: `${'a'.repeat(LIMITS.caption - 1)}😀` });
    expect(story?.scenes[1]?.caption).toBe('a'.repeat(LIMITS.caption - 1));
    expect(problems).toEqual([
      { kind: 'too-long', scene: 2, field: 'caption', length: LIMITS.caption + 1, kept: LIMITS.caption },
    ]);
  });

  test('scenes beyond the limit are counted', () => {
    const { story, problems } = read(
      changed((file) => (file.scenes = Array.from({ length: 203 }, () => file.scenes[0]!))),
    );
    expect(story?.scenes).toHaveLength(200);
    expect(problems).toEqual([{ kind: 'too-many-scenes', found: 203, kept: 200 }]);
  });

  test('a route through one place is none', () => {
    const { story, problems } = inSecond({ route: { through: ['nansha', 'atlantis'] } });
    expect(story?.scenes[1]).not.toHaveProperty('route');
    expect(problems).toEqual([
      { kind: 'unknown-id', scene: 2, of: 'place', id: 'atlantis' },
      { kind: 'route-lost', scene: 2 },
    ]);
  });

  test('markup stays the characters that it is', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(inSecond({ title }).story?.scenes[1]?.title).toBe(title);
  });

  test('a field named like a part of every object changes nothing else', () => {
    const { story } = read(
      writeStory(bridge).replace('"seconds":60', '"__proto__":{"notes":"x"},"seconds":60').slice(0, -3),
    );
    expect(story?.scenes[0]?.notes).toBe('One notes');
    expect(({} as { notes?: string }).notes).toBeUndefined();
  });
});

/** As a scene stands in the file. */
function lineOf({ sources: _sources, ...scene }: OwnStory['scenes'][number]): string {
  return JSON.stringify(scene);
}
