import { useState } from 'react';
import type { Content, Status } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { light, openInitiative } from '../state/actions.ts';
import type { Compared } from '../state/plan/compare.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import type { ComparedRow } from './row.ts';

/** So many are in sight at first: three long lists would bury the next one, on a phone above all. */
const FIRST = 50;
/** So many stand in the page, for paper: as many as of the table. */
const ON_PAPER = 200;

interface Props {
  content: Content;
  part: keyof Compared<unknown>;
  title: string;
  /** Each with what it belongs with on the other side, and the status that it has there. */
  rows: readonly { row: ComparedRow; with: readonly ComparedRow[]; statusThere?: Status | undefined }[];
}

export function ComparedList({ content, part, title, rows }: Props) {
  const { compare: words } = usePlanningWords();
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, ON_PAPER);
  return (
    <section data-part={part}>
      <h3 tabIndex={-1}>{words.heading(title, rows.length)}</h3>
      {rows.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {shown.map(({ row, with: others, statusThere = row.status }, at) => (
          <li key={row.id} hidden={!isWhole && at >= FIRST}>
            <Row content={content} row={row} />
            {statusThere !== row.status && (
              <p className="compare-carried">{words.statusThere(t.status[statusThere])}</p>
            )}
            {others.map((other) => (
              <p key={other.id} className="compare-carried">
                {words.carries(other.title)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > FIRST && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {words.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}

function Row({ content, row }: { content: Content; row: ComparedRow }) {
  const { t } = useWords();
  const view = useView(apartFromCamera);
  const isLit = useSession(({ hovered }) => hovered !== null && row.places.some(({ id }) => id === hovered));
  const area = content.areas.find(({ id }) => id === row.area);
  const lightAll = () => light(row.places.map(({ id }) => id));
  const dim = () => light([]);
  return (
    <OpenLink
      className={`compare-row${isLit ? ' is-lit' : ''}`}
      data-initiative={row.id}
      href={hrefOf(view, { initiative: row.id })}
      onOpen={() => openInitiative(row.id)}
      aria-current={view.initiative === row.id ? 'true' : undefined}
      onMouseEnter={lightAll}
      onMouseLeave={dim}
      onFocus={lightAll}
      onBlur={dim}
    >
      {area && <AreaTile area={area.id} icon={area.icon} size={24} />}
      <span>
        {row.title}
        <StatusMark status={row.status} word={t.status[row.status]} />
      </span>
    </OpenLink>
  );
}
