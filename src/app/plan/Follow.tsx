import { useLayoutEffect } from 'react';
import type { Content } from '../../content/types.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { followWhere } from '../../state/plan/where/follow.ts';
import { rowsOf } from '../../state/selectors.ts';
import { useSession, useView } from '../../state/store.ts';
import { selectionFor } from './selection.ts';

/** While one plans, the map and the panel show what the rows show. */
export function Follow({ content }: { content: Content }) {
  useLayoutEffect(() => {
    let shown: unknown = null;
    const follow = () => {
      const view = useView.getState();
      if (view.mode !== 'plan') return;
      const { rows } = selectionFor(content, view, usePlanning.getState().where);
      if (rows === shown) return;
      shown = rows;
      const isAll = rows.length === rowsOf(content).length;
      useSession.setState({ among: isAll ? null : new Set(rows.map(({ id }) => id)) });
    };
    follow();
    const stops = [useView.subscribe(follow), usePlanning.subscribe(follow), followWhere(content, document.baseURI)];
    return () => {
      for (const stop of stops) stop();
      useSession.setState({ among: null });
    };
  }, [content]);
  return null;
}
