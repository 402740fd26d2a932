import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { QrCode } from './QrCode.tsx';
import { saveFile } from '../ui/saveFile.ts';
import './share.css';

export interface SavedPicture {
  fileName: string;
  /** Rejects with the reason of the signal, or with a DOMException named TimeoutError or NetworkError, or another. */
  make: (signal: AbortSignal) => Promise<Blob>;
}

interface Props {
  /** Of the view that is shown, complete. */
  address: string;
  /** What is shared, in words. */
  title: string;
  /** Null where there is no map to take a picture of. */
  picture: SavedPicture | null;
  onPrint?: () => void;
  onClose: () => void;
}

/** What was done last, or went wrong, in the words that say it. */
type Said = 'copied' | 'copyByHand' | 'sendFailed' | 'drawing' | 'saved' | 'slow' | 'incomplete' | 'noPicture';

/** The view as a link, as a code for a phone, as a picture. */
export function ShareDialog({ address, title, picture, onPrint, onClose }: Props) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const drawing = useRef<AbortController | null>(null);

  // After the dialog has opened: copying is what most people come for, and takes one more press.
  useLayoutEffect(() => copyButton.current?.focus(), []);
  // A picture that nobody waits for any more is not drawn to its end.
  useEffect(() => () => drawing.current?.abort(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      // Denied, or not there without a secure context. Entering the field selects all of it.
      field.current?.focus();
      setSaid('copyByHand');
    }
  };
  const data = { title, url: address };
  const send = async () => {
    setSaid(null);
    try {
      await navigator.share(data);
    } catch (error) {
      if (nameOf(error) !== 'AbortError') setSaid('sendFailed');
    }
  };
  const save = async (wanted: SavedPicture) => {
    if (drawing.current) return;
    const { signal } = (drawing.current = new AbortController());
    setSaid('drawing');
    try {
      saveFile(await wanted.make(signal), wanted.fileName);
      setSaid('saved');
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      setSaid(PICTURE_PROBLEMS[nameOf(error)] ?? 'noPicture');
    } finally {
      drawing.current = null;
    }
  };

  const sentences: Record<Said, string> = { ...t.share.said, saved: t.share.saved(picture?.fileName ?? '') };
  return (
    <Dialog title={t.share.title} closeLabel={t.close} onClose={onClose}>
      <div className="share-link">
        <label>
          <span>{t.share.address}</span>
          <input ref={field} value={address} readOnly onFocus={(event) => event.target.select()} />
        </label>
        <button ref={copyButton} type="button" className="button" onClick={() => void copy()}>
          {t.share.copy}
        </button>
      </div>
      <p className="share-said" role="status">
        {said ? sentences[said] : ''}
      </p>
      <div className="share-actions">
        {canSend(data) && (
          <button type="button" className="outlined-button" onClick={() => void send()}>
            <Icon name="share" />
            {t.share.send}
          </button>
        )}
        {picture && (
          <button
            type="button"
            className="outlined-button"
            aria-disabled={said === 'drawing'}
            onClick={() => void save(picture)}
          >
            <Icon name="download" />
            {t.share.picture}
          </button>
        )}
        {onPrint && (
          <button type="button" className="outlined-button" onClick={onPrint}>
            <Icon name="printer" />
            {t.share.print}
          </button>
        )}
      </div>
      <QrCode address={address} />
    </Dialog>
  );
}

const PICTURE_PROBLEMS: Record<string, Said> = { TimeoutError: 'slow', NetworkError: 'incomplete' };

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** Whether the system has a sheet for sharing that takes this. */
const canSend = (data: ShareData): boolean =>
  typeof navigator.share === 'function' && Boolean(navigator.canShare?.(data));
