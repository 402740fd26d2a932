import type { ComponentProps, MouseEvent } from 'react';

interface Props extends Omit<ComponentProps<'a'>, 'onClick'> {
  href: string;
  onOpen: () => void;
}

/** A real link that opens within the page; with a modifier key or another button it is the browser's, as ever. */
export function OpenLink({ href, onOpen, children, ...rest }: Props) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a {...rest} href={href} onClick={open}>
      {children}
    </a>
  );
}
