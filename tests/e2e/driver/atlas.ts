import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { pointOnMap, waitForMap } from '../../browser/map.mjs';
import { anchorOf } from './anchors.ts';
import { SavedPicture } from './picture.ts';

const SHARE = /^(Share this view|分享目前畫面|分享当前视图)$/;

type MapElement = HTMLElement & { atlasMap: MapLibreMap };

/** More presses of Tab than the page has stops: whoever needs more never arrives. */
const STOPS = 220;

/** A person at a keyboard. */
class Keys {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /**
   * Presses Tab, or Shift and Tab towards what stands before, until the control has the focus; fails when it never does, or
   * when its focus is not seen.
   */
  async tabTo(control: Locator) {
    await expect(control).toBeAttached();
    const isBefore = await control.evaluate(
      (element) =>
        element.compareDocumentPosition(document.activeElement ?? document.body) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (let i = 0; i < STOPS; i += 1) {
      await this.page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
      if (await control.evaluate((element) => element === document.activeElement)) {
        const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
        expect(outline, 'the focus can be seen').not.toBe('none');
        return;
      }
    }
    throw new Error(`Tab never leads to ${control}.`);
  }
}

/** The atlas as a person uses it. Specs speak to this class; it alone knows the browser library and the page. */
export class Atlas {
  /** The keyboard, for those who have nothing else. */
  readonly keys: Keys;

  constructor(readonly page: Page) {
    this.keys = new Keys(page);
  }

  /** Opens the app at a query string such as `?place=nansha`. */
  async open(query = '') {
    await this.page.goto(`./${query}`);
    // The page carries the text of the first view: what is waited for is the app.
    await expect(this.page.locator('.first-view')).toHaveCount(0);
    await expect(this.heading).toBeVisible();
  }

  /** Waits until the map has loaded and drawn all that it will draw for now. */
  async waitForMap() {
    await waitForMap(this.page);
  }

  /** Clicks, with the mouse, on the point of the map where the place is. Fails where something covers that point. */
  async clickOnMap(place: string) {
    await this.waitForMap();
    const { x, y } = await pointOnMap(this.page, await anchorOf(place, new URL('./', this.page.url())));
    await this.page.mouse.click(x, y);
  }

