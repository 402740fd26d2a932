/** The atlas's own record: what others link to and rely on, and what its languages must keep apart. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/content/check.ts';
import { LANGUAGES, type Language } from '../../src/content/vocabulary.ts';
import { geometry, layers, problems, records } from '../helpers/records.ts';
import { hasHan, ofOtherPlace, ofOtherScript, westernStops } from '../helpers/scripts.ts';
import { INITIATIVES, PLACES } from './ids.ts';

test('has no problem at all', () => {
  expect([...problems, ...checkContent(records, geometry, layers)]).toEqual([]);
});

describe('ids are addresses: shared links and other people’s data hold them', () => {
  test('no initiative is gone or has another name', () => {
    const ids = records.initiatives.map(({ id }) => id);
    expect(INITIATIVES.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('no place is gone or has another name', () => {
    const ids = records.places.map(({ id }) => id);
    expect(PLACES.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('every initiative', () => {
  test('says from which paragraph of its section it is', () => {
    for (const { area, id, source } of records.initiatives) {
      const plenary = records.plenaries.find((candidate) => candidate.id === source.document);
      const section = plenary?.sections?.find(({ name }) => name.en === source.section);
      expect(section?.area, id).toBe(area);
      expect(source.paragraph, id).toBeGreaterThanOrEqual(1);
      expect(source.paragraph, id).toBeLessThanOrEqual(section?.paragraphs ?? 0);
    }
  });

  test('between them they cover every paragraph', () => {
    const covered = new Set(
      records.initiatives.map(({ source }) => `${source.document} ${source.section} ${source.paragraph}`),
    );
    const all = records.plenaries.flatMap(({ id, sections = [] }) =>
      sections.flatMap(({ name, paragraphs }) =>
        Array.from({ length: paragraphs }, (_, i) => `${id} ${name.en} ${i + 1}`),
      ),
    );
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((paragraph) => !covered.has(paragraph))).toEqual([]);
  });

  test('says of each place that it infers, in three languages, from what', () => {
    const inferred = records.initiatives.flatMap((initiative) =>
      initiative.places.filter(({ basis }) => basis === 'inferred').map((link) => ({ id: initiative.id, link })),
    );
    expect(inferred.length).toBeGreaterThan(20);
    for (const { id, link } of inferred) {
      for (const language of LANGUAGES) expect(link.note?.[language].trim(), `${id}: ${link.id}`).toBeTruthy();
    }
  });

  test('does not happen after the plenary, unless planned', () => {
    for (const { dates, id, plenary, status } of records.initiatives) {
      const held = records.plenaries.find(({ number }) => number === plenary)?.date ?? '';
      const later = dates.filter(({ date }) => date > held && date.length === 10);
      expect(status === 'planned' || later.length === 0, id).toBe(true);
    }
  });
});

test('“all nine Mainland cities” is one link to the group, never nine', () => {
  const nine = records.places.find(({ id }) => id === 'mainland-nine')?.members ?? [];
  expect(nine).toHaveLength(9);
  for (const { id, places } of records.initiatives) {
    expect(places.filter((link) => nine.includes(link.id)).length, id).toBeLessThan(4);
  }
});

test('the Lok Ma Chau Loop and the Hetao zone are equated by the editor, not by the source', () => {
  const links = records.initiatives.flatMap(({ id, places }) =>
    places.map((link) => [id, link.id, link.basis].join(' ')),
  );
  expect(links).toContain('hetao-cooperation-zone lok-ma-chau-loop inferred');
  expect(links).toContain('lok-ma-chau-loop-works hetao inferred');
});

/** Every text of the record in one language, with where it stands. */
function textsIn(language: Language): [string, string][] {
  const texts: [string, string][] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (LANGUAGES.every((each) => each in value)) texts.push([path, (value as Record<Language, string>)[language]]);
    else for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  for (const [folder, list] of Object.entries(records)) {
    for (const record of list) walk(record, `${folder}/${record.id}`);
  }
  return texts;
}

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = textsIn(language);

  test('are there, trimmed, one space at a time', () => {
    expect(texts.length).toBeGreaterThan(500);
    // A speaker's notes are paragraphs, parted by one empty line.
    const lines = texts.flatMap(([path, text]) =>
      (path.endsWith('.notes') ? text.split('\n\n') : [text]).map((line) => [path, line] as const),
    );
    expect(lines.filter(([, line]) => line !== line.trim() || /\s{2}|\n/.test(line) || line === '')).toEqual([]);
  });
});

describe.each(['zh-Hant', 'zh-Hans'] as const)('the texts in %s', (language) => {
  const texts = textsIn(language);

  test('hold no character of the other Chinese script', () => {
    const wrong = texts
      .map(([path, text]) => [path, ofOtherScript(text, language)])
      .filter(([, characters]) => characters !== '');
    expect(wrong).toEqual([]);
  });

  test('hold no word that only the readers of the other Chinese use', () => {
    const wrong = texts.map(([path, text]) => [path, ...ofOtherPlace(text, language)]);
    expect(wrong.filter(([, ...words]) => words.length > 0)).toEqual([]);
  });

  test('have Chinese stops', () => {
    expect(texts.filter(([, text]) => westernStops(text).length > 0)).toEqual([]);
  });
});

test('one sign stands for one thing: straight apostrophes in English, 《》 around a named report in Chinese', () => {
  const english = textsIn('en').filter(([, text]) => /[‘’]/.test(text));
  const chinese = [...textsIn('zh-Hant'), ...textsIn('zh-Hans')].filter(([, text]) =>
    /(?:施政報告|施政报告|財政預算案|财政预算案)(?!》)/.test(text),
  );
  expect([...english, ...chinese]).toEqual([]);
});

test('initiatives and places are named in Chinese in Chinese, and in English in English', () => {
  for (const { id, ...record } of [...records.initiatives, ...records.places]) {
    const name = 'title' in record ? record.title : record.name;
    expect([hasHan(name.en), hasHan(name['zh-Hant']), hasHan(name['zh-Hans'])], id).toEqual([false, true, true]);
  }
});

test('the yardstick finds what it looks for', () => {
  expect(ofOtherScript('廣东', 'zh-Hant')).toBe('东');
  expect(ofOtherScript('廣东', 'zh-Hans')).toBe('廣');
  expect(ofOtherScript('香港 Hong Kong', 'en')).toBe('香港');
  expect(ofOtherScript('頻道频道，鑑於鉴于', 'zh-Hant')).toBe('频鉴');
  expect(ofOtherScript('頻道频道，鑑於鉴于', 'zh-Hans')).toBe('頻鑑於');
  expect(ofOtherPlace('鏈接與載入', 'zh-Hant')).toEqual(['鏈接']);
  expect(ofOtherPlace('链接与载入', 'zh-Hans')).toEqual(['载入']);
  expect(westernStops('会议在香港举行.')).toEqual(['行.']);
  expect(westernStops('面积1.5平方公里。')).toEqual([]);
});

test('the yardstick passes over what both scripts have, and what Hong Kong has of its own', () => {
  expect(ofOtherScript('5公里、溫度温度、台灣、群島、洪水橋／厦村、30,000伙、裏面、説話', 'zh-Hant')).toBe('');
  expect(ofOtherScript('大厦', 'zh-Hant')).toBe('厦');
  expect(ofOtherScript('乾坤、著名、山谷、丰收、皇后', 'zh-Hans')).toBe('');
});
