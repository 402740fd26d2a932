import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../../src/content/types.ts';
import { Keys } from './keys.ts';
import { MapOnScreen } from './map.ts';
import { Paper } from './paper.ts';
import { SavedPicture } from './picture.ts';

const SHARE = /^(Share this view|分享目前畫面|分享当前视图)$/;

/** The atlas as a person uses it: what more than one spec does, in a person's words. For the rest specs have its `page`. */
export class Atlas {
  /** The keyboard, for those who have nothing else. */
  readonly keys: Keys;
  readonly map: MapOnScreen;
  readonly paper: Paper;

  constructor(readonly page: Page) {
    this.keys = new Keys(page);
    this.map = new MapOnScreen(page);
    this.paper = new Paper(page);
  }

  /** Opens the app at a query string such as `?place=nansha`. */
  async open(query = '') {
    await this.page.goto(`./${query}`);
    // The page carries the text of the first view: what is waited for is the app.
    await expect(this.page.locator('.first-view')).toHaveCount(0);
    await expect(this.heading).toBeVisible();
  }

  /** Drops a file of the project on the page, as someone does from a folder. */
  dropFile = (path: string) => this.dropFiles([path], '.own-layers');

  /** Drops files on a part of the page, all at once. */
  async dropFiles(paths: readonly string[], on: string) {
    const files = await Promise.all(
      paths.map(async (path) => ({ name: basename(path), bytes: [...(await readFile(path))] })),
    );
    const dataTransfer = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    }, files);
    await this.page.locator(on).dispatchEvent('drop', { dataTransfer });
  }

  /** What the panel is about. */
  get heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  get notices(): Locator {
    return this.page.getByRole('status', { name: /Notices|通知/ });
  }

  /** The box for places and initiatives, and what it offers. */
  get search(): Locator {
    return this.page.getByRole('combobox');
  }
  get found(): Locator {
    return this.page.getByRole('option');
  }

  areaFilter(area: string): Locator {
    return this.page.locator(`input[data-area="${area}"]`);
  }

  /** The titles that the panel lists: once its rows have followed their number, which comes first. */
  async listed(): Promise<string[]> {
    await this.page.waitForFunction(() => {
      const counted = document.querySelector<HTMLElement>('#panel [data-list-count]');
      return !counted || Number(counted.dataset.listCount) === document.querySelectorAll('#panel .row-title').length;
    });
    return this.page.locator('[data-initiative]:visible .row-title').allTextContents();
  }

  async openInitiative(title: string | RegExp) {
    await this.page.getByRole('main').getByRole('link', { name: title }).first().click();
  }

  async goBackInPanel() {
    await this.page.getByRole('link', { name: /^(Back to|返回)/ }).click();
  }

  /** Opens the dialog that shares the view: by the button in the bar, or on a phone from the menu there. */
  async openShare(): Promise<Locator> {
    const bar = this.page.getByRole('banner');
    const share = bar.getByRole('button', { name: SHARE });
    if (!(await share.isVisible())) await bar.getByRole('button', { name: /^(More|更多)$/ }).click();
    await share.click();
    const dialog = this.page.getByRole('dialog', { name: SHARE });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Opens the share dialog, copies the link, closes the dialog, and reads the clipboard. */
  async copyLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await this.openShare();
    await dialog.getByRole('button', { name: /^(Copy link|複製連結|复制链接)$/ }).click();
    await expect(dialog.getByText(/^(Link copied|已複製連結|已复制链接)$/)).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens the share dialog, saves the picture, and looks at the file. */
  async savePicture(): Promise<SavedPicture> {
    const dialog = await this.openShare();
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /PNG/ }).click();
    const saved = await download;
    const bytes = await readFile(await saved.path());
    return new SavedPicture(this.page, saved.suggestedFilename(), bytes);
  }

  /** Chooses a language in the menu of a narrow bar. */
  async changeLanguage(language: Language) {
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: /^(Language|語言|语言)/ }).click();
    await bar.locator(`a[hreflang="${language}"]`).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  }

  parameters(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** Opens the legend, if it is not open by itself. */
  async openLegend() {
    const button = this.page.locator('.legend-toggle');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(this.page.locator('.legend-body')).toBeVisible();
  }

  /** Closes the legend, if it is open: it covers a part of the map. */
  async closeLegend() {
    const button = this.page.locator('.legend-toggle');
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.click();
    await expect(this.page.locator('.legend-body')).toBeHidden();
  }

  /** Types into the search box, and waits for what it found. */
  async typeInSearch(text: string) {
    await this.page.getByRole('combobox').click();
    await this.page.getByRole('combobox').fill(text);
    await expect(this.page.getByRole('option').first()).toBeVisible();
  }

  /** Draws a thumb over the grip of a phone's sheet. */
  async swipeSheet(direction: 'up' | 'down') {
    const box = await this.page.locator('.sheet-heights').boundingBox();
    if (!box) throw new Error('There is no sheet.');
    const x = box.x + box.width / 2;
    const y = box.y + 4;
    const touch = await this.page.context().newCDPSession(this.page);
    const at = (to: number) => [{ x, y: to }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(y) });
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(direction === 'up' ? y - 60 : y + 60),
    });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** What a screen reader is told. */
  said(text: string | RegExp): Locator {
    return this.page.locator('[role="status"].visually-hidden', { hasText: text });
  }

  /** Where the address says that the map looks. */
  camera(): { lng: number; lat: number; zoom: number } {
    const [lng = NaN, lat = NaN, zoom = NaN] = (this.parameters().get('view') ?? '').split(',').map(Number);
    return { lng, lat, zoom };
  }

  /** The words below the map on the stage. */
  get band(): Locator {
    return this.page.locator('.band');
  }

  bandTitle(): Promise<string> {
    return this.band.getByRole('heading', { level: 1 }).innerText();
  }

  async presentStory(title: RegExp) {
    const story = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) });
    await story.getByRole('link', { name: 'Present' }).click();
  }

  /** The caption's size, the words that do not fit the band or lie under the controls, and by how much both cover the map. */
  measureBand(): Promise<{ caption: number; hidden: string[]; overMap: number }> {
    return this.page.evaluate(() => {
      const band = document.querySelector('.band') as HTMLElement;
      const map = document.querySelector('.map-area') as HTMLElement;
      const caption = band.querySelector('.band-caption') as HTMLElement;
      const controls = document.querySelector('.stage-controls') as HTMLElement;
      const { bottom, top, right } = band.getBoundingClientRect();
      const bar = controls.getBoundingClientRect();
      const highest = Math.min(top, bar.top);
      const texts = [...band.querySelectorAll<HTMLElement>('h1, .band-caption, .band-foot, .band-area, .band-status')];
      return {
        caption: Number.parseFloat(getComputedStyle(caption).fontSize),
        hidden: texts
          .filter((text) => {
            const box = text.getBoundingClientRect();
            const isUnder = box.bottom > bar.top && box.top < bar.bottom && box.right > bar.left;
            return isUnder || box.bottom > bottom + 1 || box.right > right + 1;
          })
          .map((text) => text.innerText),
        overMap: Math.round(map.getBoundingClientRect().bottom - highest),
      };
    });
  }
}
