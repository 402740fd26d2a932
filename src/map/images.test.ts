import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { interestingViews, styleWith, THEMES } from '../../tests/helpers/scenes.ts';
import { nextTurn } from '../ui/turns.ts';
import { addImageTo, imageName } from './images.ts';

type Drawable = Parameters<typeof addImageTo>[0];

/** Every image that the map can be asked for: constants anywhere in a layer's layout, and a pill for each count. */
function namesIn(style: ReturnType<typeof styleWith>): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^[a-z]+:(light|dark)/.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const layer of style.layers) walk(layer.layout);
  return found;
}

const names = new Set(
  THEMES.flatMap((theme) =>
    interestingViews.flatMap((view) =>
      [...namesIn(styleWith(view, theme))].flatMap((name) =>
        // A pill's name ends with the count of a place: any number up to all initiatives.
        name.endsWith(':') ? content.initiatives.map((_, i) => `${name}${i + 1}`) : [name],
      ),
    ),
  ),
);

let drawn: string[] = [];
const added = vi.fn<Drawable['addImage']>();
const map = { hasImage: () => false, addImage: added } as unknown as Drawable;

beforeEach(() => {
  drawn = [];
  added.mockClear();
  vi.stubGlobal(
    'Image',
    class {
      set src(url: string) {
        drawn.push(decodeURIComponent(url.slice(url.indexOf(',') + 1)));
      }
      decode = async () => undefined;
    },
  );
  const context = { drawImage: () => undefined, getImageData: (_x: 0, _y: 0, width: number) => ({ width }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
});
afterEach(() => vi.unstubAllGlobals());

test('the map asks for images of every kind', () => {
  const kinds = new Set([...names].map((name) => name.split(':')[0]));
  expect([...kinds].sort()).toEqual(['end', 'half', 'hub', 'lozenge', 'pair', 'pill', 'ringed', 'towers']);
});

test('of several that are asked for at once, one is drawn in each turn of the page', async () => {
  const after = [...names].slice(0, 3).map(async (name) => {
    const added = addImageTo(map, name);
    await nextTurn();
    const soFar = drawn.length;
    await added;
    return soFar;
  });
  expect(await Promise.all(after)).toEqual([1, 2, 3]);
});

test('each of them can be drawn', async () => {
  for (const name of names) {
    drawn = [];
    await addImageTo(map, name);
    expect(drawn, name).toHaveLength(1);
    expect(drawn[0], name).toMatch(/^<svg .*<\/svg>$/s);
    expect(drawn[0], name).not.toMatch(/undefined|NaN/);
    expect(added, name).toHaveBeenLastCalledWith(name, expect.anything(), { pixelRatio: 2 });
  }
});

describe('a name that no layer should ask for', () => {
  test.each(['', 'unicorn:light', 'half', 'half:sepia:solid'])('“%s” is refused', async (name) => {
    await expect(addImageTo(map, name)).rejects.toThrow(`No mark is called "${name}".`);
    expect(added).not.toHaveBeenCalled();
  });
});

test('an image that came meanwhile is not added twice', async () => {
  await addImageTo({ hasImage: () => true, addImage: added } as unknown as Drawable, imageName('towers', 'light'));
  expect(added).not.toHaveBeenCalled();
});
