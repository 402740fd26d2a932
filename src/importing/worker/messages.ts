/** What the page and the import's worker say to each other. */
import type { OwnFeatures, OwnValue } from '../../state/ownLayers/ownLayer.ts';
import type { FaultKind } from './fault.ts';
import type { Judged } from './judge.ts';
import type { Options } from './options.ts';
import type { Encoding, Format, Source } from './source.ts';

export type Request = { id: number } & (
  | { kind: 'read'; file: Blob; name: string; choice: Choice }
  | { kind: 'judge'; options: Options }
  /** All features as they were last judged. */
  | { kind: 'take' }
);

/** What a person says of the file itself: to change it is to read it again. */
export interface Choice {
  encoding?: Encoding;
  /** A sheet of a workbook, or a table of a GeoPackage. */
  part?: string;
}

/** What is known of a file once it is read. */
export interface Summary extends Pick<Source, 'text' | 'sheets'> {
  kind: Source['kind'];
  format: Format;
  fields: string[];
  rows: number;
  /** The first rows as they stand in the file. */
  sample: { number: number; values: OwnValue[] }[];
  /** A coordinate system that the file names and the atlas does not know. */
  unknownCrs: string | null;
  /** The file says its coordinate system: there is nothing to ask. */
  saysCrs: boolean;
  proposed: Options;
}

/** What of it a preview shows; the features themselves come when they are taken. */
export type JudgedPreview = Omit<Judged, 'features'>;

export type Answer = { id: number } & (
  | { kind: 'progress'; share: number }
  | { kind: 'read'; summary: Summary }
  | { kind: 'judged'; judged: JudgedPreview }
  | { kind: 'taken'; features: OwnFeatures }
  | { kind: 'fault'; fault: FaultKind; figure: number }
);
