import type { Basis, Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { openInitiative } from '../state/actions.ts';
import { hrefOf } from '../state/url.ts';
import type { View } from '../state/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { BasisMark } from './BasisMark.tsx';
import { passageOf } from './names.ts';

interface Props {
  content: Content;
  initiative: Row;
  /** What its link goes on from. */
  view: View;
  /** How it is linked to the place shown, where one is. */
  basis?: Basis;
}

export function InitiativeRow({ content, initiative, view, basis }: Props) {
  const { t } = useWords();
  return (
    <OpenLink
      className="row initiative-row"
      data-initiative={initiative.id}
      href={hrefOf(view, { initiative: initiative.id })}
      onOpen={() => openInitiative(initiative.id)}
    >
      <span className="row-text">
        <span className="row-title">{initiative.title}</span>
        <span className="row-marks">
          <StatusMark status={initiative.status} word={t.status[initiative.status]} />
          {basis && <BasisMark basis={basis} />}
          <span className="quiet passage">{passageOf(content, initiative, t)}</span>
        </span>
      </span>
      <Icon name="chevron-right" size={18} />
    </OpenLink>
  );
}
