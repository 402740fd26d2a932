import { notify } from '../state/actions.ts';

/** The page's own letters are fetched where the system has none: if they do not come, that is said. */
export function watchLetters(): void {
  document.fonts.addEventListener('loadingerror', () => notify({ kind: 'letters' }));
}
