import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

const SHAPES = {
  planned: 'circle-dashed',
  'under-way': 'contrast',
  signed: 'signature',
  'in-operation': 'circle-play',
  achieved: 'circle-check',
} as const satisfies Record<string, IconName>;

/** A status is a shape and a word, always both, and never a colour. */
export function StatusMark({ status, word }: { status: keyof typeof SHAPES; word: string }) {
  return (
    <span className="status-mark">
      <Icon name={SHAPES[status]} size={18} />
      {word}
    </span>
  );
}
