/**
 * How much the drafter finds, guarded with texts of our own: the sentence, and what a person would link. The figures for
 * the 23rd Plenary itself are printed by `npm run bench -- --only drafting --text <file>`.
 */
import { expect, test } from 'vitest';
import { records } from '../../../tests/helpers/records.ts';
import { draftText } from './draft.ts';
import { measureDraft } from './measure.ts';

type Initiative = (typeof records.initiatives)[number];

/** English, then Chinese in both scripts; named places, parties, dates, status. */
const SENTENCES: [heading: string, text: string, expected: [string[], string[], string[], Initiative['status']]][] = [
  [
    'Innovation and technology',
    'In June 2025 the HKSAR Government and the Guangdong Provincial Government signed an agreement on laboratories in Hetao and the Lok Ma Chau Loop.',
    [['hetao', 'lok-ma-chau-loop'], ['hksar-government', 'guangdong-government'], ['2025-06'], 'signed'],
  ],
  [
    'Financial Services',
    'InvestHK will open a desk for insurers in Nansha by the end of 2026.',
    [['nansha'], ['investhk'], ['2026'], 'planned'],
  ],
  [
    'Northern Metropolis Development',
    '新田科技城和洪水橋的規劃正在推進，專班將於2026年3月再次開會。',
    [['san-tin-technopole', 'hung-shui-kiu'], ['nm-task-force'], ['2026-03'], 'under-way'],
  ],
  [
    'Commerce and Investment Promotion',
    'The Hong Kong Trade Development Council held a fair in Guangzhou on 5 May 2025, and firms from Foshan came.',
    [['guangzhou', 'foshan'], ['hktdc'], ['2025-05-05'], 'achieved'],
  ],
  [
    'Cross-boundary Transport and Logistics',
    '香港机场管理局与东莞市人民政府计划在2027年启用海空联运码头，货物经虎门镇和港珠澳大桥运送。',
    [['humen-town', 'hzmb'], ['aahk', 'dongguan-government'], ['2027'], 'planned'],
  ],
];

const text = [
  'A summary of the 25th meeting, held on 20 November 2025',
  ...SENTENCES.flatMap(([heading, sentence]) => ['', heading, sentence]),
].join('\n');
const curated: Initiative[] = SENTENCES.map(([section, , [places, parties, dates, status]], i) => ({
  ...records.initiatives[0]!,
  id: `own-${i}`,
  plenary: 25,
  status,
  places: places.map((id) => ({ id, basis: 'named' })),
  parties,
  dates: dates.map((date) => ({ date, what: records.initiatives[0]!.title, basis: 'stated' })),
  source: { document: 'plenary-25', section, paragraph: 1 },
}));
const measured = measureDraft(draftText(text, records, { plenary: 25 }), { ...records, initiatives: curated });

test.each(measured.map((row) => [row.what, row] as const))(
  '%s: nearly all are found, and little else',
  (_what, row) => {
    expect(row.curated).toBeGreaterThanOrEqual(5);
    expect(row.right / row.curated, `missed: ${row.missed.join(', ')}`).toBeGreaterThanOrEqual(0.8);
    expect(row.right / row.drafted, `wrong: ${row.wrong.join(', ')}`).toBeGreaterThanOrEqual(0.7);
  },
);

test('what was drafted and is not curated counts against it', () => {
  const [places] = measureDraft(draftText(text, records, { plenary: 25 }), {
    ...records,
    initiatives: curated.slice(1),
  });
  expect(places?.wrong).toEqual(expect.arrayContaining(['Innovation and technology 1: hetao']));
});
