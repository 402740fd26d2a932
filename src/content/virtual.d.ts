declare module 'virtual:atlas-search' {
  const entries: import('./types.ts').SearchEntry[];
  export default entries;
}

declare module 'virtual:atlas-content/*' {
  const content: import('./types.ts').Content;
  export default content;
}

declare module 'virtual:atlas-later/*' {
  const later: import('./types.ts').Later;
  export default later;
}

declare module 'virtual:atlas-texts/*' {
  const texts: import('./types.ts').Texts;
  export default texts;
}

declare module 'virtual:atlas-routes' {
  const lines: import('./types.ts').RouteLines;
  export default lines;
}

declare module 'virtual:atlas-stories/*' {
  const stories: import('./types.ts').Story[];
  export default stories;
}

declare module 'virtual:atlas-map-worker' {
  const address: string;
  export default address;
}

declare module 'virtual:atlas-first-parts' {
  /** Files of the build, from its root. */
  export interface FirstParts {
    /** What the first view needs; the rest of the record and of the code; the map's lettering. */
    languages: Record<import('./types.ts').Language, { first: string[]; rest: string[]; letters: string[] }>;
    map: { code: string[]; styles: string[]; geography: string[] };
  }
  const parts: FirstParts;
  export default parts;
}

declare module 'virtual:atlas-version' {
  /** Of the atlas. */
  export const version: string;
  /** The record's version, a mark of its contents, and how much is in it. */
  export const record: string;
}
