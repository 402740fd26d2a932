import { defineConfig } from '@playwright/test';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/driver/setup.ts',
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  forbidOnly: Boolean(process.env.CI),
  // A test that needs a second try is a fault to be found.
  retries: 0,
  // Software WebGL takes a whole core for each map.
  workers: 2,
  fullyParallel: true,
  // Generous, because a busy machine draws the map slowly; running out of it is a failure.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    // The set-up serves dist and names its address; each worker reads this file again.
    baseURL: process.env.ATLAS_URL,
    // Without pictures of every frame: making them takes longer than the test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    // The camera jumps instead of flying: a flight is dozens of frames drawn in software, and none is looked at.
    contextOptions: { reducedMotion: 'reduce' },
    // Half as many dots each way: the same page and the same map, drawn in software in a fraction of the time.
    deviceScaleFactor: 0.5,
    // Every test begins with a browser that has kept nothing: keeping it all each time would only take time.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'en-GB',
    timezoneId: 'Asia/Hong_Kong',
  },
  projects: [
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: { viewport: DESKTOP } },
    { name: 'phone', testMatch: '**/*.phone.spec.ts', use: { viewport: PHONE, hasTouch: true, isMobile: true } },
  ],
});
