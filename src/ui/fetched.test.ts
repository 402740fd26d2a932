import { describe, expect, test } from 'vitest';
import { fetched } from './fetched.ts';

describe('what is fetched', () => {
  test.each([new TypeError('Failed to fetch dynamically imported module: pdf.js'), new Error('404'), 'gone'])(
    'and does not come is a matter of the network: %s',
    async (reason) => {
      await expect(fetched(Promise.reject(reason as Error))).rejects.toMatchObject({ name: 'NetworkError' });
    },
  );

  test('and was called off is not', async () => {
    const signal = AbortSignal.abort();
    await expect(fetched(Promise.reject(signal.reason as Error))).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('and comes is passed on', async () => {
    expect(await fetched(Promise.resolve('font'))).toBe('font');
  });
});
