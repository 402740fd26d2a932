import entries from 'virtual:atlas-search';
import { describe, expect, test } from 'vitest';
import type { Language } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { makeFinder, type Found, type Marked } from './find.ts';

const find = await makeFinder(entries);

const all = (typed: string, language: Language = 'en') => find(typed, language).flatMap(({ found }) => found);
const ids = (typed: string, language?: Language) => all(typed, language).map(({ kind, id }) => `${kind} ${id}`);
const first = (typed: string, language?: Language): Found => {
  const [found] = all(typed, language);
  if (!found) throw new Error(`Nothing is found for "${typed}".`);
  return found;
};
/** A text as it is shown, what is marked in brackets. */
const shown = ({ text, ranges }: Marked) => {
  let end = 0;
  const pieces = ranges.map(([from, to]) => {
    const piece = `${text.slice(end, from)}[${text.slice(from, to)}]`;
    end = to;
    return piece;
  });
  return `${pieces.join('')}${text.slice(end)}`;
};

describe('a place is found first, whichever language is shown', () => {
  test.each([
    ['Nansha', 'nansha'],
    ['NANSHA', 'nansha'],
    ['南沙', 'nansha'],
    ['南沙區', 'nansha'],
    ['南沙区', 'nansha'],
    ['香園圍', 'heung-yuen-wai'],
    ['香园围', 'heung-yuen-wai'],
    ['heung yuen wai', 'heung-yuen-wai'],
    ['Heung-Yuen-Wai', 'heung-yuen-wai'],
    ['heungyuenwai', 'heung-yuen-wai'],
    ['Hong Kong', 'hong-kong'],
    ['hongkong', 'hong-kong'],
    ['hk', 'hong-kong'],
    ['hzmb', 'hzmb'],
    ['gba', 'gba'],
    ['Shenzhen', 'shenzhen'],
    ['northern metropolis', 'northern-metropolis'],
  ])('%s', (typed, id) => {
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      expect(first(typed, language), language).toMatchObject({ kind: 'place', id });
    }
  });
});

describe('romanised', () => {
  test.each([
    ['naam sa', 'nansha'],
    ['naamsaa', 'nansha'],
    ['naam4 saa1', 'nansha'],
    ['Nánshā', 'nansha'],
    ['nan sha', 'nansha'],
    ["nan'sha", 'nansha'],
    ['xiang yuan wei', 'heung-yuen-wai'],
    ['xiangyuanwei', 'heung-yuen-wai'],
    ['hoeng1 jyun4 wai4', 'heung-yuen-wai'],
    ['hoengjyunwai', 'heung-yuen-wai'],
    ['cin hoi', 'qianhai'],
  ])('%s is %s', (typed, id) => {
    expect(first(typed).id).toBe(id);
  });
});

describe('misspelt', () => {
  test.each([
    ['Shenzen', 'shenzhen'],
    ['Qinhai', 'qianhai'],
    ['Gaungzhou', 'guangzhou'],
    ['Macau', 'macao'],
    ['Zhuhia', 'zhuhai'],
    ['Hueng Yuen Wai', 'heung-yuen-wai'],
    ['Hnog Kong', 'hong-kong'],
  ])('%s is %s', (typed, id) => {
    expect(ids(typed)).toContain(`place ${id}`);
  });

  test('what is spelt right stands above what only resembles it', () => {
    const found = ids('qianhai');
    expect(found[0]).toBe('place qianhai');
    expect(found).not.toContain('place hzmb-jianghai');
  });

  test('most of a Chinese name is enough', () => {
    expect(ids('北部都惠区')).toContain('place northern-metropolis');
  });

  test('and what nothing resembles finds nothing', () => {
    for (const typed of ['zebra', '火星', 'qqqq', '!?', '', '   ']) expect(find(typed, 'en'), typed).toEqual([]);
  });
});

