import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

interface Props {
  title: string;
  /** What the closing button does, in words. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A sheet that must be answered before going on: while it is there the page behind is out of reach. The browser keeps
 * the focus in it, closes it on Escape, and gives the focus back to what opened it.
 */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  /** A text that is marked from within may end beside it. */
  const beganOutside = useRef(false);
  const heading = useId();

  // Before the sheet leaves the page: closed first, it gives the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  const closeOutside = (event: MouseEvent) => {
    if (beganOutside.current && event.target === box.current) onClose();
  };
  return (
    // A click beside the sheet is a shortcut for the button in it, and the browser has Escape for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={heading}
      onClose={onClose}
      onPointerDown={(event) => (beganOutside.current = event.target === box.current)}
      onClick={closeOutside}
    >
      <div className="dialog-paper">
        <header>
          <h2 id={heading}>{title}</h2>
          <IconButton icon="x" label={closeLabel} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
