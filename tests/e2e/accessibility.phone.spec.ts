import { axeFindsNothingAnywhere } from './driver/accessibility.ts';
import { test } from './driver/fixtures.ts';

for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`on a phone, axe finds nothing in ${language}, ${theme}`, async ({ atlas }) => {
      await axeFindsNothingAnywhere(atlas, language, theme);
    });
  }
}
