/** The map as it is printed: a chunk of its own, without the map library. */
import { useId, useMemo } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { buildStyle } from '../map/buildStyle.ts';
import { layers } from '../map/layers.ts';
import { sceneOf } from '../map/scene.ts';
import { sceneFor } from '../map/stageScene.ts';
import { draw } from '../map/svg/draw.ts';
import { drawnOf } from '../map/drawn.ts';
import { loadGeography, useGeography } from '../map/svg/geography.ts';
import { loadLettering, measure } from '../map/svg/lettering.ts';
import { MapDrawing } from '../map/svg/MapDrawing.tsx';
import { scaleBar } from '../map/svg/mercator.ts';
import { ownGeography } from '../map/svg/own.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { useSession, useView } from '../state/store.ts';
import { shownView, useStories } from '../state/stories.ts';
import { defaultView } from '../state/view.ts';
import { palettes } from '../ui/palettes.ts';
import { SymbolImage } from '../ui/SymbolImage.tsx';
import { hasSpokes } from './legendEntries.ts';
import { isOwnEntry, useShownOwnLayers } from './ownEntries.ts';
import { PAPER, paperCamera } from './paper.ts';
import { printedEntries } from './printedEntries.ts';
import type { Room } from './room.ts';
import './print-map.css';

const styleOf = (scene: Parameters<typeof buildStyle>[0]) => buildStyle(scene, layers, document.baseURI);

/** Resolves when the geography and one language's lettering have come, as far as they will. */
export async function prepare(content: Content): Promise<void> {
  const style = styleOf(sceneOf(content, { ...defaultView, language: content.language }, 'light', PAPER));
  await Promise.all([loadGeography(document.baseURI), loadLettering(style)]);
}

interface Props {
  content: Content;
  /** The part of the screen's map that nothing covered; null where there was no map. */
  room: Room | null;
}

/** What the map shows, in the light palette whatever the theme, with what its marks mean. */
export function PrintMap({ content, room }: Props) {
  const { t } = useWords();
  const id = useId();
  const view = useView();
  const among = useSession((session) => session.among);
  const { data, failed } = useGeography();
  const own = useShownOwnLayers();
  const drawn = drawnOf(usePlanning());
  const stories = useStories();
  const palette = palettes.light;
  const scene = useMemo(
    () => sceneFor(content, { ...view, among, drawn }, 'light', PAPER, stories, own),
    [content, view, among, drawn, stories, own],
  );
  const camera = paperCamera(scene, view.camera, room);
  const drawing = useMemo(
    () =>
      draw({
        style: styleOf(scene),
        geography: new Map([...data, ...ownGeography(own)]),
        camera,
        size: PAPER,
        covered: [],
        measure,
      }),
    [scene, data, camera, own],
  );
  // In a story the map shows its scene: so does what explains it.
  const shown = shownView(view, stories);
  const entries = printedEntries(content, shown, palette, t, drawing, own);
  const hasOwn = entries.some(({ id: entry }) => isOwnEntry(entry));
  const bar = scaleBar(camera, PAPER.width / 5);
  const missing = layers.filter((layer) => failed.includes(layer.id)).map(({ title }) => title[content.language]);
  return (
    <figure className="print-map">
      <svg viewBox={`0 0 ${PAPER.width} ${PAPER.height}`} role="img" aria-label={t.mapLabel}>
        <MapDrawing id={id} drawing={drawing} />
      </svg>
      <p className="print-scale">
        <span style={{ width: `${(100 * bar.pixels) / PAPER.width}%` }} />
        {t.metres(bar.metres)}
      </p>
      {missing.map((title) => (
        <p key={title}>{t.layerFailed(title)}</p>
      ))}
      <figcaption>
        <h2>{t.legend}</h2>
        <ul>
          {entries.map(({ id: entry, title, symbol }) => (
            <li key={entry}>
              <SymbolImage symbol={symbol} />
              <span>{title}</span>
            </li>
          ))}
        </ul>
        {hasSpokes(content, shown) && <p>{t.legendSpokes}</p>}
        {hasOwn && <p>{t.legendOwnNote}</p>}
      </figcaption>
    </figure>
  );
}
