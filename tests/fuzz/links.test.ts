/** What stands in an address, from anyone: it never throws, and what was understood of it can be shared again. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { AREAS, BASES, INITIATIVE_KINDS, LANGUAGES, STATUSES } from '../../src/content/vocabulary.ts';
import { otherSelection } from '../../src/state/plan/compare.ts';
import { knownCondition } from '../../src/state/plan/where/follow.ts';
import { knownView, readView, writeView } from '../../src/state/url.ts';
import { COLUMNS, LAYOUTS, MODES, PAGES, SCREENS, SORTINGS, type View } from '../../src/state/view.ts';
import { content } from '../helpers/content.ts';
import { fuzz, mutated, nasty } from './fuzz.ts';

/** Whole: a field that a view gets later does not compile here without a value, and its key is tried. */
const FULL: View = {
  language: 'zh-Hant',
  mode: 'plan',
  story: 'hzmb',
  scene: 2,
  screen: 'presenter',
  desk: 'ab12cd',
  autoplay: true,
  place: 'nansha',
  initiative: 'sea-air-pilot',
  page: 'about',
  thread: 'car-schemes',
  areas: ['financial-services'],
  statuses: ['planned'],
  parties: ['hktdc'],
  q: 'bridge',
  layout: 'matrix',
  sort: { by: 'status', down: true },
  group: 'area',
  columns: ['kind'],
  kinds: ['agreement'],
  bases: ['named'],
  years: ['2023'],
  plenaries: ['23'],
  at: ['nansha'],
  where: 'near_20_place_nansha',
  compare: '?area=financial-services',
  asof: '2024-02-29',
  camera: { lng: 114, lat: 22.3, zoom: 9, bearing: 0, pitch: 0 },
  hidden: ['rivers'],
};
const keysOf = (view: View) => new URLSearchParams(writeView(view)).keys();
const KEYS = [...new Set([...keysOf(FULL), ...keysOf({ ...FULL, mode: 'present' }), '__proto__', 'constructor'])];
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const value = fc.oneof(
  fc.constantFrom<string>(...LANGUAGES, ...MODES, ...SCREENS, ...AREAS, ...STATUSES, ...PAGES, '1', '12', '~eJx-_0'),
  fc.constantFrom(
    ...ids(content.places),
    ...ids(content.initiatives),
    ...ids(content.parties),
    ...ids(content.stories),
  ),
  fc.constantFrom<string>(...LAYOUTS, ...SORTINGS, ...COLUMNS, ...INITIATIVE_KINDS, ...BASES, '-status', '2023', '23'),
  fc.constantFrom(
    'near_20_place_nansha',
    'polygon_113.5,22.1,114,22.1,114,22.6',
    '?area=financial-services&at=atlantis',
  ),
  fc.constantFrom('113.9,22.4,9.5,0,0', '113.9,22.4', '1e3,22,9', '113.9,22.4,9.5,0,0,0', 'NaN,NaN,NaN'),
  nasty,
);
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), nasty), fc.array(value, { maxLength: 4 })), { maxLength: 12 })
  .chain((pairs) => fc.constantFrom(pairs, [['mode', ['plan']] as [string, string[]], ...pairs]))
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
    // What planning reads of them later.
    if (view.where !== null) knownCondition(view.where, content);
    if (view.compare !== null) bad.push(...otherSelection(view.compare, content, null).bad);
    // A notice quotes what was asked for: enough of it to be known, never a page of it.
    for (const { value: quoted } of bad) expect(quoted.length).toBeLessThanOrEqual(41);
  },
});
