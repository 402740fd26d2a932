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

/**
 * Milliseconds of rest after a change before a picture is begun: a speaker who goes on at once is not kept waiting by a
 * drawing, and a picture that is there already is shown at once.
 */
export const REST = 1200;

export function keepPictures(draw: DrawScene, size: PictureSize): Pictures {
  const kept = new Map<number, Promise<CanvasImageSource | null>>();
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let askedAt = -Infinity;
  const rest = async () => {
    for (let left = REST; left > 0; left = askedAt + REST - performance.now())
      await new Promise((resolve) => setTimeout(resolve, left));
  };
  return {
    picture(scene) {
      askedAt = performance.now();
      const known = kept.get(scene);
      if (known) return known;
      const drawn = last
        .then(rest)
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
