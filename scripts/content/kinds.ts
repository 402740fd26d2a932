/** The kinds of records by the words that people use for them. A folder with a schema is a kind: nothing else to add. */
import { SCHEMAS, type Folder } from './read.ts';

/** `initiative` for initiatives, `party` for parties, `follow-up` for follow-ups. */
function singular(folder: string): string {
  return folder.endsWith('ies') ? `${folder.slice(0, -3)}y` : folder.replace(/s$/, '');
}

export const FOLDERS = Object.keys(SCHEMAS) as Folder[];
export const KINDS: ReadonlyMap<string, Folder> = new Map(FOLDERS.map((folder) => [singular(folder), folder]));
