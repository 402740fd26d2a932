import { notify } from '../actions.ts';
import { useSession, useView } from '../store.ts';
import type { BadParameter } from '../url.ts';
import type { View } from '../view.ts';

/** A whole view in place of the present one, as if its link had been opened; what is missing of it is said. */
export function openView(view: View, bad: readonly BadParameter[]): void {
  useSession.setState({ trail: [] });
  useView.setState(view);
  if (bad.length > 0) notify({ kind: 'bad-parameters', parameters: bad });
}