describe('Chinese without spaces', () => {
  test.each([
    ['大湾区', 'gba'],
    ['灣區', 'gba'],
    ['珠澳大橋', 'hzmb'],
    ['香港园区', 'lok-ma-chau-loop'],
    ['港深創新及科技園', 'lok-ma-chau-loop'],
    ['沙', 'nansha'],
  ])('%s is part of what %s is called or said to be', (typed, id) => {
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) expect(ids(typed, language)).toContain(`place ${id}`);
  });

  test('a name in the other script is shown beside, in its language, with what matched', () => {
    const { title, beside } = first('南沙区', 'zh-Hant');
    expect(shown(title)).toBe('[南沙]');
    expect(beside).toMatchObject({ lang: 'zh-Hans' });
    expect(beside && shown(beside)).toBe('[南沙区]');
  });
});

test('the title is the record’s own in the language shown, whatever name or sentence matched', () => {
  const titles = new Map(entries.map(({ kind, id, title }) => [`${kind} ${id}`, title]));
  const typed = [
    'guangzhou',
    '廣州',
    '广州',
    '大橋',
    '大桥',
    '售後服務',
    '售后服务',
    '金融服務',
    '金融服务',
    'nan sha',
  ];
  for (const language of LANGUAGES)
    for (const text of typed)
      for (const { kind, id, title } of all(text, language))
        expect(title, `${text} in ${language}`).toMatchObject({
          text: titles.get(`${kind} ${id}`)?.[language],
          lang: null,
        });
});

describe('initiatives, areas and parties', () => {
  test.each([
    ['after-sales', 'initiative insurance-after-sales-centres'],
    ['售後服務', 'initiative insurance-after-sales-centres'],
    ['售后服务', 'initiative insurance-after-sales-centres'],
    ['financial services', 'area financial-services'],
    ['金融服務', 'area financial-services'],
    ['trade development council', 'party hktdc'],
    ['贸易发展局', 'party hktdc'],
    ['hktdc', 'party hktdc'],
    ['smart city cluster', 'initiative smart-city-cluster-agreement'],
    ['规划纲要', 'initiative outline-plan-connectivity'],
  ])('%s finds %s', (typed, id) => {
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) expect(ids(typed, language)).toContain(id);
  });

  test('words in any order, and words of two languages', () => {
    expect(ids('insurers nansha')).toEqual(['initiative insurance-after-sales-centres']);
    expect(ids('南沙 insurers')).toEqual(['initiative insurance-after-sales-centres']);
  });
});

describe('the order', () => {
  test('a place stands above what mentions it, and its whole name above a longer one', () => {
    const found = ids('nansha');
    expect(found[0]).toBe('place nansha');
    expect(found.indexOf('place nansha-bridge-east')).toBeGreaterThan(0);
    expect(found.indexOf('initiative insurance-after-sales-centres')).toBeGreaterThan(
      found.indexOf('place nansha-bridge-east'),
    );
  });

  test('of many that hold a character, short names stand before pieces of long ones', () => {
    const found = ids('港', 'zh-Hant');
    expect(found).toContain('place hong-kong');
    expect(found).not.toContain('place hzmb-tunnel');
    expect(ids('bridge').indexOf('place humen-bridge')).toBeLessThan(ids('bridge').indexOf('place hzmb'));
  });

  test('the kind with the best answer comes first', () => {
    expect(find('financial services', 'en')[0]?.kind).toBe('area');
    expect(find('after-sales', 'en')[0]?.kind).toBe('initiative');
    expect(find('trade development', 'en')[0]?.kind).toBe('party');
  });

  test('a follow-up stands below all else, whatever of it was typed', () => {
    const kinds = find('after-sales', 'en').map(({ kind }) => kind);
    expect(kinds).toContain('follow-up');
    expect(kinds.at(-1)).toBe('follow-up');
  });

  test('what is not known takes no room and is not counted', () => {
    const all = find('hong kong', 'en').find(({ kind }) => kind === 'initiative');
    const first = all?.found[0]?.id;
    const fewer = find('hong kong', 'en', ({ id }) => id !== first).find(({ kind }) => kind === 'initiative');
    expect(fewer?.total).toBe((all?.total ?? 0) - 1);
    expect(fewer?.found).toHaveLength(8);
    expect(fewer?.found.map(({ id }) => id)).not.toContain(first);
  });

  test('each letter more leaves the place in sight', () => {
    for (const typed of ['na', 'nan', 'nans', 'nansh', 'nansha', 'nansha d']) {
      expect(ids(typed), typed).toContain('place nansha');
    }
  });

  test('of many only the best are given, and how many there are', () => {
    const places = find('hong kong', 'en').find(({ kind }) => kind === 'place');
    expect(places?.found).toHaveLength(8);
    expect(places?.total).toBeGreaterThan(8);
  });
});

