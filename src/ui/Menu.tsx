import { useId, useRef, type MouseEvent, type ReactNode } from 'react';
import './menu.css';

interface Props {
  /** What the button shows, and what it is called. */
  face: ReactNode;
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * A button that opens a small sheet of links and buttons. The browser shows it above everything, and closes it on
 * Escape and on a click elsewhere; choosing something in it closes it too.
 */
export function Menu({ face, label, className = '', children }: Props) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const closeAfterChoice = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, button')) sheet.current?.hidePopover();
  };
  return (
    <div className={`menu ${className}`}>
      <button type="button" className="icon-button" popoverTarget={id} aria-label={label} title={label}>
        {face}
      </button>
      {/* Enter on a link or button in the sheet is a click as well. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={sheet} id={id} popover="auto" className="menu-sheet" onClick={closeAfterChoice}>
        {children}
      </div>
    </div>
  );
}
