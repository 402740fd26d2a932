import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Atlas } from './atlas.ts';

/** All of axe's rules, and the one on the size of targets that it leaves out by itself. */
export async function axeFindsNothing(atlas: Atlas, state: string) {
  const { violations } = await new AxeBuilder({ page: atlas.page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`);
  expect(found, state).toEqual([]);
}

/** Each main screen of a language and theme, one after the other in one page. */
export async function axeFindsNothingAnywhere(atlas: Atlas, language: string, theme: 'light' | 'dark') {
  const { page } = atlas;
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await atlas.open(`?lang=${language}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('.map-buttons')).toBeVisible();
  await axeFindsNothing(atlas, 'first view');

  await atlas.openLegend();
  await axeFindsNothing(atlas, 'legend open');

  await atlas.typeInSearch('深圳');
  await axeFindsNothing(atlas, 'search open');
  await atlas.typeInSearch('zebra');
  await axeFindsNothing(atlas, 'search open, nothing found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.locator('#panel a[href*="place=nansha"]').first().click();
  await expect(page.locator('[data-panel="place"]')).toBeVisible();
  await axeFindsNothing(atlas, 'place');

  await page.locator('#panel a[data-initiative]').first().click();
  await expect(page.locator('[data-panel="initiative"]')).toBeVisible();
  await axeFindsNothing(atlas, 'initiative');
}
