import type { View } from '../state/view.ts';

/**
 * What a picture is called when it is saved: after what is open, or that it is a plan, the day and the language. Ids are
 * lower case, ASCII, without spaces.
 */
export function fileName({
  place,
  initiative,
  mode,
  asof,
  language,
}: Pick<View, 'place' | 'initiative' | 'mode' | 'asof' | 'language'>): string {
  const what = initiative ?? place ?? (mode === 'plan' ? mode : null);
  return `${['co-operation-atlas', what, asof, language].filter(Boolean).join('-')}.png`;
}
