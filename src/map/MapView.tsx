import { useEffect, useRef } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { useSession, useView } from '../state/store.ts';
import { drawnOf } from './drawn.ts';
import { attachMap, type AtlasMap, type MapElement, type MapHandlers } from './controller.ts';
import { isPresenting, useStories } from '../state/stories.ts';
import { sceneFor } from './stageScene.ts';
import type { Scene } from './scene.ts';

interface Props {
  label: string;
  handlers: MapHandlers;
  /** These three must stay the same functions: another one would make another map. */
  onAttached: (map: AtlasMap) => void;
  onUnsupported: () => void;
}

/** React meets MapLibre here and nowhere else: after mounting, the stores drive the map directly. */
export function MapView({ label, handlers, onAttached, onUnsupported }: Props) {
  const box = useRef<MapElement>(null);

  useEffect(() => {
    if (!box.current) return;
    const container = box.current;
    const first = currentScene(container, handlers);
    if (!first) return;
    let map: AtlasMap;
    try {
      map = attachMap(container, first, useView.getState().camera, handlers);
    } catch {
      // Without WebGL the constructor throws; the panel goes on without a map.
      onUnsupported();
      return;
    }
    const follow = afterEvent(container, handlers.first, () => {
      const scene = currentScene(container, handlers);
      if (scene) map.show(scene, useView.getState().camera);
    });
    const stops = [
      useView.subscribe(follow.soon),
      useStories.subscribe(follow.soon),
      usePlanning.subscribe(follow.soon),
      useOwnLayers.subscribe(({ layers, chosen }, before) => {
        if (layers !== before.layers) follow.soon();
        if (chosen !== before.chosen) map.chooseOwn(chosen);
      }),
      useSession.subscribe((session, before) => {
        if (session.content !== before.content || session.theme !== before.theme) follow.soon();
        if (session.among !== before.among || session.deployment !== before.deployment) follow.soon();
        if (session.hovered !== before.hovered || session.lit !== before.lit)
          map.hover(session.hovered ? [session.hovered, ...session.lit] : session.lit);
      }),
    ];
    onAttached(map);
    return () => {
      for (const stop of stops) stop();
      follow.cancel();
      map.remove();
    };
  }, [handlers, onAttached, onUnsupported]);

  // The canvas is what takes the focus, so it is what needs the name.
  useEffect(() => {
    const canvas = box.current?.querySelector('canvas');
    canvas?.setAttribute('aria-label', label);
    canvas?.setAttribute('data-map-focus', '');
  }, [label]);

  return <div ref={box} className="atlas-map" />;
}

/** Null until the record is loaded. */
function currentScene(container: HTMLElement, { padding }: MapHandlers): Scene | null {
  const { content, theme, among, deployment } = useSession.getState();
  if (!content) return null;
  const { top, right, bottom, left } = padding();
  const room = { width: container.clientWidth - left - right, height: container.clientHeight - top - bottom };
  const view = useView.getState();
  const drawn = drawnOf(usePlanning.getState());
  const shown = { ...view, among, drawn, deployment };
  const palette = isPresenting(view) ? 'stage' : theme;
  return sceneFor(content, shown, palette, room, useStories.getState(), useOwnLayers.getState().layers);
}

/**
 * Runs a task once after the event at hand, however often it is asked for: the panel answers a click first, the map
 * follows at once. Until it has, the container says that it is behind.
 */
function afterEvent(
  container: HTMLElement,
  first: MapHandlers['first'],
  task: () => void,
): { soon: () => void; cancel: () => void } {
  const channel = new MessageChannel();
  let isOver = false;
  channel.port1.addEventListener('message', async () => {
    await first();
    if (isOver) return;
    delete container.dataset.behind;
    task();
  });
  channel.port1.start();
  return {
    soon() {
      if (container.dataset.behind !== undefined) return;
      container.dataset.behind = '';
      channel.port2.postMessage(null);
    },
    cancel() {
      isOver = true;
      channel.port1.close();
    },
  };
}
