import { create } from 'zustand';
import type { DrawOnMap } from '../state/plan/planning.ts';

interface MapDrawing {
  /** Draws on the map on the screen; null while there is none that can be drawn on. */
  draw: DrawOnMap | null;
  /** Someone draws. */
  isOn: boolean;
}

export const useMapDrawing = create<MapDrawing>(() => ({ draw: null, isOn: false }));

/** Hands over what draws on the map on the screen, so that it is known whether someone does; null takes it away. */
export const offerDrawing = (draw: DrawOnMap | null) =>
  useMapDrawing.setState({
    isOn: false,
    draw:
      draw &&
      ((kind, told) => {
        // This ends the drawing before, which says that it has stopped.
        const stop = draw(kind, {
          ...told,
          stopped() {
            useMapDrawing.setState({ isOn: false });
            told.stopped();
          },
        });
        useMapDrawing.setState({ isOn: true });
        return stop;
      }),
  });
