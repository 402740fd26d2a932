/** What a scene says, as the presenter window shows it. */
import type { AreaId, Content, StoryScene } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';

/** Parted by empty lines; a line that was only broken goes on. */
export const paragraphs = (notes: string): string[] =>
  notes
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);

/** The area that the line over a caption is coloured by; null where a scene shows several, or none. */
export function areaOf(content: Content, { show }: StoryScene): AreaId | null {
  const initiative = content.initiatives.find(({ id }) => id === show.initiative);
  return initiative?.area ?? (show.areas?.length === 1 ? (show.areas[0] ?? null) : null);
}

/** The paragraphs that a scene rests on, with the document's address where it is known. */
export function sourcesOf(
  content: Content,
  scene: StoryScene,
  t: Pick<Words['t'], 'plenaryNumber' | 'paragraph'>,
): { text: string; url: string | undefined }[] {
  return scene.sources.map(({ document, section, paragraph }) => {
    const plenary = content.plenaries.find(({ id }) => id === document);
    // The document's own heading, in the language shown, as the initiatives of that section have it.
    const area = content.initiatives.find(
      ({ source }) => source.document === document && source.section === section,
    )?.area;
    const heading = plenary?.sections.find((candidate) => candidate.area === area)?.name ?? section;
    const url = content.sources.find(({ id }) => id === plenary?.source)?.url;
    return { text: `${plenary ? `${t.plenaryNumber(plenary.number)} · ` : ''}${t.paragraph(heading, paragraph)}`, url };
  });
}
