import type { Content, Language, Later } from '../content/types.ts';
import type { BadParameter } from './url.ts';
import { createOpening } from './opening.ts';
import { NO_DEPLOYMENT, type Deployment } from './deployment.ts';
import { defaultView, type View } from './view.ts';

/** The view: everything that the URL says. Only actions change it. */
export const useView = createOpening<View>(() => defaultView);

/** Something that went wrong, or that a person should know, to be said in a sentence until it is closed. */
export type Notice =
  | { kind: 'bad-parameters'; parameters: readonly BadParameter[] }
  | { kind: 'no-webgl' }
  | { kind: 'map-code' }
  | { kind: 'rest-code' }
  | { kind: 'present-code' }
  | { kind: 'plan-code' }
  | { kind: 'where-shapes' }
  /** A layer of one's own has been removed, and the condition on it with it. */
  | { kind: 'where-layer'; layer: string }
  | { kind: 'aside-code' }
  | { kind: 'later' }
  | { kind: 'context-lost' }
  | { kind: 'content-language'; language: Language }
  | { kind: 'copy-failed' }
  | { kind: 'new-version' }
  | { kind: 'version-delayed' }
  | { kind: 'load-again' }
  | { kind: 'not-remembered' }
  | { kind: 'letters' }
  | { kind: 'geography'; layer: string };

export type Theme = 'light' | 'dark';

/**
 * What one opened before what is open now: where the panel's back arrow leads. An editor with the story in it; of a plan
 * that it was one.
 */
export type Step = Pick<View, 'place' | 'initiative' | 'page'> & Partial<Pick<View, 'story' | 'mode'>>;

/** What this visit holds beside the view: never in the URL. */
export interface Session {
  /** The record as of the view's day: what everything shows. */
  content: Content | null;
  /** The record as it was loaded. */
  record: Content | null;
  /** What is known from outside the plenaries' own documents, once it has been loaded. */
  later: Later | null;
  theme: Theme;
  notices: readonly Notice[];
  /** A place that a pointer or the focus rests on, in the list or on the map. */
  hovered: string | null;
  /** The places of a row that one rests on: the map lights all of them. */
  lit: readonly string[];
  /** The places that the map shows in its free part, as the map reports them; null while there is no map. */
  inView: readonly string[] | null;
  trail: readonly Step[];
  /** The follow-up that was asked for: the panel leads to it once it has it, and forgets it. */
  followUp: string | null;
  /** While one plans: the initiatives that pass all its facets, by their ids. */
  among: ReadonlySet<string> | null;
  /** What these facets are, in words: for what leaves the screen, where their buttons are gone. */
  amongInWords: readonly string[] | null;
  /** The ids of the map's layers, once its code has come. */
  layers: readonly string[] | null;
  /** What this copy of the atlas has beside what it was built with. */
  deployment: Deployment;
}

export const useSession = createOpening<Session>(() => ({
  content: null,
  record: null,
  later: null,
  theme: 'light',
  notices: [],
  hovered: null,
  lit: [],
  inView: null,
  trail: [],
  followUp: null,
  among: null,
  amongInWords: null,
  layers: null,
  deployment: NO_DEPLOYMENT,
}));

/** The view with what planning lets through: for all that lists or counts what passes. */
export const useFiltered = (): View & Pick<Session, 'among' | 'amongInWords'> => ({
  ...useView(),
  among: useSession((session) => session.among),
  amongInWords: useSession((session) => session.amongInWords),
});
