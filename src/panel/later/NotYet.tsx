import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { setAsOf } from '../../state/actions.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useView } from '../../state/store.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';

/** In the place of an initiative whose plenary was after the day shown. */
export function NotYet({ content }: { content: Content }) {
  const { date } = useWords();
  const { notYet: words } = useTimeWords();
  const view = useView(apartFromCamera);
  return (
    <article className="panel-content">
      <h1 tabIndex={-1}>{words.title}</h1>
      {content.asOf && <p>{words.text(date(content.asOf))}</p>}
      <p>
        <OpenLink className="button" href={hrefOf(view, { asof: null })} onOpen={() => setAsOf(null)}>
          {words.showPlenary}
        </OpenLink>
      </p>
    </article>
  );
}
