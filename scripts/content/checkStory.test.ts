import { describe, expect, test } from 'vitest';
import {
  goodInitiative,
  goodPlace,
  goodRecords,
  goodScene,
  goodStory,
  type SceneRecord,
} from '../../tests/helpers/goodRecords.ts';
import { checkContent } from './check.ts';
import type { GeometryIndex } from './geometry.ts';

const nothingDrawn: GeometryIndex = new Map();
const LAYERS = ['land', 'piers'];
const bounds: SceneRecord['show']['bounds'] = [113.5, 22, 114.5, 23];
const elsewhere: SceneRecord['show']['bounds'] = [112, 21.5, 113, 22];
const AT = 'content/stories/harbour.yaml: ';

/** A story whose third scene is changed. */
const storyWith = (change: Partial<SceneRecord>) =>
  goodStory({ scenes: goodStory().scenes.with(2, goodScene(change)) });

describe('a scene', () => {
  test.each<[string, Partial<SceneRecord>, string]>([
    [
      'of an unknown place',
      { show: { bounds, place: 'pire' } },
      '"scenes.2.show.place" is "pire"; no place of that id is in content/places.',
    ],
    [
      'of an unknown initiative',
      { show: { bounds, initiative: 'fery' } },
      '"scenes.2.show.initiative" is "fery"; no initiative of that id is in content/initiatives.',
    ],
    [
      'of a place and an initiative',
      { show: { bounds, place: 'pier', initiative: 'ferry' } },
      '"scenes.2.show" has a place and an initiative; keep one: the map shows one thing at a time.',
    ],
    [
      'that filters by an unknown party',
      { show: { bounds, parties: ['harbour-office', 'nobody'] } },
      '"scenes.2.show.parties" names "nobody"; no party of that id is in content/parties.',
    ],
    [
      'that hides a layer that the map has not',
      { show: { bounds, hide: ['piers', 'quays'] } },
      '"scenes.2.show.hide" names "quays"; no layer of that id is in src/map/layers.',
    ],
    [
      'whose west is in the east',
      { show: { bounds: [114.5, 22, 113.5, 23] } },
      '"scenes.2.show.bounds" has west 114.5 and east 113.5; west comes first and is smaller.',
    ],
    [
      'whose south is in the north',
      { show: { bounds: [113.5, 23, 114.5, 23] } },
      '"scenes.2.show.bounds" has south 23 and north 23; south comes before north and is smaller.',
    ],
    [
      'that looks away from its place',
      { show: { bounds: elsewhere, place: 'pier' } },
      '"scenes.2.show.bounds" shows nothing of "pier"; move them to where it is.',
    ],
    [
      'that looks away from every place of its initiative',
      { show: { bounds: elsewhere, initiative: 'ferry' } },
      '"scenes.2.show.bounds" shows nothing of "ferry"; move them to where it is.',
    ],
    [
      'whose route goes through an unknown place',
      { route: { through: ['pier', 'quay'] } },
      '"scenes.2.route.through" names "quay"; no place of that id is in content/places.',
    ],
    [
      'from an unknown document',
      { sources: [{ document: 'plenary-24', section: 'Transport', paragraph: 1 }] },
      '"scenes.2.sources.0.document" is "plenary-24"; it should be the id of a file in content/plenaries.',
    ],
    [
      'from an unknown section',
      {
        sources: [
          { document: 'plenary-23', section: 'Transport', paragraph: 1 },
          { document: 'plenary-23', section: 'Transprot', paragraph: 1 },
        ],
      },
      '"scenes.2.sources.1.section" is "Transprot"; it should be one of "Transport".',
    ],
    [
      'from a paragraph after the last',
      { sources: [{ document: 'plenary-23', section: 'Transport', paragraph: 3 }] },
      '"scenes.2.sources.0.paragraph" is 3; that section has 2.',
    ],
  ])('%s', (_name, change, sentence) => {
    const records = goodRecords({ stories: [storyWith(change)] });
    expect(checkContent(records, nothingDrawn, LAYERS)).toEqual([AT + sentence]);
  });

  test('whose route goes through a place of unknown site', () => {
    const { position: _position, ...park } = goodPlace({ id: 'park', siteUnknown: true, within: 'pier' });
    const stories = [storyWith({ route: { through: ['pier', 'park'] } })];
    expect(checkContent(goodRecords({ places: [goodPlace(), park], stories }), nothingDrawn, LAYERS)).toEqual([
      `${AT}"scenes.2.route.through" names "park", which has no position; a line needs one to go through.`,
    ]);
  });

  test('may look at a part of a shape, or at one member of a group', () => {
    const { position: _position, ...group } = goodPlace({ id: 'bay', members: ['pier', 'bay'] });
    const { position: _none, ...land } = goodPlace({ id: 'land', shape: { layer: 'land', basis: 'data' } });
    const drawn: GeometryIndex = new Map([['land', new Map([['land', [112.9, 21.9, 113.6, 22.1]]])]]);
    const shows = (show: SceneRecord['show']) =>
      checkContent(
        goodRecords({ places: [goodPlace(), group, land], stories: [storyWith({ show })] }),
        drawn,
        LAYERS,
      ).filter((problem) => problem.startsWith(AT));
    expect(shows({ bounds, place: 'bay' })).toEqual([]);
    expect(shows({ bounds, place: 'land' })).toEqual([]);
    expect(shows({ bounds: [114, 22.2, 115, 23], place: 'land' })).toHaveLength(1);
    expect(shows({ bounds: elsewhere, place: 'bay' })).toHaveLength(1);
  });

  test('may look anywhere when nobody knows where its place is', () => {
    const { position: _position, ...park } = goodPlace({ id: 'park', siteUnknown: true, within: 'pier' });
    const initiatives = [goodInitiative(), goodInitiative({ id: 'store', places: [{ id: 'park', basis: 'named' }] })];
    const stories = [storyWith({ show: { bounds: elsewhere, initiative: 'store' } })];
    const records = goodRecords({ places: [goodPlace(), park], initiatives, stories });
    expect(checkContent(records, nothingDrawn, LAYERS)).toEqual([]);
  });
});

describe('a story', () => {
  test.each([5, 13])('of %i scenes', (length) => {
    const scenes = Array.from({ length }, () => goodScene());
    expect(checkContent(goodRecords({ stories: [goodStory({ scenes })] }), nothingDrawn, LAYERS)).toEqual([
      `${AT}"scenes" has ${length}; a story has 6 to 12.`,
    ]);
  });

  test('that stands where another does', () => {
    const stories = [goodStory(), goodStory({ id: 'islands' })];
    expect(checkContent(goodRecords({ stories }), nothingDrawn, LAYERS)).toEqual([
      'content/stories/islands.yaml: "order" is 1, as in content/stories/harbour.yaml; give each story its own.',
    ]);
  });

  test('has every problem of every scene named at once', () => {
    const scenes = Array.from({ length: 6 }, () => goodScene({ show: { bounds, place: 'pire', hide: ['quays'] } }));
    expect(checkContent(goodRecords({ stories: [goodStory({ scenes })] }), nothingDrawn, LAYERS)).toHaveLength(12);
  });
});
