import { joined } from './split.ts';
import type { Content, Language, Later, RouteLines, Story, Texts } from './types.ts';

/** One language's record, fetched when it is first asked for. Rejects when the network fails: the caller offers a retry. */
export async function loadContent(language: Language): Promise<Content> {
  const [brief, texts] = await Promise.all([loadBrief(language), TEXTS[language]()]);
  return joined(brief, texts.default);
}

/** What the first view shows of it: half the download. Rejects when the network fails. */
export async function loadBrief(language: Language): Promise<Content> {
  const module = await MODULES[language]();
  return module.default;
}

const MODULES: Record<Language, () => Promise<{ default: Content }>> = {
  en: () => import('virtual:atlas-content/en'),
  'zh-Hant': () => import('virtual:atlas-content/zh-Hant'),
  'zh-Hans': () => import('virtual:atlas-content/zh-Hans'),
};

const TEXTS: Record<Language, () => Promise<{ default: Texts }>> = {
  en: () => import('virtual:atlas-texts/en'),
  'zh-Hant': () => import('virtual:atlas-texts/zh-Hant'),
  'zh-Hans': () => import('virtual:atlas-texts/zh-Hans'),
};

/** The shipped stories with their scenes, in one language. Rejects when the network fails: the caller offers a retry. */
export async function loadStories(language: Language): Promise<Story[]> {
  const module = await STORIES[language]();
  return module.default;
}

/** Follow-ups, statements and threads, in one language. Rejects when the network fails: the caller offers a retry. */
export async function loadLater(language: Language): Promise<Later> {
  const module = await LATER[language]();
  return module.default;
}

/** The lines that a scene can have draw themselves. Rejects when the network fails. */
export async function loadRouteLines(): Promise<RouteLines> {
  const module = await import('virtual:atlas-routes');
  return module.default;
}

const STORIES: Record<Language, () => Promise<{ default: Story[] }>> = {
  en: () => import('virtual:atlas-stories/en'),
  'zh-Hant': () => import('virtual:atlas-stories/zh-Hant'),
  'zh-Hans': () => import('virtual:atlas-stories/zh-Hans'),
};

const LATER: Record<Language, () => Promise<{ default: Later }>> = {
  en: () => import('virtual:atlas-later/en'),
  'zh-Hant': () => import('virtual:atlas-later/zh-Hant'),
  'zh-Hans': () => import('virtual:atlas-later/zh-Hans'),
};
