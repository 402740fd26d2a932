import type { Widen } from '../messages.ts';
import type { messages } from './en.ts';

/** Every text of the page about the atlas, as English defines them. */
export type AboutMessages = Widen<typeof messages>;

export const loadAboutMessages: Record<'en' | 'zh-Hant' | 'zh-Hans', () => Promise<{ messages: AboutMessages }>> = {
  en: () => import('./en.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};
