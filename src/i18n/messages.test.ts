import { describe, expect, test } from 'vitest';
import { hasHan, ofOtherPlace, ofOtherScript, westernStops } from '../../tests/helpers/scripts.ts';
import { messages as aboutInEnglish } from './about/en.ts';
import { loadAboutMessages, type AboutMessages } from './about/messages.ts';
import { wordsFor } from './context.ts';
import { messages as english } from './en.ts';
import { messages as importingInEnglish } from './importing/en.ts';
import { loadImportingMessages, type ImportingMessages } from './importing/messages.ts';
import { loadMessages, type Messages } from './messages.ts';
import { messages as planningInEnglish } from './planning/en.ts';
import { loadPlanningMessages, type PlanningMessages } from './planning/messages.ts';
import { messages as presentingInEnglish } from './presenting/en.ts';
import { loadPresentingMessages, type PresentingMessages } from './presenting/messages.ts';
import { messages as timeInEnglish } from './time/en.ts';
import { loadTimeMessages, type TimeMessages } from './time/messages.ts';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
const CHINESE = ['zh-Hant', 'zh-Hans'] as const;

/** What each sentence with a gap is given, so that a gap that is left out shows. */
const GIVEN: Record<string, (string | number | string[])[]> = {
  sentences: ['①', '②'],
  labelled: ['①', '②'],
  bracketed: ['①'],
  intro: ['①', '②', 44],
  shown: [7, 44],
  nothingMatchesWithout: ['①', 3],
  removeFilter: ['①'],
  search: ['①'],
  legendOwn: ['①'],
  back: ['①'],
  'searchBox.some': [8, 27],
  'searchBox.results': [7],
  'searchBox.initiatives': [7],
  'searchBox.inList': ['①'],
  'searchBox.none': ['①'],
  initiativesOfRegionNote: ['①'],
  noInitiativesFiltered: [3],
  'precision.line': ['①'],
  'precision.drawn': ['①'],
  'precision.exact': ['①'],
  'precision.approximate': ['①'],
  exact: [80],
  approximate: ['①'],
  lineFromData: ['①'],
  wholeLineFromData: ['①'],
  outlineDrawn: ['①'],
  metres: [3500],
  asOf: ['①'],
  'datePart.early': ['①'],
  'datePart.first-half': ['①'],
  'datePart.second-half': ['①'],
  'datePart.late': ['①'],
  'datePart.end': ['①'],
  paragraph: ['①', 2],
  plenaryNumber: [23],
  inPart: ['①'],
  'planning.facets.withGaps': ['①'],
  'inView.title': [3],
  placeInWords: ['①', '②', '③', 2],
  initiativeInWords: ['①', '②', '③', 2],
  badParameter: ['①', '②'],
  badParameters: [['①', '②']],
  layerRemoved: ['①'],
  layerFailed: ['①'],
  'share.saved': ['①'],
  'share.inMiddle': ['①'],
  'svgMap.place': ['①', '②'],
  'planning.where.corner': [3],
  'planning.where.layerNote': [500],
  'planning.where.unusable': [500],
  'planning.where.inLayer': ['①'],
  'planning.where.of': ['①', '②'],
  'planning.where.removeCorner': ['①'],
  'planning.where.wrong.km': [4, 300],
  'planning.where.wrong.many': [100],
  'planning.where.places': [32],
  'planning.where.through': ['①'],
  'planning.where.unsure': [150],
  'planning.where.margin': ['①', 1500],
  'planning.where.fromPoint': ['①', 80],
  'planning.where.fromShape': ['①'],
  'planning.where.nearPlace': [10, '①'],
  'planning.where.nearBorder': [10, '①'],
  'planning.where.polygon': [5],
  'planning.where.named': ['①', '②'],
  'planning.measure.point': [3],
  'planning.measure.length': ['①'],
  'planning.measure.size': ['①', '②'],
  'planning.measure.metres': ['①'],
  'planning.measure.kilometres': ['①'],
  'planning.measure.hectares': ['①'],
  'planning.measure.squareKilometres': ['①'],
  'presenting.stories.scenes': [12, 9],
  'presenting.stories.noScene': [9, 4],
  'presenting.editor.full': [200],
  'presenting.stage.scene': [3, 8],
  'presenting.stage.initiatives': [4],
  'presenting.stage.paragraphs': [5],
  'presenting.stage.goTo': ['①'],
  'presenting.stage.of': [3, 8],
  'presenting.editor.opened': [7],
  'presenting.editor.cannotRead': ['①'],
  'presenting.editor.editNamed': ['①'],
  'presenting.editor.presentNamed': ['①'],
  'presenting.editor.copyNamed': ['①'],
  'presenting.editor.deleteNamed': ['①'],
  'presenting.prepare.of': ['①'],
  'presenting.handout.of': ['①'],
  'presenting.editor.storyDeleted': ['①'],
  'presenting.editor.length': [7, 12],
  'presenting.editor.chosen': ['①'],
  'presenting.editor.scene': [3],
  'presenting.editor.captionHint': [7, 150],
  'presenting.editor.captionLong': [170, 150],
  'presenting.editor.secondsWrong': [5, 3600],
  'presenting.editor.shows': ['①'],
  'presenting.editor.layersHidden': [3],
  'presenting.editor.changed.insert': ['①'],
  'presenting.editor.changed.move': ['①'],
  'presenting.editor.changed.show': ['①'],
  'presenting.editor.actionOn': ['①', 3],
  'presenting.editor.saved': ['①'],
  'presenting.editor.damaged': ['①'],
  'presenting.editor.reportHint': ['①'],
  'presenting.editor.reportNothing': ['①'],
  'presenting.editor.problem.newer': [3],
  'presenting.editor.problem.too-many-scenes': [203, 200],
  'presenting.editor.problem.language': ['①'],
  'presenting.editor.problem.missing': ['①'],
  'presenting.editor.problem.wrong-type': ['①'],
  'presenting.editor.problem.unknown-field': ['①'],
  'presenting.editor.problem.unknown-id': ['①', '②'],
  'presenting.editor.problem.seconds': ['①', 5],
  'presenting.editor.problem.too-long': ['①', 2100, 2000],
  'presenting.presenter.of': ['①'],
  'presenting.presenter.leftOf': ['①'],
  'presenting.presenter.overOf': ['①'],
  'presenting.presenter.onStage': [3, 8],
  'presenting.presenter.planned': ['①'],
  'presenting.presenter.goTo': ['①'],
  'presenting.prepare.progress': [3, 8],
  'presenting.prepare.ready': [8],
  'presenting.prepare.readyWhileOpen': [8],
  'presenting.prepare.missing.code': ['①'],
  'presenting.prepare.missing.geography': ['①'],
  'presenting.prepare.missing.letters': ['①'],
  'presenting.prepare.missing.scene': ['①'],
  'presenting.handout.thisScene': ['①'],
  'presenting.handout.allScenes': ['①'],
  'presenting.handout.scene': [3, 8],
  'presenting.handout.saved': ['①'],
  'presenting.handout.withoutPicture': ['①'],
  'presenting.handout.shortened': ['①'],
  'presenting.handout.missing': ['①'],
  'presenting.handout.source': ['①'],
  'presenting.handout.pictureOf': ['①'],
  'about.cite.example': ['①'],
  'about.cite.oneExample': ['①', '②', '③', '④'],
  'about.streets.kept': [7],
  'about.streets.progress': [3, 8],
  'time.asOf.said': ['①', 7],
  'time.asOf.saidPlenary': [7],
  'time.asOf.outside': ['①', '②'],
  'time.asOf.notYet': ['①', '②'],
  'time.notYet.text': ['①'],
  'time.status.since': ['①'],
  'time.status.unchanged': ['①'],
  'time.status.changed': ['①', '②'],
  'time.facts.hidden': [7, '①'],
  'time.facts.statusNow': ['①'],
  'time.facts.inCourse': ['①'],
  'time.changes.intro': [7, '①'],
  'time.changes.status': [7],
  'time.changes.facts': [7],
  'time.changes.count': [7],
  'time.threads.held': ['①'],
  'time.threads.entries': [7],
  'planning.facets.more': [7],
  'planning.facets.remove': ['①'],
  'planning.table.inferred': ['①'],
  'planning.table.group': ['①', 7],
  'planning.matrix.cell': ['①', '②', 7, 3],
  'planning.matrix.gapsOf': ['①', 7],
  'importing.layers.show': ['①'],
  'importing.layers.edit': ['①'],
  'importing.layers.shown': [7, 44],
  'importing.layers.removeSure': ['①'],
  'importing.layers.removed': ['①'],
  'importing.layers.notRemoved': ['①'],
  'importing.layers.feature': [7],
  'importing.layers.strange': [7],
  'importing.layers.found': [7, 44],
  'importing.layers.more': [7],
  'importing.layers.ofLayer': ['①'],
  'importing.file.reading': ['①'],
  'importing.file.named': ['①', '②'],
  'importing.options.unknownCrs': ['①'],
  'importing.preview.caption': [7, 44],
  'importing.preview.moreColumns': [7],
  'importing.preview.allGood': [7],
  'importing.preview.someLost': [7, 3],
  'importing.preview.outside': [7],
  'importing.preview.formulas': [7],
  'importing.preview.add': [7],
  'importing.preview.added': ['①', 7],
  'importing.preview.problems': [7],
  'importing.preview.atRow': [7],
  'importing.preview.atFeature': [7],
  'importing.preview.more': [7],
  'importing.problem.not-a-number': ['①'],
  'importing.problem.out-of-range': ['①'],
  'importing.problem.invalid': ['①'],
  'importing.problem.self-crossing': ['①'],
  'importing.problem.same-id': ['①'],
  'importing.problem.too-many-cells': ['①'],
  'importing.problem.closed': ['①'],
  'importing.fault.too-big': [73 * 1024 * 1024],
  'importing.fault.too-many-columns': [4000],
  'importing.fault.too-many-values': [10_000_000],
  'planning.compare.initiatives': [7],
  'planning.compare.heading': ['①', 7],
  'planning.compare.showAll': [7],
  'planning.compare.bad': [['①', '②']],
  'planning.compare.carries': ['①'],
  'planning.compare.statusThere': ['①'],
  'planning.compare.partialNote': ['①'],
  'planning.exporting.intro': [7, 12],
  'planning.exporting.made': ['①'],
  'planning.saved.kept': ['①'],
  'planning.saved.tooLong': [8000],
  'planning.saved.renameNamed': ['①'],
  'planning.saved.newName': ['①'],
  'planning.saved.deleteNamed': ['①'],
  'planning.saved.deleted': ['①'],
  'planning.saved.fileSaved': ['①'],
  'planning.saved.opened': [7, '①'],
  'planning.saved.alreadyThere': [7],
  'planning.saved.cannotRead': ['①'],
  'planning.saved.unreadable': [7],
  'planning.saved.problem.newer': [3],
  'planning.saved.problem.too-many': [1203, 1000],
  'planning.saved.problem.unknown-field': ['①'],
  'planning.saved.problem.lost': [3],
  'planning.saved.problem.nameless': [3],
  'planning.saved.problem.name-cut': [3, 200],
  'planning.saved.problem.parameter': [3, '①', '②'],
  'planning.timeline.inCourse': ['①'],
  'planning.timeline.undated': [7],
};

