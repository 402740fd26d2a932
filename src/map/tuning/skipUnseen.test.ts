import { beforeEach, expect, test } from 'vitest';
import { skipUnseen } from './skipUnseen.ts';

let drawn: string[] = [];

/** A painter that notes what it draws, and begins each frame with the sky as MapLibre does. */
function fakePainter() {
  const painter = {
    drawFunctions: { sky: () => void drawn.push('sky'), sea: () => void drawn.push('sea') },
    renderLayer: (_painter: unknown, _tiles: unknown, { id }: { id: string }) => void drawn.push(id),
    frame() {
      drawn = [];
      painter.drawFunctions.sky();
      painter.drawFunctions.sea();
      for (const id of ['land/fill', 'macao/hover', 'places/marks']) painter.renderLayer(painter, null, { id });
      return drawn;
    },
  };
  return painter;
}

const mapOf = (painter: object) => ({ painter }) as unknown as Parameters<typeof skipUnseen>[0];

beforeEach(() => void (drawn = []));

test('the outlines of hovering are drawn while something is hovered, and not at other times', () => {
  const painter = fakePainter();
  let hovering = false;
  skipUnseen(mapOf(painter), () => hovering);
  expect(painter.frame()).toEqual(['sea', 'land/fill', 'places/marks']);
  hovering = true;
  expect(painter.frame()).toEqual(['sea', 'land/fill', 'macao/hover', 'places/marks']);
});

test('another map keeps its sky', () => {
  const other = fakePainter();
  skipUnseen(mapOf(fakePainter()), () => false);
  expect(other.frame()).toContain('sky');
});
