/** Small records that agree with each other, for the checks: a test changes one thing. */
import type { Records } from '../../scripts/content/read.ts';

const text = { en: 'Words', 'zh-Hant': '文字', 'zh-Hans': '文字' };
const position = { at: [114, 22.5] as [number, number], radius: 100, source: 'gazette' };

export type InitiativeRecord = Records['initiatives'][number];
export type PlaceRecord = Records['places'][number];
export type StatementRecord = Records['statements'][number];
export type FollowUpRecord = Records['follow-ups'][number];
export type StoryRecord = Records['stories'][number];
export type SceneRecord = StoryRecord['scenes'][number];

export const goodInitiative = (change: Partial<InitiativeRecord> = {}): InitiativeRecord => ({
  id: 'ferry',
  plenary: 23,
  area: 'transport-logistics',
  kind: 'scheme',
  status: 'planned',
  title: text,
  summary: text,
  places: [{ id: 'pier', basis: 'named' }],
  parties: ['harbour-office'],
  dates: [],
  source: { document: 'plenary-23', section: 'Transport', paragraph: 2 },
  ...change,
});

export const goodPlace = (change: Partial<PlaceRecord> = {}): PlaceRecord => ({
  id: 'pier',
  kind: 'port',
  name: text,
  position,
  ...change,
});

/** What the plenary before said: known only in part. */
export const goodStatement = (change: Partial<StatementRecord> = {}): StatementRecord => ({
  id: 'p22-ferry',
  plenary: 22,
  kind: 'scheme',
  status: 'planned',
  title: text,
  summary: text,
  places: [{ id: 'pier', basis: 'named' }],
  parties: ['harbour-office'],
  dates: [],
  continuedBy: ['ferry'],
  sources: [{ source: 'gazette', read: 'opening' }],
  ...change,
});

export const goodFollowUp = (change: Partial<FollowUpRecord> = {}): FollowUpRecord => ({
  id: 'ferry-starts',
  date: '2023-07-01',
  kind: 'scheme',
  title: text,
  summary: text,
  about: [{ initiative: 'ferry', relation: 'follows', status: 'in-operation' }],
  places: [{ id: 'pier', basis: 'named' }],
  parties: ['harbour-office'],
  thread: 'crossings',
  sources: [{ source: 'gazette', read: 'whole' }],
  ...change,
});

/** Six scenes alike: as few as a shipped story has. */
export const goodStory = (change: Partial<StoryRecord> = {}): StoryRecord => ({
  id: 'harbour',
  order: 1,
  title: text,
  summary: text,
  scenes: Array.from({ length: 6 }, () => goodScene()),
  ...change,
});

export const goodScene = (change: Partial<SceneRecord> = {}): SceneRecord => ({
  title: text,
  caption: text,
  notes: text,
  seconds: 60,
  show: { bounds: [113.5, 22, 114.5, 23], place: 'pier' },
  sources: [{ document: 'plenary-23', section: 'Transport', paragraph: 2 }],
  ...change,
});

export const goodRecords = (change: Partial<Records> = {}): Records => ({
  initiatives: [goodInitiative()],
  places: [goodPlace()],
  areas: [{ id: 'transport-logistics', order: 1, icon: 'truck', name: text }],
  parties: [{ id: 'harbour-office', kind: 'body', name: text }],
  plenaries: [
    {
      id: 'plenary-23',
      number: 23,
      name: text,
      date: '2023-03-21',
      summary: text,
      chairs: ['harbour-office'],
      source: 'gazette',
      sections: [{ area: 'transport-logistics', name: { ...text, en: 'Transport' }, paragraphs: 2 }],
      gaps: [],
    },
    {
      id: 'plenary-22',
      number: 22,
      name: text,
      date: '2021-05-14',
      summary: text,
      chairs: [],
      partial: true,
      sources: [{ source: 'gazette', read: 'opening' }],
      gaps: [{ text, sources: ['gazette'] }],
    },
  ],
  statements: [goodStatement()],
  'follow-ups': [goodFollowUp()],
  threads: [{ id: 'crossings', order: 1, title: text, summary: text, initiatives: ['ferry'] }],
  sources: [{ id: 'gazette', title: text, date: '2023' }],
  stories: [goodStory()],
  ...change,
});
