import type { messages } from './en.ts';

/** Every text of the interface, as English defines them. */
export type Messages = Widen<typeof messages>;

/** The languages of this folder: one file each. */
export const loadMessages: Record<'en' | 'zh-Hant' | 'zh-Hans', () => Promise<{ messages: Messages }>> = {
  en: () => import('./en.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};

/** The shape of a table of texts, whatever its texts say. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => R
    : T extends readonly string[]
      ? readonly string[]
      : { [K in keyof T]: Widen<T[K]> };
