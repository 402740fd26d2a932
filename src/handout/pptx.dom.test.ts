import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { handout, unused } from '../../tests/helpers/handout.ts';
import type { Language } from '../content/types.ts';
import { loadPresentingMessages } from '../i18n/presenting/messages.ts';
import type { Handout } from './handout.ts';
import { makePptx } from './pptx.ts';

const nothing = () => undefined;

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });

async function slidesOf(given: Handout) {
  const { messages } = await loadPresentingMessages[given.language]();
  const made = await makePptx(given, messages.handout, nothing, unused);
  const files = unzipSync(new Uint8Array(await made.file.arrayBuffer()));
  const xml = (path: string) => {
    const bytes = files[path];
    if (!bytes) throw new Error(`There is no ${path}.`);
    const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
    expect(parsed.querySelector('parsererror'), path).toBeNull();
    return parsed;
  };
  return { ...made, files, xml, words: messages.handout };
}

/** What stands in the text boxes, each as paragraphs. */
const boxes = (slide: Document) =>
  [...slide.getElementsByTagName('p:txBody')].map((box) =>
    [...box.getElementsByTagName('a:p')].map((paragraph) =>
      [...paragraph.getElementsByTagName('a:t')].map((run) => run.textContent).join(''),
    ),
  );
const relations = (xml: Document) =>
  [...xml.getElementsByTagName('Relationship')].map((relation) => ({
    type: relation.getAttribute('Type')?.split('/').at(-1),
    target: relation.getAttribute('Target') ?? '',
    external: relation.getAttribute('TargetMode') === 'External',
  }));

test.each(['en', 'zh-Hant', 'zh-Hans'] as Language[])('in %s a slide has its words as text boxes', async (language) => {
  const given = handout(language, 2);
  const { xml } = await slidesOf(given);
  for (const [i, scene] of given.scenes.entries()) {
    const slide = xml(`ppt/slides/slide${i + 1}.xml`);
    const texts = boxes(slide).map((box) => box.join('\n'));
    expect(texts).toEqual(expect.arrayContaining([scene.title, scene.caption, scene.area!.name, given.credits]));
    expect(texts.join()).toContain(scene.sources[0]);
    expect(slide.getElementsByTagName('p:pic')).toHaveLength(1);
  }
  expect(given.scenes.every(({ number }) => number > 0)).toBe(true);
});

test.each([
  ['en', 'Arial', 'en-GB'],
  ['zh-Hant', 'Microsoft JhengHei', 'zh-HK'],
  ['zh-Hans', 'Microsoft YaHei', 'zh-CN'],
] as const)('in %s the letters are %s, and say their language', async (language, face, lang) => {
  const { xml } = await slidesOf(handout(language, 1));
  const slide = xml('ppt/slides/slide1.xml');
  const runs = [...slide.getElementsByTagName('a:r')];
  expect(runs.length).toBeGreaterThan(3);
  for (const run of runs) {
    expect(run.getElementsByTagName('a:rPr')[0]?.getAttribute('lang'), run.textContent ?? '').toBe(lang);
  }
  expect([...slide.getElementsByTagName('a:ea')].map((ea) => ea.getAttribute('typeface'))).toContain(face);
  const notes = xml('ppt/notesSlides/notesSlide1.xml').getElementsByTagName('p:txBody')[0]!;
  expect(notes.getElementsByTagName('a:rPr')[0]?.getAttribute('lang')).toBe(lang);
});

test('the atlas’s own words around a story in another language say theirs', async () => {
  const given: Handout = { ...handout('zh-Hant', 1), atlasLanguage: 'en' };
  const { xml } = await slidesOf(given);
  const said = new Map(
    [...xml('ppt/slides/slide1.xml').getElementsByTagName('a:r')].map((run) => [
      run.getElementsByTagName('a:t')[0]?.textContent,
      run.getElementsByTagName('a:rPr')[0]?.getAttribute('lang'),
    ]),
  );
  expect(said.get(given.scenes[0]?.caption)).toBe('zh-HK');
  expect(said.get(given.credits)).toBe('en-GB');
});

