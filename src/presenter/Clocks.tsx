import { useEffect, useState } from 'react';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { elapsed, minutes } from '../state/clocks.ts';
import { usePresenting } from '../state/presenting.ts';

interface Props {
  /** Planned, in seconds: for the scene, and for the whole story. */
  scene: number;
  story: number;
}

/** Often enough that no second is skipped. */
const TICK = 250;

/** How long this scene and the story have run, and what is left; time that is over is said in words, too. */
export function Clocks({ scene, story }: Props) {
  const t = usePresentingWords().presenter;
  const clocks = usePresenting();
  const now = useNow(clocks.startedAt !== null && clocks.pausedAt === null);
  const run = elapsed(clocks, now);
  const isSceneOver = run.scene > scene * 1000;
  const left = story * 1000 - run.story;
  return (
    <dl className="clocks">
      <div className={isSceneOver ? 'over' : undefined}>
        <dt>{isSceneOver ? t.sceneOver : t.thisScene}</dt>
        <dd>
          <strong>{minutes(run.scene)}</strong> {t.of(minutes(scene * 1000))}
        </dd>
      </div>
      <div>
        <dt>{t.elapsed}</dt>
        <dd>
          <strong>{minutes(run.story)}</strong>
        </dd>
      </div>
      <div className={left < 0 ? 'over' : undefined}>
        <dt>{left < 0 ? t.overOf(minutes(story * 1000)) : t.leftOf(minutes(story * 1000))}</dt>
        <dd>
          {/* A second that has begun is still left: elapsed and left make up the whole. */}
          <strong>{minutes(left < 0 ? -left : Math.ceil(left / 1000) * 1000)}</strong>
        </dd>
      </div>
    </dl>
  );
}

/** The time, while it passes. */
function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
