import type { Widen } from '../messages.ts';
import type { messages } from './en.ts';

/** Every text of planning, as English defines them. */
export type PlanningMessages = Widen<typeof messages>;

export const loadPlanningMessages: Record<'en' | 'zh-Hant' | 'zh-Hans', () => Promise<{ messages: PlanningMessages }>> =
  {
    en: () => import('./en.ts'),
    'zh-Hant': () => import('./zh-Hant.ts'),
    'zh-Hans': () => import('./zh-Hans.ts'),
  };
