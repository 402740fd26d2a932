import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../../state/store.ts';
import type { Camera } from '../../state/view.ts';
import type { MapHandlers } from '../atlasMap.ts';
import { CLOSEST, frameKey, frameOf, outerBounds, ZOOMS } from '../frame.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import type { Scene } from '../scene.ts';
import { cameraFor, kept, type Size } from './mercator.ts';

/** How long the map must rest before its camera is reported, in milliseconds: a wheel turns in many small steps. */
const REST = 200;

/** Cameras that were reported from here: they are no wish of anyone's when they come back in the view. */
const reported = new WeakSet<Camera>();

/**
 * Where the map looks: what a person moved it to, else what the view asks for, else what is chosen or the whole
 * region. Like the WebGL map it reports where it came to rest, and frames anew when the view gives up its camera.
 */
export function useCamera(scene: Scene, wanted: Camera | null, size: Size, { moved, padding }: MapHandlers) {
  const chosen = frameKey(scene);
  const isStage = scene.stage !== null;
  const within = useCallback(
    (camera: Camera) => kept(camera, size, outerBounds(size.width, padding().left), ZOOMS),
    [size, padding],
  );
  const report = useCallback(
    (camera: Camera) => {
      reported.add(camera);
      moved(camera);
    },
    [moved],
  );

  const framed = useMemo(() => {
    const target = frameOf(scene);
    return cameraFor(target?.bounds ?? WHOLE_REGION, target?.closest ?? CLOSEST.places, size, padding());
    // What is chosen decides, not the rest of the scene: a filter leaves the camera alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen, size, padding]);
  const goal = wanted ?? framed;
  const target = useMemo(() => within(goal), [within, goal]);

  // Whatever the view asks for ends what a person moved the map to.
  const [move, setMove] = useState<Camera | null>(null);
  const [asked, setAsked] = useState({ wanted, chosen });
  if (asked.wanted !== wanted || asked.chosen !== chosen) {
    setAsked({ wanted, chosen });
    if (!wanted || !reported.has(wanted)) setMove(null);
  }
  // The view is shown a little later than it changes: a camera that comes and is given up meanwhile is never seen here.
  useEffect(
    () =>
      useView.subscribe((now, then) => {
        if (now.camera === null && then.camera !== null) setMove(null);
      }),
    [],
  );

  // What was framed after the page opened is reported, as a flight of the WebGL map is: closing leaves the map there.
  // On a stage only a person leaves the scene; the map's own moves are the scene.
  const before = useRef({ chosen, wanted });
  useEffect(() => {
    const changed = before.current.chosen !== chosen || before.current.wanted !== null;
    before.current = { chosen, wanted };
    if (wanted === null && changed && !isStage) report(framed);
  }, [chosen, wanted, framed, isStage, report]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Moves at once and reports at rest, unless something else was opened meanwhile. */
  const moveTo = useCallback(
    (next: Camera) => {
      const camera = within(next);
      const then = useView.getState();
      setMove(camera);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const now = useView.getState();
        const isGivenUp = now.camera === null && then.camera !== null;
        const isSame = (['place', 'initiative', 'story', 'scene'] as const).every((key) => now[key] === then[key]);
        if (!isGivenUp && isSame) report(camera);
      }, REST);
    },
    [report, within],
  );
  return { camera: move ?? target, moveTo };
}
