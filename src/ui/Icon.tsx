import { createElement } from 'react';
import { ICONS, type AnyIcon } from './icons.ts';

/** Decoration beside words: hidden from a screen reader, which reads the words. */
export function Icon({ name, size = 20 }: { name: AnyIcon; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {(typeof name === 'string' ? ICONS[name] : name).map(([tag, attributes], i) =>
        createElement(tag, { key: i, ...attributes }),
      )}
    </svg>
  );
}
