import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Atlas } from './atlas.ts';

/** All of axe's rules, and the one on the size of targets that it leaves out by itself. */
export async function axeFindsNothing(atlas: Atlas, state: string) {
  await findsNothing(
    new AxeBuilder({ page: atlas.page }).options({
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }),
    state,
  );
}

/** The page alone changes its colours: what a theme changes besides is on the map, where axe does not look. */
const putOn = (atlas: Atlas, theme: string) =>
  atlas.page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);

/** In light every rule; in dark those that look at colours, which is all that differs. */
async function axeFindsNothingIn(atlas: Atlas, state: string, alsoInDark: boolean) {
  await axeFindsNothing(atlas, state);
  if (!alsoInDark) return;
  await putOn(atlas, 'dark');
  await findsNothing(
    new AxeBuilder({ page: atlas.page }).withRules(['color-contrast', 'link-in-text-block']),
    `${state}, dark`,
  );
  await putOn(atlas, 'light');
}

async function findsNothing(axe: AxeBuilder, state: string) {
  // There are no frames: so the answer need not be put together in a page of its own.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`);
  expect(found, state).toEqual([]);
}

/** Each main screen of a language, one after the other in one page. */
export async function axeFindsNothingAnywhere(atlas: Atlas, language: string, alsoInDark = false) {
  const { page } = atlas;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await atlas.open(`?lang=${language}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('.map-buttons')).toBeVisible();
  await axeFindsNothingIn(atlas, 'first view', alsoInDark);

  await atlas.openLegend();
  await axeFindsNothingIn(atlas, 'legend open', alsoInDark);

  await atlas.typeInSearch('深圳');
  await axeFindsNothingIn(atlas, 'search open', alsoInDark);
  await atlas.typeInSearch('zebra');
  await axeFindsNothingIn(atlas, 'search open, nothing found', alsoInDark);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.locator('#panel a[href*="place=nansha"]').first().click();
  await expect(page.locator('[data-panel="place"]')).toBeVisible();
  await axeFindsNothingIn(atlas, 'place', alsoInDark);

  await page.locator('#panel a[data-initiative]').first().click();
  await expect(page.locator('[data-panel="initiative"]')).toBeVisible();
  await axeFindsNothingIn(atlas, 'initiative', alsoInDark);
}
