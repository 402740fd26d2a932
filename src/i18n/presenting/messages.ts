import type { Widen } from '../messages.ts';
import type { messages } from './en.ts';

/** Every text of presenting, as English defines them. */
export type PresentingMessages = Widen<typeof messages>;

export const loadPresentingMessages: Record<
  'en' | 'zh-Hant' | 'zh-Hans',
  () => Promise<{ messages: PresentingMessages }>
> = {
  en: () => import('./en.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};
