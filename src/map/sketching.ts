import type { Map as MapLibreMap, TransformStyleFunction } from 'maplibre-gl';
import type { DrawOnMap } from '../state/plan/planning.ts';
import type { Palette } from '../ui/palettes.ts';

/** Most never draw. */
const loadDrawing = () => import('./drawOn.ts');

/** A person draws on the map, one drawing at a time. */
export interface Sketching {
  isOn: () => boolean;
  /** Takes what is drawn over into a redrawn map. */
  keep: () => TransformStyleFunction | undefined;
  /** Ends the drawing before; the answer ends this one. */
  begin: (
    kind: Parameters<DrawOnMap>[0],
    palette: () => Palette,
    told: Parameters<DrawOnMap>[1],
  ) => ReturnType<DrawOnMap>;
  stop: () => void;
}

/** `styled`: the map has its first style, which what is drawn stands on. */
export function sketchingOn(map: MapLibreMap, styled: Promise<void>): Sketching {
  let drawing: { stop: () => void; keep: TransformStyleFunction | undefined } | null = null;
  const stop = () => drawing?.stop();
  return {
    isOn: () => drawing !== null,
    keep: () => drawing?.keep,
    stop,
    begin(kind, palette, told) {
      stop();
      let end = () => undefined as void;
      const mine = {
        keep: undefined as TransformStyleFunction | undefined,
        stop() {
          if (drawing !== mine) return;
          drawing = null;
          end();
          told.stopped();
        },
      };
      drawing = mine;
      const start = async () => {
        const [{ keepDrawing, startDrawing }] = await Promise.all([loadDrawing(), styled]);
        if (drawing !== mine) return;
        mine.keep = keepDrawing;
        end = startDrawing(map, kind, palette(), {
          changed: told.changed,
          finished(points) {
            told.finished(points);
            // The library is still at work on this very event.
            queueMicrotask(mine.stop);
          },
        });
      };
      start().catch((error: unknown) => {
        if (drawing !== mine) return;
        mine.stop();
        told.failed(error);
      });
      return mine.stop;
    },
  };
}
