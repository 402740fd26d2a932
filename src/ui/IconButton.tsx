import type { ButtonHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import type { AnyIcon } from './icons.ts';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label' | 'title'> {
  icon: AnyIcon;
  /** What it does, in words: read aloud and shown on hover. */
  label: string;
}

export function IconButton({ icon, label, className = '', ...rest }: Props) {
  return (
    <button {...rest} type="button" className={`icon-button ${className}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