  /** Drops a file of the project on the page, as someone does from a folder. */
  async dropFile(path: string) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const bytes = [...(await readFile(path))];
    const files = await this.page.evaluateHandle(
      (file) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(file.bytes)], file.name));
        return transfer;
      },
      { name, bytes },
    );
    await this.page.locator('.own-layers').dispatchEvent('drop', { dataTransfer: files });
  }

  /** Clicks, with the mouse, on a position of the map. Fails where something covers it. */
  async clickAt(lng: number, lat: number) {
    await this.waitForMap();
    const { x, y } = await pointOnMap(this.page, [lng, lat]);
    await this.page.mouse.click(x, y);
  }

  /** Clicks on these positions of the map one after the other, as someone who draws. Fails where one is covered. */
  async clicksOnMap(...positions: [number, number][]) {
    await this.waitForDrawing();
    for (const position of positions) {
      const { x, y } = await pointOnMap(this.page, position);
      await this.page.mouse.move(x, y, { steps: 3 });
      await this.page.mouse.click(x, y);
    }
  }

  /** Drawing is a part of the map that comes when it is asked for. */
  private async waitForDrawing() {
    await this.page.waitForFunction(() => {
      const map = (document.querySelector('.atlas-map') as MapElement | null)?.atlasMap;
      return map?.getSource('drawing-point') !== undefined;
    });
  }

  /** Whether a layer of the style has drawn something in sight. */
  async drawnAnything(layer: string): Promise<boolean> {
    return (await this.drawn(layer)).length > 0;
  }

  /** Whether these positions, in degrees WGS-84, lie within the map as it is shown. */
  async mapShows(...positions: [number, number][]): Promise<boolean> {
    return this.page.evaluate((all) => {
      const bounds = (document.querySelector('.atlas-map') as MapElement).atlasMap.getBounds();
      return all.every((at) => bounds.contains(at));
    }, positions);
  }

  /** Turns the map to a position, in degrees WGS-84, and a zoom, as someone would who drags and scrolls. */
  async lookAt(lng: number, lat: number, zoom: number) {
    await this.page.evaluate(
      ([x, y, z]) => {
        const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
        atlasMap.jumpTo({ center: [x, y], zoom: z });
      },
      [lng, lat, zoom] as const,
    );
    await this.waitForMap();
  }

  /** From now on it is counted how often the map reads a layer's geography anew. */
  async countReads(layer: string) {
    await this.page.evaluate((source) => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const counted = Object.assign(window, { reads: 0 });
      atlasMap.on('sourcedata', (event) => {
        if (event.sourceId === source && event.sourceDataType === 'metadata') counted.reads += 1;
      });
    }, layer);
  }

  reads(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { reads: number }).reads);
  }

  /** A place as a link of the map that is drawn without WebGL: by its name and kind. */
  placeOnSvgMap(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Map' }).getByRole('link', { name });
  }

  /** Clicks, with the mouse, on the name or mark of a place on the map that is drawn without WebGL. */
  async clickOnSvgMap(place: string) {
    const target = this.page.locator(`.svg-map-place[data-place="${place}"] > :is(.svg-map-text, .svg-map-mark)`);
    await target.first().click();
  }

  /** The page as it would be printed: the browser says so as when someone prints. */
  async showAsPrinted() {
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await this.page.emulateMedia({ media: 'print' });
  }

  async showOnScreen() {
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** The top of a printed page. */
  get printed(): Locator {
    return this.page.locator('.print-head');
  }

  /** The layers that are drawn on paper, from the bottom up. */
  layersOnPaper(): Promise<string[]> {
    return this.page
      .locator('.print-map [data-layer]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-layer') ?? ''));
  }

  seaOnPaper(): Promise<string | null> {
    return this.page.locator('.print-map svg g > rect').first().getAttribute('fill');
  }

  /** Links that lead out of the atlas, as what stands behind their words. */
  addressesOnPaper(): Promise<string[]> {
    return this.page
      .locator('.panel-content a[href^="http"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  }

  /** Whatever can be pressed or typed into, and is seen. */
  controlsInSight(): Promise<string[]> {
    return this.page
      .locator('button, input, select, textarea, [tabindex="0"], [role="button"]')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 120)));
  }

  foldedParts(): Promise<number> {
    return this.page.locator('.panel-body details:not([open])').count();
  }

  /** Parts of the panel that hold more than they show. */
  cutOff(): Promise<string[]> {
    return this.page
      .locator('.atlas, .stage, .sheet, .panel-body, .plan-pane, .plan-pane > *')
      .evaluateAll((all) =>
        all
          .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
          .map((each) => each.className),
      );
  }

  colourOfText(): Promise<string> {
    return this.page.locator('body').evaluate((body) => getComputedStyle(body).color);
  }

  /** From now on printing is written down instead of done. */
  async countPrints() {
    await this.page.addInitScript(() => {
      const prints: string[] = [];
      Object.assign(window, {
        prints,
        print: () => {
          dispatchEvent(new Event('beforeprint'));
          prints.push(document.querySelector('.print-map svg') ? 'with a map' : 'without a map');
          dispatchEvent(new Event('afterprint'));
        },
      });
    });
  }

  prints(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { prints: string[] }).prints);
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

  /** The titles that the panel lists. */
  listed(): Promise<string[]> {
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

  /** The caption's size, the words that do not fit the band, and by how much band and controls cover the map. */
  measureBand(): Promise<{ caption: number; hidden: string[]; overMap: number }> {
    return this.page.evaluate(() => {
      const band = document.querySelector('.band') as HTMLElement;
      const map = document.querySelector('.map-area') as HTMLElement;
      const caption = band.querySelector('.band-caption') as HTMLElement;
      const controls = document.querySelector('.stage-controls') as HTMLElement;
      const { bottom, top, right } = band.getBoundingClientRect();
      const highest = Math.min(top, controls.getBoundingClientRect().top);
      const texts = [...band.querySelectorAll<HTMLElement>('h1, .band-caption, .band-foot, .band-area, .band-status')];
      return {
        caption: Number.parseFloat(getComputedStyle(caption).fontSize),
        hidden: texts
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.bottom > bottom + 1 || box.right > right + 1;
          })
          .map((text) => text.innerText),
        overMap: Math.round(map.getBoundingClientRect().bottom - highest),
      };
    });
  }

  /** From now on the page's WebGL contexts are known, in the order in which they are made. To be called before `open`. */
  async rememberContexts() {
    await this.page.addInitScript(() => {
      const made: unknown[] = [];
      Object.assign(window, { madeContexts: made });
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        const context = Reflect.apply(getContext, this, args) as unknown;
        if (args[0] === 'webgl2' && context && !made.includes(context)) made.push(context);
        return context;
      } as typeof getContext;
    });
  }

  countContexts(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { madeContexts: unknown[] }).madeContexts.length);
  }

  /** Of whatever map was made last: it is not given back. */
  async loseLastContext() {
    await this.page.evaluate(() => {
      const context = (window as unknown as { madeContexts: WebGL2RenderingContext[] }).madeContexts.at(-1);
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }

  /** Resolves in mid-flight: while the map moves, after its first step. */
  async nextMove() {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
          if (atlasMap.isMoving()) return resolve();
          atlasMap.once('move', () => resolve());
        }),
    );
  }

  /** Which values of the second field the map draws of own layers, sorted. */
  async kindsOfOwn(): Promise<string[]> {
    await this.waitForMap();
    return this.page.evaluate(() => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const own = Object.keys(atlasMap.getStyle().sources).filter((source) => source.startsWith('own-'));
      const layers = atlasMap
        .getStyle()
        .layers.filter((layer) => 'source' in layer && own.some((source) => layer.source === source))
        .map(({ id }) => id);
      const found = atlasMap.queryRenderedFeatures({ layers }).map(({ properties }) => String(properties['f1']));
      return [...new Set(found)].sort();
    });
  }

  /** Takes the map's WebGL away, and gives it back. */
  async loseContext() {
    await this.page.evaluate(() => {
      const canvas = document.querySelector('.atlas-map canvas') as HTMLCanvasElement;
      const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!lose) throw new Error('This browser cannot lose its context on purpose.');
      Object.assign(window, { giveBack: () => lose.restoreContext() });
      lose.loseContext();
    });
    const lost = this.notices.getByText(/stopped drawing the map/);
    await expect(lost).toBeVisible();
    await this.page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
    await expect(lost).toBeHidden();
  }

  /** Where the map looks, as the map itself says: on the stage the link does not. */
  async mapCamera(): Promise<{ lng: number; lat: number; zoom: number }> {
    await this.waitForMap();
    return this.page.evaluate(() => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const { lng, lat } = atlasMap.getCenter();
      return { lng, lat, zoom: atlasMap.getZoom() };
    });
  }

  /** Whether the map draws a place as one that is pointed at. */
  isLit(place: string): Promise<boolean> {
    return this.page.evaluate((id) => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      return Object.entries(atlasMap.getStyle().sources).some(
        ([source, spec]) =>
          spec.type === 'geojson' && spec.promoteId && atlasMap.getFeatureState({ source, id }).hover === true,
      );
    }, place);
  }

  /** The ids of the features that one layer of the style has drawn in sight, once each, sorted. */
  async drawn(layer: string): Promise<string[]> {
    await this.waitForMap();
    return this.page.evaluate((id) => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      if (!atlasMap.getLayer(id)) return [];
      const features = atlasMap.queryRenderedFeatures({ layers: [id] });
      return [...new Set(features.map((feature) => String(feature.properties.id)))].sort();
    }, layer);
  }

  /** The figures in the pills of the map: by place, how many initiatives the map says are linked there. */
  async pills(): Promise<Record<string, number>> {
    await this.waitForMap();
    return this.page.evaluate(() => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const layers = atlasMap
        .getStyle()
        .layers.map((layer) => layer.id)
        .filter((id) => id.startsWith('labels/'));
      const found: Record<string, number> = {};
      for (const feature of atlasMap.queryRenderedFeatures({ layers })) {
        const layout = feature.layer.layout as Record<string, unknown> | undefined;
        const text = layout?.['text-field'] as { sections?: { image?: { name: string } }[] } | undefined;
        const image = text?.sections?.find((section) => section.image)?.image?.name;
        found[String(feature.properties.id)] = image ? Number(image.split(':').at(-1)) : 0;
      }
      return found;
    });
  }

  /** The places whose names stand in a part of the window, wholly or partly: edges in CSS pixels. */
  async namesIn(part: { left: number; top: number; right: number; bottom: number }): Promise<string[]> {
    await this.waitForMap();
    return this.page.evaluate(({ left, top, right, bottom }) => {
      const element = document.querySelector('.atlas-map') as MapElement;
      const { x, y } = element.getBoundingClientRect();
      const layers = element.atlasMap
        .getStyle()
        .layers.map((layer) => layer.id)
        .filter((id) => id.startsWith('labels/'));
      const corners: [[number, number], [number, number]] = [
        [left - x, top - y],
        [right - x, bottom - y],
      ];
      const found = element.atlasMap.queryRenderedFeatures(corners, { layers });
      return [...new Set(found.map(({ properties }) => String(properties.id)))].sort();
    }, part);
  }

  /** Where a place stands on the screen, in CSS pixels. */
  async onScreen(place: string): Promise<{ x: number; y: number }> {
    await this.waitForMap();
    const at = await anchorOf(place, new URL('./', this.page.url()));
    return this.page.evaluate((position) => {
      const element = document.querySelector('.atlas-map') as MapElement;
      const box = element.getBoundingClientRect();
      const { x, y } = element.atlasMap.project(position);
      // On the stage the map is shown larger than it is laid out.
      const scale = box.width / element.clientWidth;
      return { x: box.left + x * scale, y: box.top + y * scale };
    }, at);
  }

  /** The colour that the map has drawn at a place of the screen, as red, green, blue from 0 to 255. */
  async colourAt(x: number, y: number): Promise<[number, number, number]> {
    await this.waitForMap();
    return this.page.evaluate(
      (point) =>
        new Promise<[number, number, number]>((resolve) => {
          const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
          // The drawing buffer can be read only while a frame is being drawn; one that was put off leaves it empty.
          const read = () => {
            const canvas = atlasMap.getCanvas();
            const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
            const box = canvas.getBoundingClientRect();
            const ratio = canvas.width / box.width;
            const pixel = new Uint8Array(4);
            gl.readPixels(
              Math.round((point.x - box.left) * ratio),
              Math.round(canvas.height - (point.y - box.top) * ratio),
              1,
              1,
              gl.RGBA,
              gl.UNSIGNED_BYTE,
              pixel,
            );
            const [red = 0, green = 0, blue = 0, alpha = 0] = pixel;
            if (alpha === 0) return atlasMap.triggerRepaint();
            atlasMap.off('render', read);
            resolve([red, green, blue]);
          };
          atlasMap.on('render', read);
          atlasMap.triggerRepaint();
        }),
      { x, y },
    );
  }

  /** The part of the window where the map is free of the panel. */
  async freeMap(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    return this.page.evaluate(() => {
      const map = document.querySelector('.map-area')?.getBoundingClientRect();
      const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
      if (!map || !sheet) throw new Error('There is no map beside a panel.');
      const isBeside = sheet.width < map.width;
      return {
        left: isBeside ? sheet.right : map.left,
        top: map.top,
        right: map.right,
        bottom: isBeside ? map.bottom : sheet.top,
      };
    });
  }
}
