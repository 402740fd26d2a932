import type { CSSProperties } from 'react';
import type { AreaId, Language, Status } from '../content/types.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import type { IconName } from '../ui/icons.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useFromTop } from '../ui/useFromTop.ts';

export interface StageTexts {
  area: { id: AreaId; name: string; icon: IconName } | null;
  title: string;
  status: { id: Status; word: string; date: string } | null;
  caption: string;
  /** Of title and caption, where it may be another than that of the page. */
  language?: Language | undefined;
  /** Where it is said; of a place, what is linked there. */
  sources: string[];
}

interface Props {
  texts: StageTexts;
  number: number;
  count: number;
  /** Beside the source: that a line is schematic, or that the map was moved. */
  note: string | null;
}

/** Below the map and never over it: read from the back of the room. */
export function Band({ texts, number, count, note }: Props) {
  const { stage } = usePresentingWords();
  const { area, status } = texts;
  const band = useFromTop<HTMLElement>(`${number} ${texts.title}`);
  return (
    <section
      ref={band}
      className="band"
      aria-label={stage.scene(number, count)}
      style={
        { '--told': `${(number / count) * 100}%`, ...(area && { borderColor: `var(--${area.id})` }) } as CSSProperties
      }
      data-scene={number}
    >
      <div className="band-title" aria-live="polite">
        {area && (
          <p className="band-area">
            <AreaTile area={area.id} icon={area.icon} />
            {area.name}
          </p>
        )}
        {/* Who does not see the band would hear nothing of a scene without a title. */}
        <h1
          tabIndex={-1}
          lang={texts.title ? texts.language : undefined}
          aria-label={texts.title ? undefined : stage.scene(number, count)}
        >
          {texts.title}
        </h1>
        {status && (
          <p className="band-status">
            <StatusMark status={status.id} word={status.word} /> <span className="band-date">{status.date}</span>
          </p>
        )}
      </div>
      <div className="band-words">
        <p className="band-caption" lang={texts.language} aria-live="polite">
          {texts.caption}
        </p>
        <p className="band-foot passage">
          <span>
            {texts.sources.map((source) => (
              <span key={source}>{source}</span>
            ))}
            {note && <span className="band-note">{note}</span>}
          </span>
          <span className="band-number" aria-hidden="true">
            {stage.of(number, count)}
          </span>
        </p>
      </div>
    </section>
  );
}
