import { describe, expect, test } from 'vitest';
import { contents } from '../../tests/helpers/content.ts';
import { INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import { wordsFor } from '../i18n/context.ts';
import { loadMessages } from '../i18n/messages.ts';
import { defaultView, type View } from '../state/view.ts';
import { pictureTexts } from './pictureTexts.ts';

const records = await contents();
async function textsAt(view: Partial<View>, language: View['language'] = 'en') {
  const { messages } = await loadMessages[language]();
  return pictureTexts(records[language], { ...defaultView, ...view, language }, wordsFor(language, messages));
}

const ALL = `${INITIATIVES} initiatives`;
const PLENARY = '23rd Plenary of the Hong Kong/Guangdong Co-operation Joint Conference';

describe('beside its map a picture says', () => {
  test('of the whole record, which plenary and how much', async () => {
    expect(await textsAt({})).toEqual({
      title: 'What Hong Kong and Guangdong agreed to do together, and where',
      lines: [`${PLENARY} · 21 March 2023`, ALL],
    });
  });

  test('of a place, what it is', async () => {
    expect(await textsAt({ place: 'nansha' })).toEqual({
      title: 'Nansha District',
      lines: ['District · Guangzhou', `${PLENARY} · 21 March 2023`],
    });
  });

  test('of an initiative, its area, its status as of when, and its paragraph', async () => {
    expect(await textsAt({ place: 'nansha', initiative: 'insurance-after-sales-centres' })).toEqual({
      title: "Hong Kong insurers' after-sales centres in Nansha and Qianhai",
      lines: [
        'Financial services · Planned · as of 21 March 2023',
        `${PLENARY} · Financial Services · paragraph\u00a02`,
      ],
    });
  });

  test('the filters in force, because the figures on the map follow them', async () => {
    const filters = { areas: ['financial-services'], statuses: ['signed'], parties: ['aahk'], q: 'stock' } as const;
    const said = new RegExp(
      `^\\d+ of ${ALL} · Financial services · Signed · Airport Authority Hong Kong · text: stock$`,
    );
    expect((await textsAt(filters)).lines[1]).toMatch(said);
    expect((await textsAt({ ...filters, place: 'nansha' })).lines[2]).toMatch(said);
  });

  test('planning’s filters as planning calls them', async () => {
    const filters = { kinds: ['measure'], among: new Set(['sea-air-pilot']), amongInWords: ['Measure', 'within 5 km'] };
    expect((await textsAt(filters as Partial<View>)).lines[1]).toBe(`1 of ${ALL} · Measure · within 5 km`);
  });

  test('of a plan, no plenary: its rows are of several', async () => {
    expect((await textsAt({ mode: 'plan' })).lines).toEqual([ALL]);
    expect((await textsAt({ mode: 'plan', place: 'nansha' })).lines).toEqual(['District · Guangzhou']);
  });

  test.each(['zh-Hant', 'zh-Hans'] as const)('all of it in %s', async (language) => {
    for (const view of [{}, { place: 'nansha' }, { initiative: 'sea-air-pilot' }]) {
      const { title, lines } = await textsAt(view, language);
      for (const line of [title, ...lines]) expect(line).toMatch(/\p{Script=Han}/u);
    }
  });
});
