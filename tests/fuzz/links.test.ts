/** What stands in an address, from anyone: it never throws, and what was understood of it can be shared again. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { AREAS, LANGUAGES, STATUSES } from '../../src/content/vocabulary.ts';
import { knownView, readView, writeView } from '../../src/state/url.ts';
import { MODES, PAGES, SCREENS } from '../../src/state/view.ts';
import { content } from '../helpers/content.ts';
import { fuzz, mutated, nasty } from './fuzz.ts';

const KEYS =
  'lang mode story scene screen desk autoplay place initiative page area status party q view hide asof thread __proto__ constructor'.split(
    ' ',
  );
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const value = fc.oneof(
  fc.constantFrom<string>(...LANGUAGES, ...MODES, ...SCREENS, ...AREAS, ...STATUSES, ...PAGES, '1', '12', '~eJx-_0'),
  fc.constantFrom(
    ...ids(content.places),
    ...ids(content.initiatives),
    ...ids(content.parties),
    ...ids(content.stories),
  ),
  fc.constantFrom('113.9,22.4,9.5,0,0', '113.9,22.4', '1e3,22,9', '113.9,22.4,9.5,0,0,0', 'NaN,NaN,NaN'),
  nasty,
);
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), nasty), fc.array(value, { maxLength: 4 })), { maxLength: 12 })
  .chain((pairs) => {
    const texts = pairs.map(([key, values]): [string, string] => [key, values.join(',')]);
    return fc.constantFrom(
      `?${new URLSearchParams(texts).toString()}`,
      `?${texts.map(([key, text]) => `${key}=${text}`).join('&')}`,
    );
  });

/** As the page opens an address. */
function open(search: string) {
  const { view, bad } = readView(search, 'en');
  const known = knownView(view, content);
  return { view: known.view, bad: [...bad, ...known.bad] };
}

fuzz('addresses', {
  input: fc.oneof(query, mutated(query), nasty),
  // The notice quoted all of it.
  found: [`?lang=${'x'.repeat(3000)}`, `?place=${'x'.repeat(3000)}`],
  check(search) {
    const { view, bad } = open(search);
    const shared = writeView(view);
    const again = open(shared);
    expect(again.bad, shared).toEqual([]);
    expect(writeView(again.view)).toBe(shared);
    // A notice quotes what was asked for: enough of it to be known, never a page of it.
    for (const { value: quoted } of bad) expect(quoted.length).toBeLessThanOrEqual(41);
  },
});
