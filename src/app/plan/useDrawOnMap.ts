import { useMemo } from 'react';
import type { DrawOnMap } from '../../state/plan/planning.ts';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { useMapDrawing } from '../mapDrawing.ts';
import { useSheet } from '../sheetHeight.ts';
import { makeRoomForMap } from './pane.ts';

/**
 * Draws on the map on the screen. Rows in its place make room for it. On a phone the sheet does while one draws, and
 * comes back after.
 */
export function useDrawOnMap(): DrawOnMap | null {
  const draw = useMapDrawing((state) => state.draw);
  const isNarrow = useMedia(NARROW);
  return useMemo(() => {
    if (!draw) return null;
    if (!isNarrow) {
      return (kind, told) => {
        makeRoomForMap();
        return draw(kind, told);
      };
    }
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
