import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { ownColours } from './ownColours.ts';

const difference = differenceCiede2000();
const VISIONS = {
  'without red': filterDeficiencyProt(1),
  'without green': filterDeficiencyDeuter(1),
  'without blue': filterDeficiencyTrit(1),
};

describe.each(Object.entries(ownColours))('on a %s map', (_theme, colours) => {
  test.each(Object.entries(VISIONS))('eyes %s tell them from each other', (_vision, seen) => {
    const all = Object.entries(colours).map(([name, colour]) => [name, seen(parse(colour)!)] as const);
    const alike = all.flatMap(([name, colour], at) =>
      all.slice(at + 1).flatMap(([other, beside]) => {
        const apart = difference(colour, beside);
        return apart < 8
          ? [`${name} and ${other}: ${apart.toFixed(1)} (${formatHex(colour)}, ${formatHex(beside)})`]
          : [];
      }),
    );
    expect(alike).toEqual([]);
  });
});
