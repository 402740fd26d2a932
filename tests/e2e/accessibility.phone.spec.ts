import { axeFindsNothingAnywhere } from './driver/accessibility.ts';
import { test } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

// In English and Simplified Chinese, and in the dark, on a wide screen.
test('on a phone, axe finds nothing in zh-Hant', async ({ atlas }) => axeFindsNothingAnywhere(atlas, 'zh-Hant'));