/** The words of reading, and those that are loaded apart: of presenting, of planning, and of the page about the atlas. */
type AllMessages = Messages & {
  presenting: PresentingMessages;
  planning: PlanningMessages;
  importing: ImportingMessages;
  about: AboutMessages;
  time: TimeMessages;
};

/** Every text of a language by its key, sentences with gaps given something to say. */
function textsOf(messages: AllMessages): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value);
    else if (typeof value === 'function') texts.set(key, String(value(...(GIVEN[key] ?? []))));
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(messages, '');
  return texts;
}

const loaded = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const [{ messages }, presenting, planning, importing, about, time] = await Promise.all([
        loadMessages[language](),
        loadPresentingMessages[language](),
        loadPlanningMessages[language](),
        loadImportingMessages[language](),
        loadAboutMessages[language](),
        loadTimeMessages[language](),
      ]);
      return [
        language,
        {
          ...messages,
          presenting: presenting.messages,
          planning: planning.messages,
          importing: importing.messages,
          about: about.messages,
          time: time.messages,
        },
      ];
    }),
  ),
) as Record<(typeof LANGUAGES)[number], AllMessages>;

/** Nothing but what they are given. */
const WITHOUT_WORDS =
  /^(sentences|labelled|bracketed|badParameter|svgMap\.place|presenting\.stage\.of|planning\.where\.(of|named)|planning\.timeline\.months\.\d+|importing\.file\.named|importing\.options\.encodings\.utf-8|time\.status\.changed)$/;

