/** What the first view does without and few ask for: its keys, the map as a list. */
export { PlacesInView } from '../in-view/PlacesInView.tsx';
export { KeysDialog } from './KeysDialog.tsx';
