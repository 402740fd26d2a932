/** What the first view does without and every visit comes to: opened records, filters in force, the printed page. */
export { ActiveFilters } from '../filters/ActiveFilters.tsx';
export { InitiativePanel } from '../panel/InitiativePanel.tsx';
export { PlacePanel } from '../panel/PlacePanel.tsx';
export { AboutArea } from './AboutArea.tsx';
export { PrintedFoot, PrintedHead } from './PrintedPage.tsx';
