/** The shipped stories: what a room must be able to read, and what a speaker can say in ten minutes. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/content/vocabulary.ts';
import { records } from '../helpers/records.ts';

const IDS = ['plenary-23', 'hzmb', 'control-points', 'northern-metropolis', 'finance', 'sea-air'];
/** Three lines of the caption band, and two of its column for titles, on the narrowest stage. */
const LONGEST: Record<'caption' | 'title', Record<Language, number>> = {
  caption: { en: 150, 'zh-Hant': 62, 'zh-Hans': 62 },
  title: { en: 40, 'zh-Hant': 18, 'zh-Hans': 18 },
};
/** Two lines of it. */
const SHORTER: Record<Language, number> = { en: 96, 'zh-Hant': 40, 'zh-Hans': 40 };
/** Six pairs of control points across the Shenzhen River and the boundary's east, and the one across the bay. */
const CROSSINGS = [
  'heung-yuen-wai',
  'lo-wu',
  'lok-ma-chau',
  'lok-ma-chau-spur-line',
  'man-kam-to',
  'sha-tau-kok',
  'shenzhen-bay-hk',
];

const story = (id: string) => records.stories.find((candidate) => candidate.id === id);

test('none of the six that links name is gone, and they stand in their order', () => {
  expect(records.stories.map(({ id }) => id).filter((id) => IDS.includes(id))).toEqual(IDS);
});

describe.each(records.stories.map(({ id }) => id))('%s', (id) => {
  const scenes = story(id)?.scenes ?? [];

  test('takes ten minutes or less, and no scene more than two', () => {
    expect(scenes.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(600);
    for (const { seconds, title } of scenes) {
      expect(seconds, title.en).toBeGreaterThanOrEqual(30);
      expect(seconds, title.en).toBeLessThanOrEqual(120);
    }
  });

  test.each(LANGUAGES)('has captions and titles in %s that fit the band', (language) => {
    for (const scene of scenes) {
      for (const field of ['caption', 'title'] as const) {
        const text = scene[field][language];
        expect([...text].length, text).toBeLessThanOrEqual(LONGEST[field][language]);
      }
    }
  });

  test.each(LANGUAGES)('leaves room in %s where the sources, or the word "schematic", need a line more', (language) => {
    for (const { caption, route, sources } of scenes) {
      const most = sources.length > 1 || (route && 'through' in route) ? SHORTER[language] : LONGEST.caption[language];
      expect([...caption[language]].length, caption[language]).toBeLessThanOrEqual(most);
    }
  });

  test.each(LANGUAGES)('gives the speaker two to four paragraphs a scene in %s', (language) => {
    for (const { notes } of scenes) {
      const paragraphs = notes[language].split('\n\n');
      expect(paragraphs.length, notes[language]).toBeGreaterThanOrEqual(2);
      expect(paragraphs.length, notes[language]).toBeLessThanOrEqual(4);
      expect(paragraphs.length, notes[language]).toBe(notes.en.split('\n\n').length);
    }
  });

  test('states nothing of the years after the plenary', () => {
    const cited = new Set(scenes.flatMap(({ sources }) => sources.map(({ document }) => document)));
    const [last = ''] = records.plenaries.flatMap((plenary) =>
      cited.has(plenary.id) ? [plenary.date.slice(0, 4)] : [],
    );
    expect(last).toMatch(/^20\d\d$/);
    const years = JSON.stringify(scenes).match(/(?<![\d.])20[0-3]\d(?!\d)/g) ?? [];
    expect(years.filter((year) => year > last)).toEqual([]);
  });

  test('rests on paragraphs of the initiative that it shows', () => {
    const unsupported = scenes.filter(({ show, sources }) => {
      const source = records.initiatives.find((candidate) => candidate.id === show.initiative)?.source;
      return source && !sources.some((each) => each.section === source.section && each.paragraph === source.paragraph);
    });
    expect(unsupported.map(({ title }) => title.en)).toEqual([]);
  });
});

test('the tour of the whole plenary cites every section', () => {
  const cited = new Set(story('plenary-23')?.scenes.flatMap(({ sources }) => sources.map(({ section }) => section)));
  const sections = records.plenaries.find(({ id }) => id === 'plenary-23')?.sections ?? [];
  expect([...cited].sort()).toEqual(sections.map(({ name }) => name.en).sort());
  const areas = story('plenary-23')
    ?.scenes.slice(1)
    .map(({ show }) => {
      return show.areas ?? records.initiatives.filter(({ id }) => id === show.initiative).map(({ area }) => area);
    });
  expect(new Set(areas?.flat()).size).toBe(5);
});

test('the story of the control points stops at every crossing on land between Hong Kong and Shenzhen', () => {
  const places = story('control-points')?.scenes.flatMap(({ show }) => show.place ?? []);
  expect([...(places ?? [])].sort()).toEqual(CROSSINGS);
});