describe.each(LANGUAGES)('the words in %s', (language) => {
  const texts = textsOf(loaded[language]);
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    [...texts].filter(([key, text]) => isWrong(text, key)).map(([key, text]) => `${key}: ${text}`);

  test('have the keys of English', () => {
    expect([...texts.keys()].sort()).toEqual(
      [
        ...textsOf({
          ...english,
          presenting: presentingInEnglish,
          planning: planningInEnglish,
          importing: importingInEnglish,
          about: aboutInEnglish,
          time: timeInEnglish,
        }).keys(),
      ].sort(),
    );
  });

  test('keep ± on the line of its figure, where planning says how near an edge is', () => {
    expect(wrong((text, key) => key.startsWith('planning.where.') && /± |±.*\d m\b/.test(text))).toEqual([]);
  });

  test('are never empty, and every gap is filled', () => {
    expect(wrong((text) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text))).toEqual([]);
    for (const [key, given] of Object.entries(GIVEN)) {
      for (const mark of given.flat()) {
        const shown = typeof mark === 'number' ? /\d/ : mark;
        expect(texts.get(key), key).toMatch(shown);
      }
    }
  });

  test('are in their own script', () => {
    expect(wrong((text) => ofOtherScript(text, language) !== '')).toEqual([]);
  });
});

