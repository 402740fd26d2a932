/** A story as something to hand out: its words with those of the record around them, and the way to its pictures. */
import type { Content, Story } from '../../content/types.ts';
import { fileAddress } from '../../map/address.ts';
import type { Handout } from '../../handout/handout.ts';
import type { Words } from '../../i18n/context.ts';
import type { PresentingMessages } from '../../i18n/presenting/messages.ts';
import { nothingChosen } from '../../state/stories.ts';
import type { View } from '../../state/view.ts';
import { palettes } from '../../ui/palettes.ts';
import { addressOf } from '../address.ts';
import { drawScene } from './scenePicture.ts';
import { sceneTexts, sourcesOf } from './stageTexts.ts';

export function handoutOf(
  content: Content,
  story: Story,
  view: View,
  words: Words,
  presentingWords: PresentingMessages,
): Handout {
  const { t } = words;
  const credit = `${t.credit} · ${t.creditSources}`;
  return {
    title: story.title,
    language: content.language,
    author: t.atlas,
    credits: credit,
    fileName: fileNameOf(story.id),
    scenes: story.scenes.map((scene, i) => {
      const { area } = sceneTexts(content, scene, words, presentingWords);
      return {
        number: i + 1,
        area: area && { name: area.name, colour: palettes.stage[area.id] },
        title: scene.title,
        caption: scene.caption,
        notes: scene.notes,
        sources: sourcesOf(content, scene, words),
        href: addressOf({ ...view, ...nothingChosen(), ...onStage, story: story.id, scene: i + 1 }),
        picture: (size, signal) => drawScene(content, story, i, { ...size, credit }, signal),
      };
    }),
  };
}

const onStage = { mode: 'present', screen: 'stage', desk: null, autoplay: false, page: null } as const;

/** A story that a link carries has the whole link for its id. */
const fileNameOf = (id: string): string =>
  /^[a-z0-9-]{1,40}$/.test(id) ? `co-operation-atlas-${id}` : 'co-operation-atlas-story';

/** A font of the hand-outs by its name; rejects with a DOMException named NetworkError when it does not come. */
export async function loadFont(name: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(fileAddress(`fonts/${name}.woff`, document.baseURI), { signal });
  if (!response.ok) throw new DOMException(`fonts/${name}.woff: ${response.status}`, 'NetworkError');
  return new Uint8Array(await response.arrayBuffer());
}
