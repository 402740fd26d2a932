/** A story as something to hand out: its words with those of the record around them, and the way to its pictures. */
import type { Content, Language, Shown, Story } from '../../content/types.ts';
import { creditLine, NO_DEPLOYMENT } from '../../state/deployment.ts';
import { fileAddress } from '../../state/fileAddress.ts';
import { ZOOMS } from '../../map/frame.ts';
import { cameraFor } from '../../map/svg/mercator.ts';
import type { Handout } from '../../handout/handout.ts';
import type { Words } from '../../i18n/context.ts';
import type { PresentingMessages } from '../../i18n/presenting/messages.ts';
import { isOwnId } from '../../state/ownStories/ownStory.ts';
import { languageOf, nothingChosen, sceneView } from '../../state/stories.ts';
import type { View } from '../../state/view.ts';
import { fetched } from '../../ui/fetched.ts';
import { palettes } from '../../ui/palettes.ts';
import { addressOf } from '../address.ts';
import { storyPictures } from './scenePicture.ts';
import { sceneTexts, sourcesOf } from './stageTexts.ts';
import { unlessAborted } from '../../ui/unlessAborted.ts';

export function handoutOf(
  content: Content,
  story: Story,
  view: View,
  words: Words,
  presentingWords: PresentingMessages,
): Handout {
  const { t } = words;
  const credit = creditLine(t, NO_DEPLOYMENT);
  const isOwn = isOwnId(story.id);
  const pictures = storyPictures(content, story, credit);
  return {
    title: story.title || presentingWords.editor.untitled,
    language: languageOf(story) ?? content.language,
    atlasLanguage: content.language,
    author: t.atlas,
    credits: credit,
    fileName: fileNameOf(story.id, content.language),
    scenes: story.scenes.map((scene, i) => {
      const { area } = sceneTexts(content, scene, words, presentingWords);
      return {
        number: i + 1,
        area: area && { name: area.name, colour: palettes.stage[area.id] },
        title: scene.title,
        caption: scene.caption,
        notes: scene.notes,
        sources: sourcesOf(content, scene, words),
        href: addressOf({
          ...view,
          ...nothingChosen(),
          // A story that is kept in this browser has no address elsewhere: what its scene shows has one.
          ...(isOwn ? shownOnMap(scene.show) : { ...onStage, story: story.id, scene: i + 1 }),
        }),
        picture: (size, signal) => pictures.draw(i, size, signal),
      };
    }),
    release: pictures.release,
  };
}

const offStage = { screen: 'stage', desk: null, autoplay: false, page: null } as const;
const onStage = { ...offStage, mode: 'present' } as const;

/** A window that the camera fits: larger ones show more around it. */
const WINDOW = { width: 1024, height: 640 };
const EVERYWHERE = { top: 0, right: 0, bottom: 0, left: 0 };

const shownOnMap = (show: Shown): Partial<View> => ({
  ...offStage,
  mode: 'explore',
  story: null,
  scene: 1,
  ...sceneView(show),
  camera: cameraFor(show.bounds, ZOOMS.maxZoom, WINDOW, EVERYWHERE),
});

/** A story that a link carries has the whole link for its id; that of one's own says nothing to anyone. */
const fileNameOf = (id: string, language: Language): string =>
  `co-operation-atlas-${/^[a-z0-9-]{1,40}$/.test(id) && !isOwnId(id) ? id : 'story'}-${language}`;

const fonts = new Map<string, Promise<Uint8Array>>();

/**
 * A font of the handouts by its name, kept for the visit: what was prepared is there without a network. Rejects with the
 * signal's reason, and with a DOMException named NetworkError when it does not come.
 */
export async function loadFont(name: string, signal: AbortSignal): Promise<Uint8Array> {
  let coming = fonts.get(name);
  if (!coming) {
    coming = fetched(fetchFont(name));
    fonts.set(name, coming);
    coming.catch(() => fonts.delete(name));
  }
  // Another may wait for the same file: it comes all the same.
  return unlessAborted(coming, signal);
}

async function fetchFont(name: string): Promise<Uint8Array> {
  const response = await fetch(fileAddress(`fonts/${name}.woff`, document.baseURI));
  if (!response.ok) throw new Error(`fonts/${name}.woff: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