test('notes stand in the notes field, with their paragraphs', async () => {
  const { xml } = await slidesOf(handout('zh-Hant', 1));
  const [notes] = boxes(xml('ppt/notesSlides/notesSlide1.xml'));
  expect(notes).toEqual(['先讓線條由香港向西畫完，再開始講解。', '右面是香港，左面是珠海和澳門。']);
});

test('every part that a part names is in the file, and has a type', async () => {
  const given = handout('en', 3);
  const { files, xml } = await slidesOf(given);
  const lists = Object.keys(files).filter((path) => path.endsWith('.rels'));
  expect(lists.length).toBeGreaterThan(6);
  for (const list of lists) {
    const folder = list.replace(/_rels\/[^/]*$/, '');
    for (const { target, external } of relations(xml(list))) {
      if (external) continue;
      const path = new URL(target, `file:///${folder}`).pathname.slice(1);
      expect(Object.keys(files), `${list} → ${target}`).toContain(path);
    }
  }
  const types = xml('[Content_Types].xml');
  const named = [...types.getElementsByTagName('Override')].map((part) => part.getAttribute('PartName'));
  for (const path of Object.keys(files).filter((file) => /^ppt\/(slides|notesSlides)\/[^_]*\.xml$/.test(file))) {
    expect(named).toContain(`/${path}`);
  }
  // Nothing is named that is not there: PowerPoint offers to repair such a file.
  for (const part of named) expect(Object.keys(files)).toContain(part?.slice(1));
});

test('every slide has a title, and so have its layout and master', async () => {
  const given = handout('zh-Hant', 2);
  const scenes = given.scenes.map((scene) => (scene.number === 2 ? { ...scene, title: ' ' } : scene));
  const { xml, words } = await slidesOf({ ...given, scenes });
  const titlesOf = (path: string) =>
    [...xml(path).getElementsByTagName('p:sp')].filter((shape) =>
      [...shape.getElementsByTagName('p:ph')].some((place) => place.getAttribute('type') === 'title'),
    );
  const titles = ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'].map((path) =>
    titlesOf(path).map((shape) => [...shape.getElementsByTagName('a:t')].map((run) => run.textContent).join('')),
  );
  expect(titles).toEqual([[given.scenes[0]!.title], [words.scene(2, 2)]]);
  for (const path of ['ppt/slideLayouts/slideLayout1.xml', 'ppt/slideMasters/slideMaster1.xml']) {
    expect(titlesOf(path), path).toHaveLength(1);
  }
});

test('the lists of the presentation are in the order of ECMA-376', async () => {
  const { xml } = await slidesOf(handout('en', 2));
  const lists = [...xml('ppt/presentation.xml').documentElement.children].map(({ tagName }) => tagName);
  expect(lists.slice(0, 4)).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz']);
});

test('what is seen alone has a text, or says that it needs none', async () => {
  const { xml, words } = await slidesOf(handout('en', 1, { title: '' }));
  const slide = xml('ppt/slides/slide1.xml');
  const picture = slide.getElementsByTagName('p:pic')[0]?.getElementsByTagName('p:cNvPr')[0];
  expect(picture?.getAttribute('descr')).toBe(words.pictureOf(words.scene(1, 1)));
  const shapes = [...slide.getElementsByTagName('p:sp')].filter((shape) => !shape.getElementsByTagName('a:t').length);
  const decorative = shapes.map((shape) => shape.getElementsByTagName('adec:decorative')[0]?.getAttribute('val'));
  expect(decorative).toEqual(['1']);
});

test('each slide has its own picture, and a link to its scene', async () => {
  const given = handout('en', 2);
  const { files, xml } = await slidesOf(given);
  const pictures = given.scenes.map(({ number, href }) => {
    const found = relations(xml(`ppt/slides/_rels/slide${number}.xml.rels`));
    expect(found.filter(({ type }) => type === 'hyperlink').map(({ target }) => target)).toEqual([href]);
    const image = found.find(({ type }) => type === 'image');
    return files[`ppt/${image?.target.slice(3)}`]?.at(-3);
  });
  expect(pictures).toEqual([0, 1]);
});

