/** What stands on the map, however it is drawn: the way back to the text, buttons, legend, credits. */
import { useEffect } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { Legend, type LegendEntry } from '../legend/Legend.tsx';
import { archiveCredits, creditLine, NO_DEPLOYMENT, type Deployment } from '../state/deployment.ts';
import { useSession, useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { palettes } from '../ui/palettes.ts';
import { layerEntries } from './legendEntries.ts';
import { MapButtons, type MovableMap } from './MapButtons.tsx';
import { useMapDrawing } from './mapDrawing.ts';
import { backToText, useMapFocus } from './mapFocus.ts';

interface Props {
  content: Content | null;
  /** Null until there is a map to move. */
  map: MovableMap | null;
  /** What the legend explains, and a sentence below it. */
  keys: LegendEntry[];
  note: string | null;
  /** What the map has been given beside what it was built with; nothing where it draws none of it. */
  deployment?: Deployment;
}

export function MapSurroundings({ content, map, keys, note, deployment = NO_DEPLOYMENT }: Props) {
  const { t } = useWords();
  const theme = useSession((session) => session.theme);
  const returnTo = useMapFocus((focus) => focus.returnTo);
  const isOnStage = useView(isPresenting);
  // Escape leads back to the text from wherever one is on the map, however one came there.
  useEffect(() => {
    if (isOnStage) return;
    const leave = ({ key, target }: KeyboardEvent) => {
      // Who draws begins anew with it: the map hears the key come up only while it has the focus.
      if (key !== 'Escape' || useMapDrawing.getState().isOn) return;
      if (target instanceof Element && target.closest('.map-area')) backToText();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [isOnStage]);
  if (isOnStage) {
    return (
      <>
        <MapButtons map={map} />
        <p className="stage-credit">{creditLine(t, deployment)}</p>
      </>
    );
  }
  return (
    <>
      {returnTo && (
        <button type="button" className="button back-to-text" onClick={backToText}>
          {t.backToText}
        </button>
      )}
      <MapButtons map={map} />
      {content && (
        <Legend keys={keys} note={note} layers={layerEntries(content.language, palettes[theme], deployment)} />
      )}
      <details className="credit">
        <summary>{creditLine(t, deployment)}</summary>
        <ul>
          {[...t.creditsText, ...t.creditsRest, ...archiveCredits(deployment)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
