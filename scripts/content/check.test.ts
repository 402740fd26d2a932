import { describe, expect, test } from 'vitest';
import {
  goodInitiative,
  goodPlace,
  goodRecords,
  goodStatement,
  type InitiativeRecord,
  type PlaceRecord,
} from '../../tests/helpers/goodRecords.ts';
import { checkContent } from './check.ts';
import type { GeometryIndex } from './geometry.ts';

const nothingDrawn: GeometryIndex = new Map();
const LAYERS = ['land', 'piers'];
const text = { en: 'Words', 'zh-Hant': '文字', 'zh-Hans': '文字' };
const { position: _position, ...placeless } = goodPlace();

test('records that agree have no problem', () => {
  expect(checkContent(goodRecords(), nothingDrawn, LAYERS)).toEqual([]);
});

describe('an initiative', () => {
  test.each<[string, Partial<InitiativeRecord>, string]>([
    [
      'that links an unknown place',
      { places: [{ id: 'pire', basis: 'named' }] },
      '"places.0.id" is "pire"; no place of that id is in content/places.',
    ],
    [
      'that infers without saying from what',
      { places: [{ id: 'pier', basis: 'inferred' }] },
      '"places.0" is inferred without a note; say from what it was concluded.',
    ],
    [
      'that links a place twice',
      {
        places: [
          { id: 'pier', basis: 'named' },
          { id: 'pier', basis: 'inferred', note: text },
        ],
      },
      '"places" links "pier" twice; keep one link for each place.',
    ],
    [
      'of a plenary that is not recorded',
      { plenary: 24 },
      '"plenary" is 24; no record of that number is in content/plenaries.',
    ],
    [
      'from an unknown document',
      { source: { document: 'plenary-24', section: 'Transport', paragraph: 1 } },
      '"source.document" is "plenary-24"; it should be the id of a file in content/plenaries.',
    ],
    [
      'from an unknown section',
      { source: { document: 'plenary-23', section: 'Transprot', paragraph: 1 } },
      '"source.section" is "Transprot"; it should be one of "Transport".',
    ],
    [
      'from a paragraph after the last',
      { source: { document: 'plenary-23', section: 'Transport', paragraph: 3 } },
      '"source.paragraph" is 3; that section has 2.',
    ],
    [
      'from another plenary’s document',
      { source: { document: 'plenary-22', section: 'Transport', paragraph: 1 } },
      '"source.document" is "plenary-22", but "plenary" is 23; it should be "plenary-23".',
    ],
    [
      'of another area than its section’s',
      { area: 'financial-services' },
      '"area" is "financial-services", but "Transport" is of "transport-logistics"; correct the area or the source.',
    ],
    [
      'with an unknown party',
      { parties: ['harbour-office', 'nobody'] },
      '"parties" names "nobody"; no party of that id is in content/parties.',
    ],
    [
      'that is part of an unknown one',
      { partOf: 'fleet' },
      '"partOf" or "related" names "fleet"; no initiative of that id is in content/initiatives.',
    ],
    [
      'related to an unknown one',
      { related: ['fleet'] },
      '"partOf" or "related" names "fleet"; no initiative of that id is in content/initiatives.',
    ],
    ['that is part of itself', { partOf: 'ferry' }, '"partOf" leads back to the record itself; break the circle.'],
  ])('%s', (_name, change, sentence) => {
    const records = goodRecords({ initiatives: [goodInitiative(change)] });
    expect(checkContent(records, nothingDrawn, LAYERS)).toEqual([`content/initiatives/ferry.yaml: ${sentence}`]);
  });

  test('that links a place without geometry, which is not a region', () => {
    const records = goodRecords({ places: [placeless] });
    expect(checkContent(records, nothingDrawn, LAYERS)).toContain(
      'content/initiatives/ferry.yaml: "places.0.id" links "pier", which has no geometry and is not a region; ' +
        'give content/places/pier.yaml a position, a shape, members or siteUnknown.',
    );
  });
});

