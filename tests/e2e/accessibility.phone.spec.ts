import { axeFindsNothingAnywhere } from './driver/accessibility.ts';
import { test } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

// In Simplified Chinese, and in the dark, on a wide screen.
for (const language of ['en', 'zh-Hant']) {
  test(`on a phone, axe finds nothing in ${language}`, async ({ atlas }) => axeFindsNothingAnywhere(atlas, language));
}
