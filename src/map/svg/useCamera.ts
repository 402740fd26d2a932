import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '../../state/view.ts';
import type { MapHandlers } from '../controller.ts';
import { CLOSEST, frameOf, outerBounds, WHOLE_REGION, ZOOMS } from '../frame.ts';
import type { Scene } from '../scene.ts';
import { cameraFor, kept, type Size } from './mercator.ts';

/** How long the map must rest before its camera is reported, in milliseconds: a wheel turns in many small steps. */
const REST = 200;

interface Move {
  camera: Camera;
  /** What the view asked for then: once it asks for something else, the move is over. */
  over: string;
}

/**
 * Where the map looks: what a person moved it to, else what the view asks for, else what is chosen or the whole
 * region. Like the WebGL map it reports where it came to rest, and frames anew when the view gives up its camera.
 */
export function useCamera(scene: Scene, wanted: Camera | null, size: Size, { moved, padding }: MapHandlers) {
  const chosen = JSON.stringify([scene.selected, scene.set?.initiative.id]);
  const asked = JSON.stringify([wanted, wanted ? null : chosen]);
  const [move, setMove] = useState<Move | null>(null);
  const within = useCallback((camera: Camera) => kept(camera, size, outerBounds(size.width), ZOOMS), [size]);

  const framed = useMemo(() => {
    const target = frameOf(scene);
    return cameraFor(target?.bounds ?? WHOLE_REGION, target?.closest ?? CLOSEST.places, size, padding());
    // What is chosen decides, not the rest of the scene: a filter leaves the camera alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen, size, padding]);
  const target = useMemo(() => within(wanted ?? framed), [within, wanted, framed]);
  const camera = move?.over === asked ? move.camera : target;

  // What was framed after the page opened is reported, as a flight of the WebGL map is: closing leaves the map there.
  const before = useRef({ chosen, wanted });
  useEffect(() => {
    const changed = before.current.chosen !== chosen || before.current.wanted !== null;
    before.current = { chosen, wanted };
    if (wanted === null && changed) moved(framed);
  }, [chosen, wanted, framed, moved]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), [asked]);

  /** Moves at once and reports at rest. */
  const moveTo = useCallback(
    (next: Camera) => {
      const camera = within(next);
      setMove({ camera, over: asked });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => moved(camera), REST);
    },
    [asked, moved, within],
  );
  return { camera, moveTo };
}
