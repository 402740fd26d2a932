/** The state that the first view's markup is made with: the build and the browser that takes it over call it alike. */
import { useSession, useView } from '../state/store.ts';
import { useShownWords } from './language.ts';

/** What is shown now, of which the markup has the view, the record and the words: all else as it is in the beginning. */
export function openAsShown(): void {
  const { content, record } = useSession.getState();
  useView.opensWith(useView.getState());
  useSession.opensWith({ ...useSession.getInitialState(), content, record });
  useShownWords.opensWith(useShownWords.getState());
}
