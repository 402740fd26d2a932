import { writeView } from '../state/url.ts';
import type { View } from '../state/view.ts';

/** The complete address of a view: what is copied, sent and put in a code. */
export const addressOf = (view: View): string => new URL(writeView(view), document.baseURI).href;
