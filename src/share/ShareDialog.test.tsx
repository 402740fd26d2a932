import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { ShareDialog, type SavedPicture } from './ShareDialog.tsx';

const ADDRESS = 'https://atlas.example/?lang=en&place=nansha';
const close = vi.fn<() => void>();
const opened = ({ picture = null, address = ADDRESS, onPrint }: Partial<Parameters<typeof ShareDialog>[0]> = {}) =>
  show(() => (
    <ShareDialog address={address} title="Nansha" picture={picture} onClose={close} {...(onPrint && { onPrint })} />
  ));

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const said = () => screen.getByRole('status');

/** Gives the browser something that jsdom lacks, for one test. */
function lend(target: object, name: string, value: unknown) {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
afterEach(() => {
  for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
  vi.restoreAllMocks();
});

describe('the link', () => {
  test('is one press away, and copying says that it worked', async () => {
    const { user } = await opened();
    expect(button('Copy link')).toHaveFocus();
    expect(said()).toBeEmptyDOMElement();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(said()).toHaveTextContent('Link copied'));
    expect(await navigator.clipboard.readText()).toBe(ADDRESS);
  });

  test('stands in a field that cannot be changed, and is selected when one enters it', async () => {
    const { user } = await opened();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to this view' });
    await user.click(field);
    await user.keyboard('x');
    expect(field).toHaveValue(ADDRESS);
    field.blur();
    field.setSelectionRange(0, 0);
    field.focus();
    expect(field.selectionEnd).toBe(ADDRESS.length);
  });

  test.each([
    ['denies the clipboard', () => vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))],
    ['has no clipboard', () => lend(navigator, 'clipboard', undefined)],
  ])('is selected to be copied by hand where the browser %s', async (_name, deny) => {
    const { user } = await opened();
    deny();
    await user.click(button('Copy link'));
    await waitFor(() => expect(said()).toHaveTextContent(/The link is selected: copy it by hand\.$/));
    const field = screen.getByRole<HTMLInputElement>('textbox');
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(ADDRESS);
  });
});

describe('the system’s share sheet', () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>();
  const lendSheet = (canShare = true) => {
    lend(navigator, 'share', share);
    lend(navigator, 'canShare', () => canShare);
  };
  beforeEach(() => share.mockReset());

  test('is offered only where there is one that takes links', async () => {
    await opened();
    expect(screen.queryByRole('button', { name: 'Send with an app' })).not.toBeInTheDocument();
    lendSheet(false);
    await opened();
    expect(screen.queryByRole('button', { name: 'Send with an app' })).not.toBeInTheDocument();
  });

  test('gets the link and what it is', async () => {
    lendSheet();
    share.mockResolvedValue(undefined);
    const { user } = await opened();
    await user.click(button('Send with an app'));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'Nansha', url: ADDRESS });
    expect(said()).toBeEmptyDOMElement();
  });

  test('that is closed again is no error; one that fails is said', async () => {
    lendSheet();
    const { user } = await opened();
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await user.click(button('Send with an app'));
    expect(said()).toBeEmptyDOMElement();
    share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await user.click(button('Send with an app'));
    await waitFor(() => expect(said()).toHaveTextContent('The link could not be sent. Copy it instead.'));
  });
});

describe('the code', () => {
  test('is a named picture, and says what it is for', async () => {
    await opened();
    const code = screen.getByRole('img', { name: 'QR code of this link' });
    expect(Number(code.getAttribute('width'))).toBeGreaterThanOrEqual(200);
    expect(screen.getByText(/Point a phone’s camera at the code/)).toBeInTheDocument();
  });

  test('of a link that is too long is a sentence', async () => {
    await opened({ address: `${ADDRESS}&q=${'x'.repeat(3000)}` });
    expect(screen.queryByRole('img', { name: /QR/ })).not.toBeInTheDocument();
    expect(screen.getByText('This link is too long for a QR code. Copy it instead.')).toBeInTheDocument();
  });
});

describe('the picture', () => {
  const saved: { name: string; type: string }[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (file: Blob) => `blob:${file.type}`;
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, type: this.href });
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  const png = new Blob(['picture'], { type: 'image/png' });
  const picture = (make: SavedPicture['make']): SavedPicture => ({ fileName: 'co-operation-atlas-nansha.png', make });
  const name = 'Save a picture (PNG)';

  test('is not offered without a map', async () => {
    await opened();
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  test('is drawn once, however often one presses, and saved under its name', async () => {
    let finish: (file: Blob) => void = () => undefined;
    const make = vi.fn<SavedPicture['make']>(() => new Promise((resolve) => (finish = resolve)));
    const { user } = await opened({ picture: picture(make) });
    await user.click(button(name));
    expect(said()).toHaveTextContent('The picture is being drawn.');
    expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    await user.click(button(name));
    expect(make).toHaveBeenCalledOnce();
    finish(png);
    await waitFor(() =>
      expect(said()).toHaveTextContent('The picture was saved to your downloads: co-operation-atlas-nansha.png'),
    );
    expect(saved).toEqual([{ name: 'co-operation-atlas-nansha.png', type: 'blob:image/png' }]);
    expect(button(name)).toHaveAttribute('aria-disabled', 'false');
    expect(button(name)).toHaveFocus();
  });

  test.each([
    [new DOMException('late', 'TimeoutError'), /took too long to draw, and no picture was saved/],
    [new DOMException('gone', 'NetworkError'), /Part of the map could not be loaded, and no picture was saved/],
    [new DOMException('tainted', 'SecurityError'), /could not make the picture\. Nothing was saved/],
    [new Error('no memory'), /could not make the picture\. Nothing was saved/],
  ])('that fails (%s) is a sentence, and can be tried again', async (error, sentence) => {
    const make = vi.fn<SavedPicture['make']>().mockRejectedValueOnce(error).mockResolvedValueOnce(png);
    const { user } = await opened({ picture: picture(make) });
    await user.click(button(name));
    await waitFor(() => expect(said()).toHaveTextContent(sentence));
    expect(saved).toEqual([]);
    expect(console.error).toHaveBeenCalledWith(error);
    await user.click(button(name));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  test('is given up when the dialog closes', async () => {
    let given: AbortSignal | null = null;
    const make: SavedPicture['make'] = (signal) => {
      given = signal;
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    const { user, unmount } = await opened({ picture: picture(make) });
    await user.click(button(name));
    unmount();
    expect(given).toHaveProperty('aborted', true);
    expect(saved).toEqual([]);
  });
});

test('printing is offered where someone prints', async () => {
  await opened();
  expect(screen.queryByRole('button', { name: 'Print' })).not.toBeInTheDocument();
  const onPrint = vi.fn<() => void>();
  const { user } = await opened({ onPrint });
  await user.click(button('Print'));
  expect(onPrint).toHaveBeenCalledOnce();
});