describe.each(CHINESE)('the words in %s', (language) => {
  const texts = [...textsOf(loaded[language])];

  test('are Chinese', () => {
    expect(texts.filter(([key, text]) => !hasHan(text) && !WITHOUT_WORDS.test(key))).toEqual([]);
  });

  test('are those that its readers use', () => {
    expect(texts.filter(([, text]) => ofOtherPlace(text, language).length > 0)).toEqual([]);
  });

  test('have Chinese stops', () => {
    expect(texts.filter(([, text]) => westernStops(text).length > 0)).toEqual([]);
  });

  test('set figures solid', () => {
    // A figure that is part of a Latin name (A4, F11, GCJ-02) stands apart, as the name does.
    const apart = /\p{Script=Han} \d|(?<![\w.,-])[\d.,]+%? \p{Script=Han}/u;
    expect(texts.filter(([, text]) => apart.test(text))).toEqual([]);
  });

  test('quote as their readers do', () => {
    const quotes = language === 'zh-Hant' ? /[“”"]/ : /[「」"]/;
    expect(texts.filter(([, text]) => quotes.test(text))).toEqual([]);
  });
});

test('a language that lacks a word does not compile', () => {
  const { atlas, ...others } = english;
  // @ts-expect-error: a word is missing, and the types say so
  const incomplete: Messages = others;
  expect({ ...incomplete, atlas }).toEqual(english);
});

