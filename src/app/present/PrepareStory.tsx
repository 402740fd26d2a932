/** "Ready for the room", with all that it looks at: the one place that knows every part of a presentation. */
import { useEffect, useMemo, useState } from 'react';
import { loadStories } from '../../content/load.ts';
import type { Content, Language, Story } from '../../content/types.ts';
import { fontNames, SPARE_LANGUAGES } from '../../handout/letters.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { geographyFiles, letteringFiles } from '../../map/files.ts';
import { useOffline } from '../../offline/offline.ts';
import { checkGeography, checkLetters, type Part } from '../../prepare/prepare.ts';
import { Prepare } from '../../prepare/Prepare.tsx';
import { loadFont } from './handoutOf.ts';
import { drawingCode, storyPictures } from './scenePicture.ts';

/** Large enough that every layer of the map takes part. */
const PICTURE = { width: 480, height: 192, pixelRatio: 1 };

interface Props {
  /** As it is when the dialog opens: while the scenes are drawn the record may still grow by what no scene shows. */
  content: Content;
  /** As it is when the dialog opens. */
  story: Story;
}

export function PrepareStory(props: Props) {
  const { prepare: t, stage } = usePresentingWords();
  const [{ content, story }] = useState(props);
  const pictures = useMemo(() => storyPictures(content, story, stage.credit), [content, story, stage]);
  useEffect(() => pictures.release, [pictures]);
  const parts = useMemo<Part[]>(() => {
    const { language } = content;
    const { baseURI } = document;
    return [
      // The stage, the speaker's window and the editor came with this dialog: they are one chunk.
      { kind: 'code', name: t.parts.map, check: drawingCode },
      { kind: 'code', name: t.parts.handout, check: (signal) => loadHandouts(language, signal) },
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
      ...story.scenes.map(({ title }, i): Part => ({
        kind: 'scene',
        name: `${i + 1}. ${title}`,
        check: (signal) => pictures.draw(i, PICTURE, signal),
      })),
    ];
  }, [content, story, t, pictures]);
  return <Prepare parts={parts} scenes={story.scenes.length} isKept={isKept} />;
}

/** All that a file to hand out is made with. */
async function loadHandouts(language: Language, signal: AbortSignal): Promise<void> {
  // A name or a note may have a character that only another language's files have.
  const written = [language, ...SPARE_LANGUAGES[language]];
  const fonts = new Set(written.flatMap((of) => ([400, 700] as const).flatMap((weight) => fontNames(of, weight))));
  await Promise.all([
    import('./StoryHandout.tsx'),
    import('../../handout/pdf.ts'),
    import('../../handout/letters.ts'),
    import('../../handout/pptx.ts'),
    import('../../handout/png.ts'),
    ...[...fonts].map((name) => loadFont(name, signal)),
  ]);
}

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
