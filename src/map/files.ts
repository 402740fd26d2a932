/** The files that the map needs, for whoever fetches them ahead. */
import type { Language } from '../content/types.ts';
import { fileAddress } from '../state/fileAddress.ts';
import { addressOfFont, font, fontFaces, WEIGHTS } from './fonts.ts';
import { layers } from './layers.ts';

export interface MapFile {
  /** As a person would call it. */
  name: string;
  url: string;
}

export const geographyFiles = (language: Language, baseUrl: string): MapFile[] =>
  layers.flatMap(({ title, data }) => (data ? [{ name: title[language], url: fileAddress(data, baseUrl) }] : []));

/** Of one language: the map writes in no other. */
export function letteringFiles(language: Language, baseUrl: string): MapFile[] {
  const faces = fontFaces(baseUrl) ?? {};
  const own = WEIGHTS.flatMap((weight) => font({ language }, weight));
  return own.map((name) => ({ name, url: addressOfFont(faces[name]) }));
}
