import { useEffect, useRef, useState } from 'react';
import type { LngLat } from '../content/types.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { DrawOnMap, Sketch } from '../state/plan/planning.ts';

interface Props {
  kind: Sketch['kind'];
  drawOnMap: DrawOnMap | null;
  /** While one draws: what there would be if it ended now; null when it has ended. */
  onChanged?: (points: readonly LngLat[] | null) => void;
  onFinished: (points: readonly LngLat[]) => void;
}

/** Begins to draw on the map, and stops it. Without a map it says what else there is. */
export function DrawButton({ kind, drawOnMap, onChanged, onFinished }: Props) {
  const { where } = usePlanningWords();
  const [isDrawing, setDrawing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  // What is told is told to the form as it is then, not as it was when one began.
  const form = useRef({ onChanged, onFinished });
  useEffect(() => {
    form.current = { onChanged, onFinished };
  });
  // Who leaves the form, or wants another shape, has stopped.
  useEffect(() => () => stop.current?.(), [kind]);
  if (!drawOnMap) return <p className="note">{where.noDrawing}</p>;
  const start = () => {
    setFailed(false);
    setDrawing(true);
    stop.current = drawOnMap(kind, {
      changed: (points) => form.current.onChanged?.(points),
      finished: (points) => form.current.onFinished(points),
      stopped() {
        stop.current = null;
        setDrawing(false);
        form.current.onChanged?.(null);
      },
      failed(error) {
        console.error(error);
        setFailed(true);
      },
    });
  };
  return (
    <div className="draw">
      <button
        type="button"
        className="outlined-button"
        data-on={isDrawing ? '' : undefined}
        onClick={() => (isDrawing ? stop.current?.() : start())}
      >
        {isDrawing ? where.stopDrawing : where.draw}
      </button>
      <p className="note" role="status">
        {isDrawing ? where.drawing : hasFailed ? where.drawFailed : ''}
      </p>
    </div>
  );
}
