import type { Content, Place } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { EXACT, precisionInBrief, precisionInWords } from '../state/precision.ts';
import { byId } from '../state/selectors.ts';
import { SourceLine } from './SourceLine.tsx';

/** How well the place's position is known, and from where. */
export function Precision({ content, place }: { content: Content; place: Place }) {
  const { t } = useWords();
  const source = place.position && !place.shape ? byId(content.sources).get(place.position.source) : undefined;
  return (
    <p className="precision">
      <PrecisionSymbol place={place} />
      <span>
        {precisionInWords(place, t)}
        {place.beyond && <span className="fact-source">{t.beyondMap}</span>}
        {source && (
          <span className="fact-source">
            {t.labelled(t.positionFrom, '')}
            <SourceLine source={source} />
          </span>
        )}
      </span>
    </p>
  );
}

/** The same in brief, beside the name of a place in a list. */
export function PrecisionMark({ place }: { place: Place }) {
  const { t } = useWords();
  return (
    <span className="precision-mark">
      <PrecisionSymbol place={place} />
      {precisionInBrief(place, t)}
    </span>
  );
}

function PrecisionSymbol({ place }: { place: Place }) {
  return (
    <svg width={22} height={18} viewBox="0 0 22 18" aria-hidden="true">
      <PrecisionShape place={place} />
    </svg>
  );
}

function PrecisionShape({ place }: { place: Place }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
  if (place.siteUnknown) return <path d="M5 9H17" {...line} />;
  if (place.shape || place.members) {
    const drawn = place.shape?.basis === 'drawn' || place.members;
    return <rect x={2} y={3} width={18} height={12} rx={3} {...line} strokeDasharray={drawn ? '4 2.5' : undefined} />;
  }
  const approximate = (place.position?.radius ?? 0) > EXACT;
  return <circle cx={11} cy={9} r={6} {...line} strokeDasharray={approximate ? '3 2.3' : undefined} />;
}
