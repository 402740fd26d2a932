import { Handouts } from './driver/handouts.ts';
import { expect, test, testWithoutMap } from './driver/fixtures.ts';
import { STORY } from './driver/story.ts';

testWithoutMap(
  'a story of one’s own in Chinese is handed out: PDF and slides, read by other programs',
  async ({ atlas }) => {
    const handouts = await Handouts.ofOwnStory(atlas);
    const pdf = await handouts.pdf('連同講者備註');
    expect(pdf.name).toBe('co-operation-atlas-story-zh-Hant.pdf');
    const pages = await pdf.pages();
    expect(pages).toHaveLength(STORY.scenes.length);
    for (const [i, scene] of STORY.scenes.entries()) {
      const page = pages.at(i);
      expect(page?.text, 'the words, in the order in which one reads').toMatch(
        inOrder(
          `第${i + 1}幕，共2幕`,
          'OpenStreetMap 貢獻者',
          scene.title,
          scene.caption,
          '備註',
          ...scene.notes.split('\n\n'),
        ),
      );
      expect(page?.fonts, 'embedded, of Hong Kong').toEqual(
        expect.arrayContaining(['NotoSansHK-Bold', 'NotoSansHK-Regular']),
      );
      expect(page?.picture.colours, 'the map is no blank').toBeGreaterThan(24);
      expect(page?.picture.commonest).toBeLessThan(0.8);
    }

    const slides = await handouts.slides();
    expect(slides.map(({ texts }) => texts)).toEqual(
      STORY.scenes.map(({ title, caption }) => expect.arrayContaining([title, caption])),
    );
    expect(slides.map(({ notes }) => notes)).toEqual(STORY.scenes.map(({ notes }) => notes.split('\n\n')));
    for (const { picture } of slides) expect(picture.colours).toBeGreaterThan(24);
    const pictures = new Set(slides.map(({ picture }) => picture.bytes.toString('base64')));
    expect(pictures.size, 'each scene has its own').toBe(slides.length);
  },
);

test('a scene on the stage is saved as a picture with the words of the stage, large enough for a wall', async ({
  atlas,
}) => {
  await atlas.open('?lang=en&mode=present&story=hzmb&scene=1');
  await atlas.map.wait();
  const handouts = await Handouts.ofStage(atlas);
  const picture = await handouts.picture('Scene shown, 3840 × 2160');
  expect(picture.fileName).toBe('co-operation-atlas-hzmb-en-1-3840.png');
  expect(picture.size).toEqual({ width: 3840, height: 2160 });
  const { map, band } = await picture.parts({
    map: { left: 0, top: 0, right: 1, bottom: 0.7 },
    band: { left: 0.3, top: 0.74, right: 0.97, bottom: 0.92 },
  });
  expect(map.colours).toBeGreaterThan(24);
  expect(band.ink, 'the caption is written').toBeGreaterThan(0.02);
});

/** The parts follow each other; spaces and line ends do not count. */
const inOrder = (...parts: string[]) =>
  new RegExp(
    parts.map((part) => part.replaceAll(/\s/g, '').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*'),
    's',
  );
