/** Stories that someone might have made: every field used, texts of every kind. */
import type { OwnStory, StoryScene } from '../../src/content/types.ts';
import { AREAS, LANGUAGES, STATUSES } from '../../src/content/vocabulary.ts';
import { knownOf, LIMITS } from '../../src/state/ownStories/ownStory.ts';
import { INITIATIVES, PLACES } from '../content/ids.ts';
import { content } from './content.ts';
import type { Chance } from './random.ts';

export const LAYERS = ['hzmb', 'labels', 'nansha', 'rivers'];
export const known = knownOf(content, LAYERS);

const LETTERS = 'abc XYZ 0.,"\\\n\t{}[]:<>&港珠澳大橋𠮷😀';
/** Of the record, but not all of it: the same chance makes the same story whatever is added. */
const PARTIES = ['aahk', 'dongguan-government', 'hk-insurance-industry', 'hksar-government', 'hktdc', 'mainland-side'];

export function anyStory(chance: Chance): OwnStory {
  return {
    id: `my-${chance.text(10, 'abcdefghijklmnopqrstuvwxyz')}`,
    order: 0,
    language: chance.pick(LANGUAGES),
    title: chance.text(chance.int(0, 30), LETTERS),
    summary: chance.text(chance.int(0, 60), LETTERS),
    scenes: Array.from({ length: chance.int(0, 6) }, (_, i) => anyScene(chance, i)),
  };
}

function anyScene(chance: Chance, number: number): StoryScene {
  const west = chance.decimal(112, 114, 5);
  const south = chance.decimal(21, 23, 5);
  const areas = chance.some(AREAS);
  const statuses = chance.some(STATUSES);
  const parties = chance.some(PARTIES);
  const hide = chance.some(LAYERS);
  const through = [chance.pick(PLACES.slice(0, 20)), chance.pick(PLACES.slice(20))];
  const route = [undefined, { line: 'hzmb' as const }, { through: [...through, ...through] }][chance.int(0, 2)];
  return {
    // Titles that differ: a test can tell which scene came back.
    title: `${number} ${chance.text(chance.int(0, 20), LETTERS)}`,
    caption: chance.text(chance.int(0, 80), LETTERS),
    notes: chance.text(chance.int(0, 200), LETTERS),
    seconds: chance.int(...LIMITS.seconds),
    show: {
      bounds: [west, south, chance.decimal(west, 116, 5), chance.decimal(south, 25, 5)],
      ...(chance.int(0, 1) && { place: chance.pick(PLACES) }),
      ...(chance.int(0, 1) && { initiative: chance.pick(INITIATIVES) }),
      ...(areas.length > 0 && { areas }),
      ...(statuses.length > 0 && { statuses }),
      ...(parties.length > 0 && { parties }),
      ...(hide.length > 0 && { hide }),
    },
    ...(route && { route }),
    sources: [],
  };
}
