import type { View } from '../state/view.ts';

/** What a picture is called when it is saved: after what is open. Ids are lower case, ASCII, without spaces. */
export function fileName({ place, initiative }: Pick<View, 'place' | 'initiative'>): string {
  return `${['co-operation-atlas', initiative ?? place].filter(Boolean).join('-')}.png`;
}
