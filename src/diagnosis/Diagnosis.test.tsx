import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { AboutContext } from '../i18n/about/context.ts';
import { messages as about } from '../i18n/about/en.ts';
import { Diagnosis } from './Diagnosis.tsx';
import { diagnosticsOf, storageOf, webglOf, type Facts } from './diagnostics.ts';
import { keepError, lastErrors, watchErrors } from './errors.ts';

afterEach(() => vi.restoreAllMocks());

const facts: Facts = {
  version: '1.2.3',
  record: 'abc123, 44 initiatives, 93 places',
  search: '?lang=en&place=nansha',
  language: 'en',
  theme: 'dark',
  userAgent: 'Browser/1.0',
  languages: ['en-HK', 'zh-HK'],
  screen: { width: 390, height: 844, ratio: 3 },
  webgl: 'none',
  offline: 'ready',
  storage: { used: 6_100_000, allowed: 1e9 },
  notices: ['no-webgl'],
  errors: [{ at: Date.UTC(2026, 0, 2), text: 'Error: the map' }],
};

test('says all that one asks first, a line each', () => {
  expect(diagnosticsOf(facts, new Date(Date.UTC(2026, 0, 3))).split('\n')).toEqual([
    'Co-operation Atlas 1.2.3',
    'Record: abc123, 44 initiatives, 93 places',
    'Time: 2026-01-03T00:00:00.000Z',
    'View: ?lang=en&place=nansha',
    'Language and theme: en, dark',
    'Browser: Browser/1.0 (en-HK, zh-HK)',
    'Window: 390 × 844 at 3',
    'WebGL: none',
    'Without a network: ready',
    'Storage: 6.1 MB of 1000.0 MB',
    'Notices: no-webgl',
    'Last errors: 1',
    '- 2026-01-02T00:00:00.000Z Error: the map',
  ]);
});

describe('a browser that does not say', () => {
  test('how much it stores, or refuses to', async () => {
    expect(await storageOf(undefined)).toBeNull();
    const denied = { estimate: () => Promise.reject(new DOMException('denied')) } as unknown as StorageManager;
    expect(await storageOf(denied)).toBeNull();
    expect(diagnosticsOf({ ...facts, storage: null }, new Date())).toContain('Storage: unknown');
  });

  test('has no WebGL', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    expect(webglOf(document.createElement('canvas'))).toBe('none');
  });
});

describe('errors', () => {
  test('that nobody met are kept, the last twenty, the same one once', () => {
    watchErrors();
    dispatchEvent(new ErrorEvent('error', { message: 'first' }));
    dispatchEvent(new ErrorEvent('error', { error: new Error('second') }));
    expect(lastErrors().map(({ text }) => text.split('\n')[0])).toEqual(['first', 'Error: second']);
    for (let n = 0; n < 50; n += 1) keepError('again');
    expect(lastErrors()).toHaveLength(3);
    for (let n = 0; n < 50; n += 1) keepError(`number ${n}`);
    expect(lastErrors()).toHaveLength(20);
    expect(lastErrors().at(-1)?.text).toBe('number 49');
  });

  test('say what was wrong also where a browser’s stack says only where', () => {
    const where = 'draw@https://atlas.example/assets/index.js:1:2';
    keepError(Object.assign(new TypeError('no such place'), { stack: where }));
    expect(lastErrors().at(-1)?.text).toBe(`TypeError: no such place\n${where}`);
    const known = new Error('once');
    keepError(known);
    expect(lastErrors().at(-1)?.text).toBe(known.stack?.slice(0, 500));
  });

  test('of any kind are kept in a few lines', () => {
    for (const thrown of [undefined, null, 7, { a: 1 }, 'x'.repeat(9000)]) keepError(thrown);
    expect(lastErrors().at(-1)?.text).toHaveLength(500);
  });
});

describe('on the page', () => {
  const page = () =>
    show(() => (
      <AboutContext value={about}>
        <Diagnosis collect={() => Promise.resolve('the text')} />
      </AboutContext>
    ));

  test('are copied as they are shown, and that is said', async () => {
    const { user } = await page();
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('the text');
    expect(screen.getByRole('textbox', { name: 'Diagnostics' })).toHaveValue('the text');
  });

  test('are there to be selected where nothing may be copied', async () => {
    const { user } = await page();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await screen.findByText(/Select the text below/)).toBeInTheDocument();
    expect(screen.getByText('What is copied').closest('details')).toHaveAttribute('open');
  });
});
