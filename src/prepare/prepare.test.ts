import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkGeography, fetchWhole, prepare, type Part } from './prepare.ts';

const part = (kind: Part['kind'], name: string, check: Part['check'] = () => Promise.resolve()): Part => ({
  kind,
  name,
  check,
});
const still = () => new AbortController().signal;
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('preparing', () => {
  test('checks every part, and counts them', async () => {
    const counted: number[] = [];
    const parts = [part('code', 'stage'), part('geography', 'land'), part('scene', '1')];
    expect(await prepare(parts, still(), (done) => counted.push(done))).toEqual({ missing: [] });
    expect(counted).toEqual([1, 2, 3]);
  });

  test('names all that is missing, and goes on to the end', async () => {
    const refuse = () => Promise.reject(new Error('gone'));
    const last = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const parts = [part('geography', 'land', refuse), part('letters', 'latin', refuse), part('scene', '1', last)];
    const { missing } = await prepare(parts, still(), () => undefined);
    expect(missing.map(({ name }) => name)).toEqual(['land', 'latin']);
    expect(last).toHaveBeenCalledOnce();
  });

  test('draws scenes one by one, after the files', async () => {
    const log: string[] = [];
    const logged = (kind: Part['kind'], name: string) =>
      part(kind, name, async () => {
        log.push(`${name} begins`);
        await Promise.resolve();
        log.push(`${name} ends`);
      });
    await prepare([logged('scene', '1'), logged('scene', '2'), logged('geography', 'land')], still(), () => undefined);
    expect(log).toEqual(['land begins', 'land ends', '1 begins', '1 ends', '2 begins', '2 ends']);
  });

  test('that is called off stops', async () => {
    const controller = new AbortController();
    const later = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const parts = [
      part('scene', '1', () => {
        controller.abort();
        return Promise.reject(new Error('called off'));
      }),
      part('scene', '2', later),
    ];
    await expect(prepare(parts, controller.signal, () => undefined)).rejects.toThrow(/abort/i);
    expect(later).not.toHaveBeenCalled();
  });
});

describe('a file', () => {
  const answer = (body: string, status = 200) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
  afterEach(() => vi.unstubAllGlobals());

  test('that is not there is missing', async () => {
    answer('', 404);
    await expect(fetchWhole('geo/land.geojson', still())).rejects.toThrow('404');
  });
  test('of the geography must be geography', async () => {
    answer('{"type":"FeatureCollection","features":[{}]}');
    await expect(checkGeography('geo/land.geojson', still())).resolves.toBeUndefined();
    answer('<!doctype html>');
    await expect(checkGeography('geo/land.geojson', still())).rejects.toThrow(SyntaxError);
    answer('{"type":"FeatureCollection","features":[]}');
    await expect(checkGeography('geo/land.geojson', still())).rejects.toThrow('no features');
  });
});
