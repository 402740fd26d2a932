/**
 * Everything that was gathered about the other plenaries and about what happened since: which record holds each fact.
 * A fact may be split over two records, or be part of a plenary; none is lost without a word.
 */
import { describe, expect, test } from 'vitest';
import { lastDay } from '../../scripts/content/days.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import type { Records } from '../../scripts/content/read.ts';
import { records } from '../helpers/records.ts';
import { INITIATIVES } from './ids.ts';

/** What was gathered, by its working name, and where it went: folder and id. */
const GATHERED: Record<string, string[]> = {
  'plenary-20': ['plenaries/plenary-20'],
  'p20-work-plan-2017': ['statements/p20-work-plan-2017'],
  'p20-bay-area-direction': ['statements/p20-bay-area-direction'],
  'p20-belt-and-road': ['statements/p20-belt-and-road'],
  'p20-agreement-labour': ['statements/p20-agreement-labour'],
  'p20-agreement-ip': ['statements/p20-agreement-ip'],
  'p20-agreement-health': ['statements/p20-agreement-health'],
  'p20-agreement-higher-education': ['statements/p20-agreement-higher-education'],
  'p20-agreement-tech-innovation': ['statements/p20-agreement-tech-innovation'],
  'p20-agreement-youth': ['statements/p20-agreement-youth'],
  'p20-agreement-construction': ['statements/p20-agreement-construction'],
  'plenary-21': ['plenaries/plenary-21'],
  'p21-work-plan-2019': ['statements/p21-work-plan-2019'],
  'p21-entrepreneurial-base-plaques': ['statements/p21-entrepreneurial-base-plaques'],
  'p21-city-visits': ['statements/p21-city-visits'],
  'p21-media-summit': ['statements/p21-media-summit'],
  'plenary-22': ['plenaries/plenary-22'],
  'p22-24-measures': ['statements/p22-24-measures'],
  'p22-measure-tax': ['statements/p22-measure-tax'],
  'p22-measure-property': ['statements/p22-measure-property'],
  'p22-measure-young-entrepreneurs': ['statements/p22-measure-young-entrepreneurs'],
  'p22-measure-st-funding': ['statements/p22-measure-st-funding'],
  'p22-measure-legal-construction': ['statements/p22-measure-legal-construction'],
  // Gaps of the 23rd Plenary's own record say these two: how many agreements, and who met how.
  'p23-five-agreements': ['plenaries/plenary-23'],
  'p23-meeting-details': ['plenaries/plenary-23'],
  'p23-agreement-labour': ['statements/p23-agreement-labour'],
  'p23-agreement-drugs': ['statements/p23-agreement-drugs'],
  'plenary-24': ['plenaries/plenary-24'],
  'p24-theme': ['statements/p24-theme'],
  'p24-six-documents': ['statements/p24-six-documents'],
  // Left out: Guangzhou and Shenzhen as places of the games, which nothing that was read says.
  'p24-national-games': ['statements/p24-national-games'],
  't-northbound-announced': ['follow-ups/northbound-announced'],
  't-northbound-start': ['follow-ups/northbound-start'],
  't-northbound-2024': ['follow-ups/northbound-2024'],
  // 2.86 million crossings by July 2025 is a date of it: the only address given for the figure is a reply of April 2025.
  't-northbound-2025': ['follow-ups/northbound-2025'],
  't-southbound-announced': ['follow-ups/southbound-announced'],
  't-southbound-start': ['follow-ups/southbound-start'],
  't-hzmb-gba-quota': ['follow-ups/hzmb-gba-quota'],
  't-hyw-cargo': ['follow-ups/heung-yuen-wai-cargo'],
  // Two dates, of which only one is before the plenary's agreement: two records.
  't-sea-air-mou-2020': ['follow-ups/sea-air-mou-2020', 'follow-ups/sea-air-framework'],
  't-sea-air-joint-venture': ['follow-ups/sea-air-joint-venture'],
  't-sea-air-pilot-2023': ['follow-ups/sea-air-pilot-april-2023'],
  't-sea-air-2021-budget': ['follow-ups/sea-air-pilot-2021'],
  't-sea-air-contract': ['follow-ups/sea-air-contract'],
  't-insurance-2019-2022': ['follow-ups/insurance-centres-2022'],
  't-nm-tf-1': ['follow-ups/nm-task-force-first-day'],
  't-nm-tf-2': ['follow-ups/nm-task-force-second-meeting'],
  't-nm-tf-5': ['follow-ups/nm-task-force-fifth-meeting'],
  't-nm-action-agenda': ['follow-ups/nm-action-agenda'],
  't-san-tin-works': ['follow-ups/san-tin-works'],
  't-hetao-sz-plan': ['follow-ups/hetao-shenzhen-plan'],
  't-hetao-hk-outline': ['follow-ups/hetao-hong-kong-outline'],
  // Left out: Qianhai and Nansha as places of the opening, at which nothing happened in them.
  't-hetao-hk-park-open': ['follow-ups/hetao-hong-kong-park-opens'],
  't-gii-2025-first': ['follow-ups/cluster-first-2025'],
  't-cooperation-week-held': ['follow-ups/cooperation-week-held'],
  't-gba-promotion-centre': ['follow-ups/gba-promotion-centre'],
  't-sz-hk-finance-committee': ['follow-ups/shenzhen-hk-finance-committee'],
  't-qianhai-2021': ['follow-ups/qianhai-enlarged'],
  't-nansha-2022': ['follow-ups/nansha-plan-2022'],
  't-sz-zs-link-open': ['follow-ups/shenzhen-zhongshan-link-opens'],
  // The Opinion, and Shenzhen's plan for it three months after the plenary: two records.
  't-qianhai-opinion-details': ['follow-ups/qianhai-opinion-issued', 'follow-ups/qianhai-shenzhen-plan'],
};

