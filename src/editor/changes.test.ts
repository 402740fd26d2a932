import { describe, expect, test } from 'vitest';
import { anyStory } from '../../tests/helpers/ownStories.ts';
import { cases, chanceFrom } from '../../tests/helpers/random.ts';
import { LIMITS, newScene, newStory } from '../state/ownStories/ownStory.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import {
  changeScene,
  draftOf,
  duplicateScene,
  insertScene,
  isFull,
  moveScene,
  removeScene,
  retake,
  undoLast,
  type Draft,
} from './changes.ts';

const scene = (title: string) => newScene({ bounds: [...WHOLE_REGION] }, title);
const draft = (...titles: string[]): Draft => draftOf({ ...newStory('en'), scenes: titles.map(scene) });
const titles = ({ story }: Draft) => story.scenes.map(({ title }) => title).join('');
const keyOf = (of: Draft, title: string): number => of.keys[of.story.scenes.findIndex((each) => each.title === title)]!;

describe('order', () => {
  test('a scene moves by one, and stops at either end', () => {
    const abc = draft('a', 'b', 'c');
    expect(titles(moveScene(abc, keyOf(abc, 'b'), -1))).toBe('bac');
    expect(titles(moveScene(abc, keyOf(abc, 'b'), 1))).toBe('acb');
    expect(moveScene(abc, keyOf(abc, 'a'), -1)).toBe(abc);
    expect(moveScene(abc, keyOf(abc, 'c'), 1)).toBe(abc);
  });

  test('a copy follows its original, and is another scene', () => {
    const abc = draft('a', 'b', 'c');
    const copied = duplicateScene(abc, keyOf(abc, 'b'));
    expect(titles(copied)).toBe('abbc');
    expect(new Set(copied.keys).size).toBe(4);
    expect(titles(changeScene(copied, copied.keys[2]!, { title: 'x' }))).toBe('abxc');
  });
});

test('a story that is as long as stories can be takes no other scene', () => {
  const nearly = draft(...Array.from({ length: LIMITS.scenes - 1 }, () => 'a'));
  expect(isFull(nearly)).toBe(false);
  const full = insertScene(nearly, scene('b'), 0);
  expect(full.story.scenes).toHaveLength(LIMITS.scenes);
  expect(isFull(full)).toBe(true);
  expect(insertScene(full, scene('c'), 0)).toBe(full);
  expect(duplicateScene(full, full.keys[0]!)).toBe(full);
});

describe('undo', () => {
  test('several deletions come back one by one, where they were', () => {
    let now = draft('a', 'b', 'c', 'd');
    for (const title of ['b', 'd', 'a']) now = removeScene(now, keyOf(now, title));
    expect(titles(now)).toBe('c');
    const back = [0, 1, 2].map(() => titles((now = undoLast(now))));
    expect(back).toEqual(['ac', 'acd', 'abcd']);
    expect(undoLast(now)).toBe(now);
  });

  test('a scene that has no room any more waits for it', () => {
    const many = Array.from({ length: LIMITS.scenes }, (_, i) => `${i}`);
    const whole = draft(...many);
    const full = insertScene(removeScene(whole, keyOf(whole, '7')), scene('new'), 0);
    expect(undoLast(full)).toBe(full);
  });

  test('what was typed since stays', () => {
    let now = draft('a', 'b');
    const a = keyOf(now, 'a');
    now = changeScene(removeScene(now, keyOf(now, 'b')), a, { title: 'x' });
    expect(titles(undoLast(now))).toBe('xb');
  });

  test('another view is taken back with the line that belonged to it', () => {
    let now = draftOf({ ...newStory('en'), scenes: [{ ...scene('a'), route: { line: 'hzmb' } }] });
    const before = now.story.scenes;
    now = retake(now, now.keys[0]!, { bounds: [113, 22, 114, 23] });
    expect(now.story.scenes[0]).toMatchObject({ title: 'a', show: { bounds: [113, 22, 114, 23] } });
    expect(now.story.scenes[0]).not.toHaveProperty('route');
    expect(undoLast(now).story.scenes).toEqual(before);
  });

  test.each(cases(60, (chance) => chance.int(1, 1e6)))('whatever was moved and deleted comes back: %d', (seed) => {
    const chance = chanceFrom(seed);
    const first = draftOf({ ...anyStory(chance), scenes: ['a', 'b', 'c', 'd', 'e'].map(scene) });
    let now = first;
    for (let i = 0; i < 8 && now.keys.length > 0; i += 1) {
      const key = chance.pick(now.keys);
      now = chance.int(0, 1) ? removeScene(now, key) : moveScene(now, key, chance.pick([1, -1] as const));
    }
    while (now.undo.length > 0) now = undoLast(now);
    expect(now).toEqual(first);
  });
});

test('a scene that is put in beyond the end is the last', () => {
  expect(titles(insertScene(draft('a'), scene('b'), 9))).toBe('ab');
});
