import type { Page } from '@playwright/test';

/** A part of a picture, as shares of its width and height. */
interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Look {
  /** Different colours, each of a sixteenth of a channel. */
  colours: number;
  /** Share of the dots that have the commonest of them. */
  commonest: number;
  /** Share of the dots that are far from it in brightness. */
  ink: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A file that the atlas has saved. */
export class SavedPicture {
  constructor(
    private readonly page: Page,
    readonly fileName: string,
    private readonly bytes: Buffer,
  ) {
    if (!bytes.subarray(0, PNG.length).equals(PNG)) throw new Error(`${fileName} is not a PNG.`);
  }

  /** In dots, as the file's own header says. */
  get size(): { width: number; height: number } {
    return { width: this.bytes.readUInt32BE(16), height: this.bytes.readUInt32BE(20) };
  }

  /** What the dots of some parts are like. */
  parts<T extends string>(areas: Record<T, Area>): Promise<Record<T, Look>> {
    return partsOf(this.page, this.bytes, areas);
  }
}

/** What the dots of some parts of a PNG or JPEG are like, as the browser decodes it. */
export async function partsOf<T extends string>(
  page: Page,
  bytes: Buffer,
  areas: Record<T, Area>,
): Promise<Record<T, Look>> {
  return page.evaluate(
    async ({ base64, type, areas }) => {
      const image = new Image();
      image.src = `data:image/${type};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser gives no canvas.');
      context.drawImage(image, 0, 0);
      const lookOf = ({ left, top, right, bottom }: Area): Look => {
        const { data } = context.getImageData(
          Math.round(left * canvas.width),
          Math.round(top * canvas.height),
          Math.round((right - left) * canvas.width),
          Math.round((bottom - top) * canvas.height),
        );
        const counts = new Map<number, number>();
        const brightness: number[] = [];
        for (let i = 0; i < data.length; i += 4) {
          const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
          const colour = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
          brightness.push((r + g + b) / 3);
        }
        const [commonest = 0, times = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
        const ground = (((commonest >> 8) + ((commonest >> 4) & 15) + (commonest & 15)) * 16) / 3 + 8;
        const dots = brightness.length;
        return {
          colours: counts.size,
          commonest: times / dots,
          ink: brightness.filter((value) => Math.abs(value - ground) > 110).length / dots,
        };
      };
      return Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, lookOf(area)]));
    },
    {
      type: bytes.subarray(0, PNG.length).equals(PNG) ? 'png' : 'jpeg',
      base64: bytes.toString('base64'),
      areas: areas as Record<string, Area>,
    },
  ) as Promise<Record<T, Look>>;
}
