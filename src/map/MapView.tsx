import { useEffect, useRef } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { useSession, useView } from '../state/store.ts';
import { nextTurn } from '../ui/turns.ts';
import { drawnOf } from './drawn.ts';
import type { AtlasMap, MapElement, MapHandlers } from './atlasMap.ts';
import { attachMap } from './controller.ts';
import { roomOf } from './frame.ts';
import { sizeOf } from './motion.ts';
import { isPresenting, useStories } from '../state/stories.ts';
import { findWorker } from './worker.ts';
import { canvasAhead } from './tuning/canvasAhead.ts';
import { sceneFor } from './stageScene.ts';
import type { Scene } from './scene.ts';

interface Props {
  label: string;
  /** These three must stay the same: another one would make another map. */
  handlers: MapHandlers;
  onAttached: (map: AtlasMap) => void;
  onUnsupported: () => void;
}

/** React meets MapLibre here and nowhere else: after mounting, the stores drive the map directly. */
export function MapView({ label, handlers, onAttached, onUnsupported }: Props) {
  const box = useRef<MapElement>(null);
  const name = useRef(label);

  useEffect(() => {
    if (!box.current) return;
    const container = box.current;
    let stop = () => undefined as void;
    let isOver = false;
    const start = async () => {
      findWorker();
      // Making a map is a long step, and what is mounted beside it has just been another.
      await nextTurn();
      if (isOver) return;
      const canvas = await canvasAhead();
      if (isOver) return;
      const map = attach(container, handlers, canvas);
      if (map === 'unsupported') return onUnsupported();
      if (!map) return;
      nameCanvas(container, name.current);
      stop = follow(container, map, handlers);
      onAttached(map);
    };
    void start();
    return () => {
      isOver = true;
      stop();
    };
  }, [handlers, onAttached, onUnsupported]);

  useEffect(() => {
    name.current = label;
    nameCanvas(box.current, label);
  }, [label]);

  return <div ref={box} className="atlas-map" />;
}

/** The canvas is what takes the focus, so it is what needs the name. */
function nameCanvas(container: HTMLElement | null, name: string): void {
  const canvas = container?.querySelector('canvas');
  canvas?.setAttribute('aria-label', name);
  canvas?.setAttribute('data-map-focus', '');
}

/** Null until the record is loaded. */
function attach(
  container: MapElement,
  handlers: MapHandlers,
  canvas: HTMLCanvasElement | null,
): AtlasMap | 'unsupported' | null {
  const scene = currentScene(container, handlers);
  if (!scene) return null;
  try {
    return attachMap(container, scene, useView.getState().camera, handlers, canvas);
  } catch (error) {
    // Without WebGL the constructor throws; the panel goes on without a map. Whatever else it was, it can be read.
    console.warn(error);
    return 'unsupported';
  }
}

/** Lets the stores drive the map, until the answer is called: that removes it. */
function follow(container: MapElement, map: AtlasMap, handlers: MapHandlers): () => void {
  const change = afterEvent(container, handlers.first, () => {
    const scene = currentScene(container, handlers);
    if (scene) map.show(scene, useView.getState().camera);
  });
  // Whoever goes through a list needs no map to choose something.
  map.chooseOwn(useOwnLayers.getState().chosen);
  const stops = [
    useView.subscribe(change.soon),
    useStories.subscribe(change.soon),
    usePlanning.subscribe(change.soon),
    useOwnLayers.subscribe(({ layers, chosen }, before) => {
      if (layers !== before.layers) change.soon();
      if (chosen !== before.chosen) map.chooseOwn(chosen);
    }),
    useSession.subscribe((session, before) => {
      if (session.content !== before.content || session.theme !== before.theme) change.soon();
      if (session.among !== before.among || session.deployment !== before.deployment) change.soon();
      if (session.hovered !== before.hovered || session.lit !== before.lit)
        map.hover(session.hovered ? [session.hovered, ...session.lit] : session.lit);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    change.cancel();
    map.remove();
  };
}

/** Null until the record is loaded. */
function currentScene(container: HTMLElement, { padding }: MapHandlers): Scene | null {
  const { content, theme, among, deployment } = useSession.getState();
  if (!content) return null;
  const room = roomOf(sizeOf(container), padding());
  const view = useView.getState();
  const drawn = drawnOf(usePlanning.getState());
  const shown = { ...view, among, drawn, deployment };
  const palette = isPresenting(view) ? 'stage' : theme;
  return sceneFor(content, shown, palette, room, useStories.getState(), useOwnLayers.getState().layers);
}

/**
 * Runs a task once after the event at hand, however often it is asked for: what the panel answers is painted first, then
 * the map follows. Until it has, the container says that it is behind.
 */
function afterEvent(
  container: HTMLElement,
  first: MapHandlers['first'],
  task: () => void,
): { soon: () => void; cancel: () => void } {
  let isOver = false;
  let frame = 0;
  const follow = async () => {
    await nextTurn();
    await first();
    if (isOver) return;
    delete container.dataset.behind;
    task();
  };
  return {
    soon() {
      if (container.dataset.behind !== undefined) return;
      container.dataset.behind = '';
      // A page that is not seen has no frames.
      if (document.hidden) void follow();
      else frame = requestAnimationFrame(() => void follow());
    },
    cancel() {
      isOver = true;
      cancelAnimationFrame(frame);
    },
  };
}