test('English counts one and many', () => {
  expect(english.shown(44, 44)).toBe('44 initiatives');
  expect(english.shown(1, 44)).toBe('1 of 44 initiatives');
  expect(english.shown(1, 1)).toBe('1 initiative');
  expect(english.nothingMatchesWithout('Planned', 1)).toBe('Without “Planned” there is 1 initiative.');
  expect(english.noInitiativesFiltered(1)).toBe('The filters hide 1 initiative here.');
  const { where } = planningInEnglish;
  expect([1, 2].map(where.places)).toEqual(['1 place counts', '2 places count']);
  const { allGood } = importingInEnglish.preview;
  expect([1, 2].map(allGood)).toEqual(['The one row is good.', 'All 2 rows are good.']);
});

test('English is in the course of the end of a year', () => {
  for (const { inCourse } of [timeInEnglish.facts, planningInEnglish.timeline]) {
    expect(inCourse(english.datePart.end('2021'))).toBe('in the course of the end of 2021');
    expect(inCourse(english.datePart['first-half']('2021'))).toBe('in the course of the first half of 2021');
    expect(inCourse(english.datePart.late('February 2023'))).toBe('in the course of late February 2023');
  }
});

test.each(LANGUAGES)(
  'a position that is not exact has one word in %s: in the legend, the panel and the lists',
  (language) => {
    const { legendEstimated, approximate, precision } = loaded[language];
    const word = { en: /^approximate/i, 'zh-Hant': /^大約/, 'zh-Hans': /^大约/ }[language];
    for (const text of [legendEstimated, approximate('80 m'), precision.approximate('80 m')])
      expect(text).toMatch(word);
  },
);

test('the glossary has the word that pages use for a date still to be reached', () => {
  const terms = aboutInEnglish.dictionary.terms.flatMap((term) => term.split('｜')[0]?.split(', ') ?? []);
  expect(terms).toEqual(expect.arrayContaining([english.dateTarget, timeInEnglish.facts.target]));
});

test('a name that ends in figures and a distance are two things', () => {
  const near = (language: (typeof CHINESE)[number]) => loaded[language].planning.where.nearPlace(10, 'stations-2024');
  expect(CHINESE.map(near)).toEqual(['stations-2024附近10公里內', 'stations-2024附近10公里内']);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [30, '30th'],
])('plenary %i is the %s', (n, ordinal) => {
  expect(english.plenaryNumber(n)).toBe(`${ordinal} Plenary`);
});

test.each([
  [80, '80 m', '80米'],
  [999, '999 m', '999米'],
  [1000, '1 km', '1公里'],
  [3500, '3.5 km', '3.5公里'],
])('%i metres are written as one would say them', (metres, inEnglish, inChinese) => {
  expect(english.metres(metres)).toBe(inEnglish);
  expect(loaded['zh-Hans'].metres(metres)).toBe(inChinese);
});

describe('dates are as precise as the record', () => {
  test.each([
    ['en', '21 March 2023', 'March 2023', '2023'],
    ['zh-Hant', '2023年3月21日', '2023年3月', '2023年'],
    ['zh-Hans', '2023年3月21日', '2023年3月', '2023年'],
  ] as const)('in %s', (language, day, month, year) => {
    const { date } = wordsFor(language, loaded[language]);
    expect([date('2023-03-21'), date('2023-03'), date('2023')]).toEqual([day, month, year]);
    // Whatever the time zone of the machine, the first and last days of a year stay in it.
    expect(date('2023-01-01')).toContain('2023');
    expect(date('2023-12-31')).toMatch(/31/);
  });

  test('parts of a month or year', () => {
    const chinese = wordsFor('zh-Hans', loaded['zh-Hans']);
    expect(chinese.t.datePart.late(chinese.date('2023-03'))).toBe('2023年3月下旬');
    expect(chinese.t.datePart.end(chinese.date('2021'))).toBe('2021年底');
    const { date, t } = wordsFor('en', english);
    expect(t.datePart.end(date('2021'))).toBe('end of 2021');
  });
});