/** How often each value comes. */
const tally = (values: readonly (string | number)[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]));

const ids = (folder: 'plenaries' | 'statements' | 'follow-ups') => records[folder].map(({ id }) => `${folder}/${id}`);

const HELD = new Set(Object.values(GATHERED).flat());
/** What was gathered then; records that came later are left aside. */
const gathered = <F extends 'plenaries' | 'statements' | 'follow-ups'>(folder: F) =>
  (records[folder] as Records[F][number][]).filter(({ id }) => HELD.has(`${folder}/${id}`));

test('each of the 61 facts is in a record', () => {
  expect(Object.keys(GATHERED)).toHaveLength(61);
  const there = [...ids('plenaries'), ...ids('statements'), ...ids('follow-ups')];
  expect([...HELD].filter((record) => !there.includes(record))).toEqual([]);
});

test('the counts of what was gathered, by plenary, relation and source', () => {
  expect(tally(gathered('statements').map(({ plenary }) => plenary))).toEqual({
    20: 10,
    21: 4,
    22: 6,
    23: 2,
    24: 3,
  });
  expect(gathered('plenaries').map(({ number, partial }) => [number, partial ?? false])).toEqual([
    [24, true],
    [23, false],
    [22, true],
    [21, true],
    [20, true],
  ]);
  const about = gathered('follow-ups').flatMap((followUp) => followUp.about);
  expect(gathered('follow-ups')).toHaveLength(32);
  expect(tally(about.map(({ relation }) => relation))).toEqual({
    follows: 20,
    background: 5,
    confirms: 4,
    conflicts: 1,
    relates: 17,
  });
  const known = records.initiatives.filter(({ id }) => INITIATIVES.some((each) => each === id));
  expect(known.flatMap(({ places }) => places)).toHaveLength(118);
  expect(gathered('follow-ups').flatMap(({ places }) => places)).toHaveLength(98);
  expect(gathered('statements').flatMap(({ places }) => places)).toHaveLength(18);
  expect(records.sources.length).toBeGreaterThanOrEqual(90);
  const threads = ['car-schemes', 'sea-air-cargo', 'hetao-loop', 'heung-yuen-wai', 'insurance-centres'];
  expect(records.threads.map(({ id }) => id).filter((id) => threads.includes(id))).toEqual(threads);
});

describe('what a follow-up says', () => {
  test('changes the status of four initiatives, on the day of its source', () => {
    const changes = gathered('follow-ups').flatMap(({ about, date }) =>
      about.flatMap(({ initiative, status }) => (status ? [`${date} ${initiative} ${status}`] : [])),
    );
    expect(changes.sort()).toEqual([
      '2023-05-24 cooperation-week-2023 achieved',
      '2023-05-24 smarthk-2023 achieved',
      '2023-07-01 northbound-travel-scheme in-operation',
      '2025-12-22 hetao-cooperation-zone in-operation',
    ]);
  });

  test.each(LANGUAGES)('in %s is of no later year than its own, but for targets', (language) => {
    for (const { date, dates = [], id, summary, title } of records['follow-ups']) {
      const last = lastDay(date).slice(0, 4);
      const targets = dates.filter(({ target }) => target).map((each) => each.date.slice(0, 4));
      const later = `${title[language]} ${summary[language]}`
        .match(/\b20\d\d|20\d\d(?=年)/g)
        ?.filter((year) => year > last && !targets.includes(year));
      expect(later ?? [], id).toEqual([]);
    }
  });

  test('where a copy was read, has no address to give', () => {
    const sources = new Map(records.sources.map((source) => [source.id, source]));
    for (const record of [...records['follow-ups'], ...records.statements]) {
      for (const { read, source } of record.sources) {
        expect(sources.get(source)?.url === undefined, `${record.id}: ${source}`).toBe(read === 'copy');
        expect(sources.get(source)?.publisher, source).toBeDefined();
      }
    }
  });
});

test('two dates of one thing stand side by side, each with its source', () => {
  const plenary = records.plenaries.find(({ number }) => number === 24);
  expect(plenary?.date).toBe('2024-07-12');
  expect(plenary?.otherDates?.map(({ date, sources }) => [date, sources[0]?.source])).toEqual([
    ['2024-06-27', 'info-gov-hk-2024-06'],
  ]);
  const pilot = records['follow-ups'].filter(({ about }) =>
    about.some(({ initiative }) => initiative === 'sea-air-pilot'),
  );
  expect(pilot.map(({ about, date }) => [date, about[0]?.relation])).toEqual([
    ['2021', 'confirms'],
    ['2023-04', 'conflicts'],
  ]);
});