describe('what matched is marked', () => {
  test.each([
    ['nansha', 'en', '[Nansha]'],
    ['nans', 'en', '[Nans]ha'],
    ['hongk', 'en', '[Hong K]ong'],
    ['Shenzen', 'en', '[Shenzhen]'],
    ['kong ho', 'en', '[Ho]ng [Kong]'],
    ['沙', 'zh-Hans', '南[沙]'],
  ] as const)('%s in %s: %s', (typed, language, title) => {
    expect(all(typed, language).map((found) => shown(found.title))).toContain(title);
  });

  test.each([
    ['naam sa', 'yue-Latn-jyutping', '[naam4 sa]a1'],
    ['nánshā', null, null],
    ['xiang', 'zh-Latn-pinyin', '[Xiāng]yuánwéi'],
    ['南沙', 'zh-Hant', '[南沙]'],
  ])('the name that matched is shown beside: %s', (typed, lang, marked) => {
    const besides = all(typed).map(({ beside }) => beside && [beside.lang, shown(beside)]);
    expect(besides).toContainEqual(marked && [lang, marked]);
  });

  test('a full name is shown beside the short one, without a language of its own', () => {
    const { title, beside } = first('nansha district');
    expect(shown(title)).toBe('[Nansha]');
    expect(beside).toEqual({ text: 'Nansha District', lang: null, ranges: [[0, 15]] });
  });

  test('a sentence is cut to the piece that matched', () => {
    const found = all('trade development').find(({ beside }) => beside?.text.startsWith('…'));
    expect(found?.beside?.text.length).toBeLessThan(70);
    expect(found?.beside && shown(found.beside)).toMatch(/ \[Trade Development\] /);
  });

  test('marks lie in their text, in order, for all that is found by a hundred texts', () => {
    const typed = entries.flatMap(({ title }) => [title.en.slice(0, 9), title['zh-Hant'].slice(0, 3)]).slice(0, 100);
    for (const each of typed) {
      for (const { title, beside } of all(each)) {
        for (const { text, ranges } of beside ? [title, beside] : [title]) {
          const edges = ranges.flat();
          expect(edges, `${each}: ${text}`).toEqual([...edges].sort((a, b) => a - b));
          expect(
            edges.every((edge) => edge >= 0 && edge <= text.length),
            `${each}: ${text}`,
          ).toBe(true);
        }
      }
    }
  });
});

test('every record is found by each of its titles, among the first of its kind', () => {
  for (const { kind, id, title } of entries) {
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      expect(ids(title[language], language), title[language]).toContain(`${kind} ${id}`);
    }
  }
});

test('two places of one short name are told apart', () => {
  const titles = all('Shenzhen Bay').map(({ title }) => title.text);
  expect(new Set(titles).size).toBe(titles.length);
});

test('forms of one Chinese character are found by each other, and what is shown stays as it is written', () => {
  const { id, title } = first('醫療衛生', 'zh-Hant');
  expect(id).toBe('p20-agreement-health');
  expect(shown(title)).toBe('[醫療衞生]合作文件');
});