/** The text of the shape that begins so, and its size in points. */
function begun(slide: Document, beginning: string) {
  for (const shape of slide.getElementsByTagName('p:sp')) {
    const text = [...shape.getElementsByTagName('a:t')].map((run) => run.textContent).join('\n');
    if (!text.startsWith(beginning)) continue;
    const size = Number(shape.getElementsByTagName('a:rPr')[0]?.getAttribute('sz')) / 100;
    const [width = 0, height = 0] = ['cx', 'cy'].map(
      (side) => Number(shape.getElementsByTagName('a:ext')[0]?.getAttribute(side)) / 12700,
    );
    return { text, size, width, height };
  }
  throw new Error(`There is no ${beginning}.`);
}

test.each([
  ['en', 'Bridge to the west ', 0.5, 1.15],
  ['zh-Hant', '港珠澳大橋通車後兩地往來', 1, 1.33],
] as const)(
  'in %s the longest title and caption stay on the slide, and are whole in the notes',
  async (language, words, wide, high) => {
    const longest = (count: number) => words.repeat(200).slice(0, count).trim();
    const title = `T${longest(299)}`;
    const caption = `C${longest(1999)}`;
    const { xml } = await slidesOf(handout(language, 1, { title, caption, notes: 'Notes' }));
    const slide = xml('ppt/slides/slide1.xml');
    for (const begin of ['T', 'C']) {
      const { text, size, width, height } = begun(slide, begin + words.slice(0, 3));
      const lines = Math.ceil((text.length * size * wide) / width);
      expect(lines * size * high, text).toBeLessThanOrEqual(height);
      expect(size).toBeGreaterThanOrEqual(12);
      expect(text).toMatch(/…$/);
    }
    expect(boxes(xml('ppt/notesSlides/notesSlide1.xml'))[0]).toEqual([title, caption, 'Notes']);
  },
);

test('a title of some lines is smaller, and whole; one of a line is large', async () => {
  const title = 'One bridge across the estuary, three cities and the islands between them';
  const { xml } = await slidesOf(handout('en', 1, { title }));
  const slide = xml('ppt/slides/slide1.xml');
  expect(begun(slide, 'One bridge')).toMatchObject({ text: title, size: 20 });
  const { xml: short } = await slidesOf(handout('en', 1));
  expect(begun(short('ppt/slides/slide1.xml'), 'One bridge').size).toBe(26);
});

test('awkward words are kept', async () => {
  const caption = '<script>alert("&amp;")</script> 🚢 \u0000'.repeat(10).trim();
  const { xml } = await slidesOf(handout('en', 1, { title: 'A & B', caption, notes: '' }));
  const texts = boxes(xml('ppt/slides/slide1.xml')).map((box) => box.join('\n'));
  expect(texts).toContain('A & B');
  expect(texts).toContain(caption.replaceAll('\u0000', '').trim());
  expect(boxes(xml('ppt/notesSlides/notesSlide1.xml'))[0]).toEqual(['']);
});

test('a picture that cannot be drawn: the slide has its words, and says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(nothing);
  const { withoutPicture, xml, words } = await slidesOf(
    handout('en', 1, { picture: () => Promise.reject(new Error('no WebGL')) }),
  );
  expect(withoutPicture).toEqual([1]);
  const slide = xml('ppt/slides/slide1.xml');
  expect(boxes(slide).flat()).toContain(words.noPicture);
  expect(slide.getElementsByTagName('p:pic')).toHaveLength(0);
});

test('stops when it is cancelled while a picture is drawn', async () => {
  const { messages } = await loadPresentingMessages.en();
  const work = new AbortController();
  const drawn = vi.fn<(size: unknown, signal: AbortSignal) => Promise<Blob>>((_size, signal) => {
    work.abort();
    return Promise.reject(signal.reason as Error);
  });
  const given = handout('en', 3, { picture: drawn });
  const making = makePptx(given, messages.handout, nothing, work.signal);
  await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  expect(drawn).toHaveBeenCalledOnce();
});
