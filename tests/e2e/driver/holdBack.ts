import type { Page } from '@playwright/test';

/** Keeps what matches from coming, until the answer is called: from then on it comes as ever. */
export async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  let letCome = () => undefined as void;
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(files, async (route) => {
    await mayCome;
    await route.continue();
  });
  return letCome;
}
