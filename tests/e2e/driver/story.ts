import { expect, type Locator } from '@playwright/test';
import type { Atlas } from './atlas.ts';

/** A short story of someone’s own, in Chinese as written in Hong Kong: what differs from the file’s head. */
const NANSHA = {
  title: '南沙',
  caption: '南沙設有保險售後服務中心的構想。',
  notes: '先指出南沙。\n\n再指出香港。',
  seconds: 30,
  show: { bounds: [113.2, 22.5, 113.8, 23.1], place: 'nansha' },
} as const;
const BRIDGE = {
  title: '港珠澳大橋',
  caption: '大橋由香港口岸通往珠海和澳門。',
  notes: '讓線條畫完。',
  seconds: 30,
  show: { bounds: [113.3, 22.08, 114.25, 22.44], place: 'hzmb' },
  route: { line: 'hzmb' },
} as const;
export const STORY = { language: 'zh-Hant', title: '兩處地方', scenes: [NANSHA, BRIDGE] } as const;

/** Opens it from a file, and goes to the list of stories. @returns its entry there */
export async function openOwnStory(atlas: Atlas): Promise<Locator> {
  const { page } = atlas;
  await atlas.open(`?lang=${STORY.language}&mode=present`);
  const text = JSON.stringify({ format: 'co-operation-atlas-story', version: 1, ...STORY });
  const file = { name: 'story.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page).toHaveURL(/page=edit-story/);
  await page.goBack();
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: STORY.title }) });
}
