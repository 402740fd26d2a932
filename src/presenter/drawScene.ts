/** Pictures of scenes, each drawn once for a window, and one after the other: each takes the machine a while. */
export interface PictureSize {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Dots for each CSS pixel. */
  pixelRatio: number;
}

/** The map of a scene, by its number from 1. Rejects where this browser draws none, or with the signal's reason. */
export type DrawScene = (scene: number, size: PictureSize, signal: AbortSignal) => Promise<CanvasImageSource>;

export interface Pictures {
  /** Null where it cannot be drawn. */
  picture: (scene: number) => Promise<CanvasImageSource | null>;
  /** No more are drawn. */
  close: () => void;
}

export function keepPictures(draw: DrawScene, size: PictureSize): Pictures {
  const kept = new Map<number, Promise<CanvasImageSource | null>>();
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  return {
    picture(scene) {
      const known = kept.get(scene);
      if (known) return known;
      const drawn = last
        .then(() => draw(scene, size, closing.signal))
        .catch((error: unknown) => {
          // Asked for again, it is tried again: a map that was late once may be there by then.
          kept.delete(scene);
          if (!closing.signal.aborted) console.warn(`Scene ${scene} was not drawn.`, error);
          return null;
        });
      last = drawn;
      kept.set(scene, drawn);
      return drawn;
    },
    close: () => closing.abort(),
  };
}
