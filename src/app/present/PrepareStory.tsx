/** "Ready for the room", with all that it looks at: the one place that knows every part of a presentation. */
import { useMemo } from 'react';
import { loadStories } from '../../content/load.ts';
import type { Content, Story } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { geographyFiles, letteringFiles } from '../../map/files.ts';
import { useOffline } from '../../offline/offline.ts';
import { checkGeography, checkLetters, type Part } from '../../prepare/prepare.ts';
import { Prepare } from '../../prepare/Prepare.tsx';
import { drawScene } from './scenePicture.ts';

/** Large enough that every layer of the map takes part. */
const PICTURE = { width: 480, height: 192, pixelRatio: 1 };

interface Props {
  content: Content;
  story: Story;
}

export function PrepareStory({ content, story }: Props) {
  const { prepare: t, stage } = usePresentingWords();
  const parts = useMemo<Part[]>(() => {
    const { language } = content;
    const { baseURI } = document;
    return [
      { kind: 'code', name: t.parts.map, check: () => import('../../map/scenePicture.ts') },
      { kind: 'story', name: story.title, check: () => loadStories(language) },
      ...geographyFiles(language, baseURI).map(({ name, url }): Part => ({
        kind: 'geography',
        name,
        check: (signal) => checkGeography(url, signal),
      })),
      ...letteringFiles(language, baseURI).map(({ name, url }): Part => ({
        kind: 'letters',
        name,
        check: (signal) => checkLetters(url, signal),
      })),
      ...(hasWebGl() ? story.scenes : []).map(({ title }, i): Part => ({
        kind: 'scene',
        name: `${i + 1}. ${title}`,
        check: (signal) => drawScene(content, story, i, { ...PICTURE, credit: stage.credit }, signal),
      })),
    ];
  }, [content, story, t, stage]);
  return <Prepare parts={parts} scenes={story.scenes.length} withoutMap={!hasWebGl()} isKept={isKept} />;
}

const hasWebGl = () => document.createElement('canvas').getContext('webgl2') !== null;

/** Resolves when the service worker has finished, or is known not to come. Rejects with the signal's reason. */
function isKept(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state } = useOffline.getState();
      if (state === 'checking') return;
      stop();
      resolve(state !== 'unavailable');
    };
    const stop = useOffline.subscribe(look);
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
    look();
  });
}
