import { useEffect, useRef, useState } from 'react';
import type { AreaId, Language, StoryScene } from '../content/types.ts';
import type { Pictures } from './drawScene.ts';

interface Props {
  scene: StoryScene;
  /** From 1. */
  number: number;
  area: AreaId | null;
  /** Of its words, where it may be another than that of the page. */
  language: Language | undefined;
  /** Null in a browser that draws no map: the words stand alone. */
  pictures: Pictures | null;
}

/** What the room sees of a scene, small: its map over its caption. The words are also there for those who do not see. */
export function ScenePicture({ scene, number, area, language, pictures }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<CanvasImageSource | null | undefined>();
  useEffect(() => {
    let wanted = true;
    setShown(undefined);
    void pictures?.picture(number).then((picture) => {
      if (wanted) setShown(picture);
    });
    return () => {
      wanted = false;
    };
  }, [pictures, number]);
  useEffect(() => {
    if (!canvas.current || !shown) return;
    const { width, height } = shown as HTMLCanvasElement;
    Object.assign(canvas.current, { width, height });
    canvas.current.getContext('2d')?.drawImage(shown, 0, 0);
  }, [shown]);
  return (
    <div className="scene-picture" style={area ? { borderColor: `var(--${area})` } : undefined}>
      {pictures && shown !== null && (
        <div className="scene-map">{shown && <canvas ref={canvas} aria-hidden="true" />}</div>
      )}
      <div className="scene-band" lang={language}>
        <p className="scene-title">{scene.title}</p>
        <p className="scene-caption">{scene.caption}</p>
      </div>
    </div>
  );
}
