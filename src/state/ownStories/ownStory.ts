/** A story that someone made in this browser, or opened from a file or a link: in one language, without sources. */
import type { Language, OwnStory, Story, StoryScene } from '../../content/types.ts';

/** What a file can be checked against: the ids that the atlas has. */
export interface Known {
  places: ReadonlySet<string>;
  initiatives: ReadonlySet<string>;
  parties: ReadonlySet<string>;
  /** Null where the map's code has not come: then layers are taken on trust. */
  layers: ReadonlySet<string> | null;
}

type Records = readonly { id: string }[];

export function knownOf(
  content: { places: Records; initiatives: Records; parties: Records },
  layers: readonly string[] | null = null,
): Known {
  const ids = (records: Records) => new Set(records.map((record) => record.id));
  return {
    places: ids(content.places),
    initiatives: ids(content.initiatives),
    parties: ids(content.parties),
    layers: layers && new Set(layers),
  };
}

/** Characters, seconds and degrees that a story may have; more is cut, and that is said. */
export const LIMITS = {
  title: 300,
  summary: 1_000,
  caption: 2_000,
  notes: 20_000,
  scenes: 200,
  seconds: [5, 3_600],
  /** West, south, east, north: as far as the map can be moved; southward farther than a wide one, less far than a phone's. */
  bounds: [108.5, 17, 118.5, 26.4],
} as const;

/** How long a new scene is planned to stand. */
export const USUAL_SECONDS = 60;

export const newScene = (show: StoryScene['show'], title = ''): StoryScene => ({
  title,
  caption: '',
  notes: '',
  seconds: USUAL_SECONDS,
  show,
  sources: [],
});

export const newStory = (language: Language): OwnStory => ({
  id: newStoryId(),
  order: 0,
  language,
  title: '',
  summary: '',
  scenes: [],
});

/** A copy of one's own. What someone then writes into it rests on no paragraph, so it names none. */
export const copyOf = (story: Story, language: Language): OwnStory => ({
  ...structuredClone(story),
  id: newStoryId(),
  order: 0,
  language,
  scenes: structuredClone(story.scenes).map((scene) => ({ ...scene, sources: [] })),
});

const ID = /^my-[a-z]{10}$/;
export const isOwnId = (id: string): boolean => ID.test(id);

/** Ten letters: that two people ever draw the same is not to be expected. */
export function newStoryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `my-${Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
}

/** Seconds of all its scenes. */
export const lengthOf = (story: Pick<Story, 'scenes'>): number =>
  story.scenes.reduce((sum, scene) => sum + scene.seconds, 0);
