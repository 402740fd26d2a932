import type { Content } from '../../content/types.ts';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { openLayout } from '../../state/actions.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useView } from '../../state/store.ts';
import { hrefOf } from '../../state/url.ts';
import { LAYOUTS } from '../../state/view.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { usePane } from './pane.ts';
import { useSelection } from './selection.ts';
import { PANES, TOOLS } from './slots.ts';
import './plan.css';
import './plan-print.css';

/** What passes the filters, in the layout chosen. */
export function PlanPane({ content }: { content: Content }) {
  const { plan } = usePlanningWords();
  const view = useView(apartFromCamera);
  const { rows } = useSelection(content);
  const Pane = PANES[view.layout];
  const isNarrow = useMedia(NARROW);
  const { isWhole } = usePane();
  return (
    <section className={`plan-pane${isWhole ? ' is-whole' : ''}`} aria-label={plan.pane}>
      <div className="plan-bar">
        <nav aria-label={plan.layouts}>
          <ul>
            {LAYOUTS.filter((layout) => PANES[layout]).map((layout) => (
              <li key={layout}>
                <OpenLink
                  href={hrefOf(view, { layout })}
                  onOpen={() => openLayout(layout)}
                  aria-current={layout === view.layout ? 'true' : undefined}
                >
                  {plan.layout[layout]}
                </OpenLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="plan-tools">
          {!isNarrow && (
            <button
              type="button"
              className="chip"
              aria-pressed={isWhole}
              onClick={() => usePane.setState({ isWhole: !isWhole })}
            >
              {plan.hideMap}
            </button>
          )}
          {TOOLS.map((Slot, at) => (
            <Slot key={at} content={content} rows={rows} />
          ))}
        </div>
      </div>
      {Pane && <Pane content={content} rows={rows} />}
    </section>
  );
}
