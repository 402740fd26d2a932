import { useMemo } from 'react';
import type { DrawOnMap } from '../../state/plan/planning.ts';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { useMapDrawing } from '../mapDrawing.ts';
import { useSheet } from '../sheetHeight.ts';

/** Draws on the map on the screen. On a phone the sheet makes room while one does, and comes back after. */
export function useDrawOnMap(): DrawOnMap | null {
  const draw = useMapDrawing((state) => state.draw);
  const isNarrow = useMedia(NARROW);
  return useMemo(() => {
    if (!draw || !isNarrow) return draw;
    return (kind, told) => {
      const { height } = useSheet.getState();
      useSheet.setState({ height: 'low' });
      return draw(kind, {
        ...told,
        stopped() {
          useSheet.setState({ height });
          told.stopped();
        },
      });
    };
  }, [draw, isNarrow]);
}
