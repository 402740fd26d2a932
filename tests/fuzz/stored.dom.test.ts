/** What this browser has kept, by an older version or a newer one, or damaged: nothing throws, and no work is lost. */
import * as fc from 'fast-check';
import { expect, vi } from 'vitest';
import { readHintSeen, readPreferences } from '../../src/app/kept.ts';
import { readShortcuts } from '../../src/app/preferences.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { keptState } from '../../src/presenter/kept.ts';
import { readMessage } from '../../src/presenter/messages.ts';
import { writeStory } from '../../src/state/ownStories/format.ts';
import { damagedText, keepStory, startOwnStories } from '../../src/state/ownStories/keep.ts';
import { useStories } from '../../src/state/stories.ts';
import { readSteps } from '../../src/state/trail.ts';
import { anyStory, known } from '../helpers/ownStories.ts';
import { chanceFrom } from '../helpers/random.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.stubGlobal('matchMedia', () => ({ matches: false }));

const ID = 'my-abcdefghij';
const KEY = `atlas.story.${ID}`;
const file = fc.nat().map((seed) => writeStory({ ...anyStory(chanceFrom(seed)), id: ID }));
const marked = fc.tuple(file, nasty).map(([text, mark]) => `{"revision":${JSON.stringify(mark)}}\n${text}`);
const storedStory = fc.oneof(file, marked, mutated(file), mutated(marked), deep(4_000), nasty);

fuzz('stories that are kept', {
  input: fc.record({ now: storedStory, before: fc.option(storedStory), others: fc.dictionary(nasty, nasty) }),
  found: [
    // Damaged a second time: the original of the first stood where this one should be kept.
    // A byte order mark is no damage: the story opens whole, and need not be kept beside itself.
    { now: `\uFEFF${writeStory({ ...anyStory(chanceFrom(1)), id: ID })}`, before: null, others: {} },
    { now: `\u0000{"title": "now", "scenes": [{"caption": "a", "notes": "b"}]}`, before: 'before', others: {} },
  ],
  check({ now, before, others }) {
    localStorage.clear();
    for (const [key, text] of Object.entries(others)) localStorage.setItem(`atlas.story.${key}`, text);
    localStorage.setItem(KEY, now);
    // Of a story that was found damaged at an earlier time.
    if (before) localStorage.setItem(`${KEY}.damaged`, before);
    startOwnStories(known, 'en');
    const opened = useStories.getState().own.find(({ id }) => id === ID);
    if (opened) keepStory({ ...opened, title: 'Worked on' });
    if (before) expect(damagedText(ID)).toContain(before);
    const reopened = () => useStories.getState().own.find(({ id }) => id === ID);
    startOwnStories(known, 'en');
    if (opened) expect(reopened()).toEqual({ ...opened, title: 'Worked on' });
    // Either all of it was understood, or the original is still here.
    if (!opened || !isWhole(now, opened)) expect(allTexts(), now).toContain(now);
  },
});

const allTexts = () => [...Object.values({ ...localStorage }), damagedText(ID) ?? ''].join('\n');

function isWhole(text: string, opened: object): boolean {
  try {
    return (
      JSON.parse(text.replace(/^\{"revision":.*\}\n/, '').replace(/^\uFEFF/, '')).scenes.length ===
      (opened as { scenes: [] }).scenes.length
    );
  } catch {
    return false;
  }
}

fuzz('preferences', {
  input: fc.tuple(nasty, nasty, nasty, nasty),
  check([theme, language, shortcuts, hint]) {
    localStorage.clear();
    for (const [key, text] of Object.entries({ theme, language, shortcuts, hint }))
      localStorage.setItem(`atlas-${key}`, text);
    const preferences = readPreferences();
    expect(['light', 'dark']).toContain(preferences.theme);
    expect(LANGUAGES).toContain(preferences.language);
    expect([true, false]).toContain(readShortcuts());
    expect([true, false]).toContain(readHintSeen());
  },
});

const state = {
  story: fc.oneof(fc.string(), fc.constant(null)),
  scene: fc.oneof(fc.nat(), fc.double()),
  exploring: fc.boolean(),
  black: fc.boolean(),
  startedAt: fc.oneof(fc.double(), fc.constant(null)),
  sceneAt: fc.constant(null),
  pausedAt: fc.constant(null),
  playing: fc.boolean(),
};
const from = fc.record({ id: fc.string(), role: fc.constantFrom('stage', 'presenter', 'x'), opened: fc.double() });
const message = fc.record(
  {
    kind: fc.constantFrom('hello', 'bye', 'ping', 'pong', 'state', 'offer', 'command', 'x'),
    from,
    to: fc.string(),
    number: fc.oneof(fc.nat(), fc.double()),
    state: fc.oneof(fc.record(state, { requiredKeys: [] }), fc.record(state)),
    command: fc.oneof(fc.record({ do: fc.string() }), fc.record({ do: fc.constant('go'), scene: fc.double() })),
  },
  { requiredKeys: ['kind', 'from'] },
);

fuzz('what another window says, and what a window kept of itself', {
  input: fc.tuple(fc.oneof(message, fc.anything({ withNullPrototype: true, withMap: true, withDate: true })), nasty),
  check([data, text]) {
    const read = readMessage(data);
    if (read) expect(readMessage(structuredClone(read))).toEqual(read);
    sessionStorage.setItem('atlas-desk-x', text);
    const kept = keptState(() => sessionStorage, 'x');
    if (kept) expect(kept.scene).toBeGreaterThanOrEqual(1);
  },
});

fuzz('the way back that the history kept', {
  input: fc.oneof(
    fc.record({ trail: fc.anything() }),
    fc.record({ trail: fc.array(fc.record({ place: fc.anything(), initiative: fc.anything(), page: fc.anything() })) }),
    fc.anything(),
  ),
  check(kept) {
    for (const step of readSteps(kept)) expect(step.place === null || typeof step.place === 'string').toBe(true);
  },
});
