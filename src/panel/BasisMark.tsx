import type { Basis } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';

/** Whether the source names the place or the editor infers it: a stroke and words, in the words' own ink. */
export function BasisMark({ basis }: { basis: Basis }) {
  const { t } = useWords();
  return (
    <span className="basis-mark">
      <BasisStroke basis={basis} />
      {basis === 'named' ? t.named : t.inferred}
    </span>
  );
}

/** The same stroke as on the map, in an area's colour where one is given. */
export function BasisStroke({ basis, area }: { basis: Basis; area?: string }) {
  const colour = area ? `var(--${area})` : 'currentColor';
  return (
    <svg className="basis-stroke" width={34} height={14} viewBox="0 0 34 14" aria-hidden="true">
      <path
        d="M2 7H24"
        stroke={colour}
        strokeWidth={2.4}
        strokeLinecap="round"
        strokeDasharray={basis === 'inferred' ? '0.5 5' : undefined}
      />
      {basis === 'named' ? (
        <circle cx={27} cy={7} r={5.5} fill={colour} />
      ) : (
        <circle cx={27} cy={7} r={4.6} fill="none" stroke={colour} strokeWidth={1.8} strokeDasharray="2.4 2" />
      )}
    </svg>
  );
}
