import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { closePanel, goBack, linkBack, stepBefore } from '../state/actions.ts';
import { rowsOf } from '../state/selectors.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { labelOf } from './names.ts';

/** The way back, named after what it leads to; sharing; closing. */
export function PanelHeader({ content, onShare }: { content: Content; onShare: () => void }) {
  const { t } = useWords();
  const view = useView();
  const trail = useSession((session) => session.trail);
  const before = stepBefore(view, trail);
  const initiative = rowsOf(content).find((candidate) => candidate.id === before.initiative);
  const place = content.places.find((candidate) => candidate.id === before.place);
  const page = before.page && t.pages[before.page];
  const name = page ?? initiative?.title ?? (place ? labelOf(place) : t.allPlaces);
  return (
    <div className="panel-header">
      <OpenLink className="back" href={hrefOf(view, linkBack(view, trail))} onOpen={goBack} aria-label={t.back(name)}>
        <Icon name="arrow-left" />
        <span>{name}</span>
      </OpenLink>
      <IconButton icon="share" label={t.share.title} onClick={onShare} />
      <IconButton icon="x" label={t.close} onClick={closePanel} />
    </div>
  );
}
