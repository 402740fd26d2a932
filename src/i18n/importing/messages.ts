import type { Widen } from '../messages.ts';
import type { messages } from './en.ts';

/** Every text of own layers and their import, as English defines them. */
export type ImportingMessages = Widen<typeof messages>;

export const loadImportingMessages: Record<
  'en' | 'zh-Hant' | 'zh-Hans',
  () => Promise<{ messages: ImportingMessages }>
> = {
  en: () => import('./en.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};