describe('a place', () => {
  const pier = (change: Partial<PlaceRecord>) => goodPlace(change);
  const quay = goodPlace({ id: 'quay' });

  test.each<[string, PlaceRecord[], string]>([
    [
      'within an unknown one',
      [pier({ within: 'bay' })],
      '"within", "pair" or "members" names "bay"; no place of that id is in content/places.',
    ],
    [
      'made up of an unknown one',
      [pier({ members: ['bay'] })],
      '"within", "pair" or "members" names "bay"; no place of that id is in content/places.',
    ],
    [
      'whose pair does not name it back',
      [pier({ pair: ['quay'] }), quay],
      '"pair" names "quay", which does not name it back; add "pier" to its pair.',
    ],
    [
      'whose shape is not drawn',
      [pier({ shape: { layer: 'piers', basis: 'drawn' } })],
      '"shape.layer" is "piers"; public/geo/piers.geojson has no feature "pier".',
    ],
    [
      'of unknown site that has a position',
      [pier({ siteUnknown: true, within: 'quay' }), quay],
      '"siteUnknown" stands beside a position or shape; keep one of them.',
    ],
    [
      'of unknown site that lies nowhere',
      [{ ...placeless, siteUnknown: true }],
      '"siteUnknown" needs "within": the place it is listed under.',
    ],
    [
      'whose position has an unknown source',
      [pier({ position: { at: [114, 22.5], radius: 1, source: 'hearsay' } })],
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'whose fact has an unknown source',
      [pier({ facts: [{ text, sources: ['gazette', 'hearsay'] }] })],
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'whose id is not an id',
      [pier({}), goodPlace({ id: 'Old Pier' })],
      "a file's name has small letters, figures and hyphens only.",
    ],
  ])('%s', (_name, places, sentence) => {
    const id = places.length === 2 && places[1]?.id === 'Old Pier' ? 'Old Pier' : 'pier';
    expect(checkContent(goodRecords({ places }), nothingDrawn, LAYERS)).toEqual([
      `content/places/${id}.yaml: ${sentence}`,
    ]);
  });

  test('that nothing places', () => {
    expect(checkContent(goodRecords({ places: [placeless] }), nothingDrawn, LAYERS)).toContain(
      'content/places/pier.yaml: nothing says where it is; give a position, a shape, members or siteUnknown.',
    );
  });

  test('that is drawn in its layer, or only drawn somewhere, is placed', () => {
    const drawn: GeometryIndex = new Map([['pier', new Map([['piers', [114, 22, 115, 23]]])]]);
    expect(
      checkContent(
        goodRecords({ places: [{ ...placeless, shape: { layer: 'piers', basis: 'data' } }] }),
        drawn,
        LAYERS,
      ),
    ).toEqual([]);
    expect(checkContent(goodRecords({ places: [placeless] }), drawn, LAYERS)).toEqual([]);
  });
});

describe('a plenary', () => {
  const [plenary, partly] = goodRecords().plenaries;

  test.each([
    [
      'of an unknown source',
      { source: 'hearsay' },
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'whose gap has an unknown source',
      { gaps: [{ text, sources: ['hearsay'] }] },
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'chaired by somebody unknown',
      { chairs: ['nobody'] },
      '"chairs" names "nobody"; no party of that id is in content/parties.',
    ],
    [
      'held at an unknown place',
      { venue: { place: 'hall', basis: 'named' as const } },
      '"venue.place" is "hall"; no place of that id is in content/places.',
    ],
  ])('%s', (_name, change, sentence) => {
    const records = goodRecords({ plenaries: [{ ...plenary!, ...change }, partly!] });
    expect(checkContent(records, nothingDrawn, LAYERS)).toEqual([`content/plenaries/plenary-23.yaml: ${sentence}`]);
  });
});

test('an initiative and a statement of one id', () => {
  const statements = [goodStatement({ id: 'ferry', continuedBy: [] })];
  expect(checkContent(goodRecords({ statements }), nothingDrawn, LAYERS)).toEqual([
    'content/statements/ferry.yaml: an initiative has this id as well; rename one of the files.',
  ]);
});

test('every problem is named at once', () => {
  const records = goodRecords({
    initiatives: [goodInitiative({ plenary: 9, parties: ['nobody'], places: [{ id: 'pire', basis: 'inferred' }] })],
    places: [goodPlace({ within: 'bay' })],
    'follow-ups': [],
    statements: [],
    threads: [],
  });
  expect(checkContent(records, nothingDrawn, LAYERS)).toHaveLength(5);
});
