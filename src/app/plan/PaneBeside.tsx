import type { Content } from '../../content/types.ts';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { PlanPane } from './PlanPane.tsx';

/** The pane where there is room beside the panel: on a phone it follows the rail. */
export function PaneBeside({ content }: { content: Content }) {
  return useMedia(NARROW) ? null : <PlanPane content={content} />;
}
