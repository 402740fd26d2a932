import { expect, type Locator, type Page } from '@playwright/test';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { pointOnMap, waitForMap } from '../../browser/map.mjs';
import { anchorOf } from './anchors.ts';

type MapElement = HTMLElement & { atlasMap: MapLibreMap };

/** The map as a person uses it, and what it has drawn; with WebGL, or without. */
export class MapOnScreen {
  constructor(private readonly page: Page) {}

  /** Waits until the map has loaded and drawn all that it will draw for now. */
  async wait() {
    await waitForMap(this.page);
  }

  /** Clicks, with the mouse, on the point of the map where the place is. Fails where something covers that point. */
  async clickOn(place: string) {
    await this.wait();
    const { x, y } = await pointOnMap(this.page, await anchorOf(place, new URL('./', this.page.url())));
    await this.page.mouse.click(x, y);
  }

  /** Clicks, with the mouse, on a position of the map. Fails where something covers it. */
  async clickAt(lng: number, lat: number) {
    await this.wait();
    const { x, y } = await pointOnMap(this.page, [lng, lat]);
    await this.page.mouse.click(x, y);
  }

  /** Clicks on these positions of the map one after the other, as someone who draws. Fails where one is covered. */
  async clicks(...positions: [number, number][]) {
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
  async hasDrawn(layer: string): Promise<boolean> {
    return (await this.drawn(layer)).length > 0;
  }

  /** Whether these positions, in degrees WGS-84, lie within the map as it is shown. */
  async shows(...positions: [number, number][]): Promise<boolean> {
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
    await this.wait();
  }

  /** Where the hub of what is chosen stands, in degrees WGS-84. */
  hub(): Promise<number[] | undefined> {
    return this.page.evaluate(async () => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const data = await atlasMap.getSource<GeoJSONSource>('set')?.getData();
      const hub =
        data?.type === 'FeatureCollection' && data.features.find(({ properties }) => properties?.role === 'hub');
      return hub && hub.geometry.type === 'Point' ? hub.geometry.coordinates : undefined;
    });
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

  /** Does something, and waits until the camera is on its way: the page holds on to what is awaited. */
  async setOff(by: () => Promise<unknown>) {
    await this.page.evaluate(() => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      Object.assign(window, { moved: new Promise<void>((resolve) => atlasMap.once('move', () => resolve())) });
    });
    await by();
    await this.page.evaluate(() => (window as unknown as { moved: Promise<void> }).moved);
  }

  /** Which values of the second field the map draws of own layers around its middle, sorted: of all, it takes seconds. */
  async kindsOfOwn(): Promise<string[]> {
    await this.wait();
    return this.page.evaluate(() => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      const own = Object.keys(atlasMap.getStyle().sources).filter((source) => source.startsWith('own-'));
      const layers = atlasMap
        .getStyle()
        .layers.filter((layer) => 'source' in layer && own.some((source) => layer.source === source))
        .map(({ id }) => id);
      const { clientWidth: width, clientHeight: height } = atlasMap.getCanvas();
      const middle: [[number, number], [number, number]] = [
        [width * 0.4, height * 0.4],
        [width * 0.6, height * 0.6],
      ];
      const found = atlasMap
        .queryRenderedFeatures(middle, { layers })
        .map(({ properties }) => String(properties['f1']));
      return [...new Set(found)].sort();
    });
  }

  /** Where the map looks, as the map itself says: on the stage the link does not. */
  async camera(): Promise<{ lng: number; lat: number; zoom: number }> {
    await this.wait();
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
    await this.wait();
    return this.page.evaluate((id) => {
      const { atlasMap } = document.querySelector('.atlas-map') as MapElement;
      if (!atlasMap.getLayer(id)) return [];
      const features = atlasMap.queryRenderedFeatures({ layers: [id] });
      return [...new Set(features.map((feature) => String(feature.properties.id)))].sort();
    }, layer);
  }

  /** The figures in the pills of the map: by place, how many initiatives the map says are linked there. */
  async pills(): Promise<Record<string, number>> {
    await this.wait();
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
    await this.wait();
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
    await this.wait();
    const [lng, lat] = await anchorOf(place, new URL('./', this.page.url()));
    return this.at(lng, lat);
  }

  /** Where a position is on the screen, on the map or beyond its edges. */
  at(lng: number, lat: number): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (position) => {
        const element = document.querySelector('.atlas-map') as MapElement;
        const box = element.getBoundingClientRect();
        const { x, y } = element.atlasMap.project(position);
        // On the stage the map is shown larger than it is laid out.
        const scale = box.width / element.clientWidth;
        return { x: box.left + x * scale, y: box.top + y * scale };
      },
      [lng, lat] as [number, number],
    );
  }

  /** The colour that the map has drawn at a place of the screen, as red, green, blue from 0 to 255. */
  async colourAt(x: number, y: number): Promise<[number, number, number]> {
    await this.wait();
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
  async free(): Promise<{ left: number; top: number; right: number; bottom: number }> {
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

  /** Takes the map's WebGL away, and gives it back after what is done meanwhile: both times the notice says so. */
  async loseContext(meanwhile: () => Promise<void> = () => Promise.resolve()) {
    await this.page.evaluate(() => {
      const canvas = document.querySelector('.atlas-map canvas') as HTMLCanvasElement;
      const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!lose) throw new Error('This browser cannot lose its context on purpose.');
      Object.assign(window, { giveBack: () => lose.restoreContext() });
      lose.loseContext();
    });
    const lost = this.page.getByRole('status', { name: /Notices|通知/ }).getByText(/stopped drawing the map/);
    await expect(lost).toBeVisible();
    await meanwhile();
    await this.page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
    await expect(lost).toBeHidden();
  }

  /** A place as a link of the map that is drawn without WebGL: by its name and kind. */
  svgPlace(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Map' }).getByRole('link', { name });
  }

  /** Clicks, with the mouse, on the name or mark of a place on the map that is drawn without WebGL. */
  async clickOnSvg(place: string) {
    const target = this.page.locator(`.svg-map-place[data-place="${place}"] > :is(.svg-map-text, .svg-map-mark)`);
    await target.first().click();
  }
}
