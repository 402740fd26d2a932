import { expect, test } from 'vitest';
import { content } from '../../../tests/helpers/content.ts';
import { geography } from '../../../tests/helpers/geography.ts';
import { loadRouteLines, loadStories } from '../../content/load.ts';
import { sceneDrawing } from '../sceneDrawing.ts';
import { draw } from './draw.ts';
import { roughMeasure } from './texts.ts';

const [stories, lines] = await Promise.all([loadStories('en'), loadRouteLines()]);
const SIZE = { width: 1280, height: 512 };

test.each(stories)('without WebGL every scene of $id is drawn, with the line that it follows', ({ scenes }) => {
  for (const scene of scenes) {
    const { style, camera } = sceneDrawing(content, scene, lines, SIZE);
    const drawing = draw({ style, geography, camera, size: SIZE, covered: [], measure: roughMeasure });
    const drawn = new Set(drawing.items.map(({ id }) => id));
    expect(drawn.size, scene.title).toBeGreaterThan(5);
    expect(drawn.has('route/line'), scene.title).toBe(scene.route !== undefined);
    expect(JSON.stringify(drawing), scene.title).not.toMatch(/undefined|NaN|null,null/);
  }
});
