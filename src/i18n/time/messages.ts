import type { Widen } from '../messages.ts';
import type { messages } from './en.ts';

/** Every text of what is known since the plenaries, as English defines them. */
export type TimeMessages = Widen<typeof messages>;

export const loadTimeMessages: Record<'en' | 'zh-Hant' | 'zh-Hans', () => Promise<{ messages: TimeMessages }>> = {
  en: () => import('./en.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};
