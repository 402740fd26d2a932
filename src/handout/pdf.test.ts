import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, expect, test, vi } from 'vitest';
import { handout, loadFont, unused } from '../../tests/helpers/handout.ts';
import { loadStories } from '../content/load.ts';
import type { Language } from '../content/types.ts';
import { loadPresentingMessages } from '../i18n/presenting/messages.ts';
import type { Handout } from './handout.ts';
import type { DrawLetters } from './letters.ts';
import { makePdf } from './pdf.ts';

const LANGUAGES: Language[] = ['en', 'zh-Hant', 'zh-Hans'];
const FONTS = { en: 'NotoSans', 'zh-Hant': 'NotoSansHK', 'zh-Hans': 'NotoSansSC' };
const JPEG = new Uint8Array([
  0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 16, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 0xff, 0xd9,
]);
const nothing = () => undefined;

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

test('the atlas’s own words around a story in another language say theirs', async () => {
  const { source } = await pdfOf({ ...handout('zh-Hant', 1), atlasLanguage: 'en' });
  expect(source).toMatch(/\/Lang \(zh-Hant\)/);
  expect(source).toMatch(/\/S \/Caption\s[^>]*\/Lang \(en\)|\/Lang \(en\)[^>]*\/S \/Caption/);
  expect((await pdfOf(handout('en', 1))).source.match(/\/Lang \(en\)/g)).toHaveLength(1);
});

async function pdfOf(given: Handout, { notes = true, drawLetters = null as DrawLetters | null } = {}) {
  const { messages } = await loadPresentingMessages[given.language]();
  const words = messages.handout;
  const made = await makePdf(given, { notes, words, loadFont, drawLetters }, nothing, unused);
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  const source = Buffer.from(bytes).toString('latin1');
  const read = await getDocument({ data: bytes, verbosity: 0 }).promise;
  return { ...made, read, source, words };
}

/** The text of a page as it is read, without the ends of lines. */
async function textOf(read: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await read.getPage(page)).getTextContent();
  return withoutSpace(items.map((item) => ('str' in item ? item.str : '')).join(''));
}
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

test.each(LANGUAGES)('in %s every scene has a page with all of its words, to be selected', async (language) => {
  const given = handout(language, 3);
  const { read, words, missing, withoutPicture } = await pdfOf(given);
  expect(read.numPages).toBe(3);
  for (const [i, scene] of given.scenes.entries()) {
    const text = await textOf(read, i + 1);
    const paragraphs = scene.notes.split('\n\n');
    const wanted = [scene.title, scene.caption, scene.area!.name, ...scene.sources, ...paragraphs, given.credits];
    for (const part of [...wanted, words.notes, words.openScene]) expect(text).toContain(withoutSpace(part));
    expect(text).toContain(withoutSpace(words.scene(i + 1, 3)));
  }
  expect(missing).toBe('');
  expect(withoutPicture).toEqual([]);
});

test.each(LANGUAGES)('in %s every font is in the file, cut to its letters, of that region', async (language) => {
  const { source } = await pdfOf(handout(language));
  const fonts = count(source, /\/Type \/FontDescriptor/g);
  expect(fonts).toBeGreaterThanOrEqual(2);
  expect(count(source, /\/FontFile[23] /g)).toBe(fonts);
  expect(count(source, /\/ToUnicode /g)).toBe(fonts);
  expect(source).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+${FONTS[language]}-Regular`));
  expect(source).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+${FONTS[language]}-Bold`));
  expect(source.length).toBeLessThan(120_000);
});

test.each(LANGUAGES)(
  'in %s the fonts have every character of every story (if not: npm run fonts)',
  async (language) => {
    const stories = await loadStories(language);
    const texts = stories.flatMap(({ title, scenes }) => [title, ...scenes.flatMap(Object.values)]);
    const characters = [...new Set(texts.filter((text) => typeof text === 'string').join(''))].join(' ');
    // Titles are written in the bold face, the rest in the plain one.
    const given = handout(language, 1, { title: characters, caption: characters });
    expect((await pdfOf(given)).missing).toBe('');
  },
);

test('says what it is, in which language, and has a picture and two ways to the scene on each page', async () => {
  const given = handout('zh-Hant');
  const { read, source } = await pdfOf(given);
  const { info } = await read.getMetadata();
  expect(info).toMatchObject({ Title: given.title, Author: given.author, Language: 'zh-Hant' });
  expect(count(source, /\/Subtype \/Image/g)).toBe(2);
  for (const [i, { href }] of given.scenes.entries()) {
    const links = await (await read.getPage(i + 1)).getAnnotations();
    expect(links.map(({ url }: { url: string }) => url)).toEqual([href, href]);
  }
});

test('a title and an author with marks of XML are told as they are, to every reader', async () => {
  const given = { ...handout('en', 1), title: 'Rail & <sea> 港', author: 'A & B' };
  const { read, source } = await pdfOf(given);
  const { info, metadata } = await read.getMetadata();
  expect(info).toMatchObject({ Title: given.title, Author: given.author });
  expect(metadata?.get('dc:title')).toBe(given.title);
  expect(metadata?.get('dc:creator')).toEqual([given.author]);
  const xml = /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(source)?.[0] ?? '';
  expect(xml).toContain('Rail &amp; &lt;sea&gt;');
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;)/);
});

test('is read in the order of the page, head and foot apart', async () => {
  const { read } = await pdfOf(handout('en', 1));
  const tree = await (await read.getPage(1)).getStructTree();
  const roles: string[] = [];
  const walk = (node: unknown) => {
    const { role, children } = node as { role?: string; children?: unknown[] };
    if (role && !['Root', 'Document', 'Sect'].includes(role)) roles.push(role);
    for (const child of children ?? []) walk(child);
  };
  walk(tree);
  const code = ['Link', 'Figure'];
  expect(roles).toEqual(['H1', 'Figure', 'Caption', ...code, 'P', 'H2', 'P', 'P', 'Link', 'H3', 'P', 'P']);
});

test('each link belongs to the part that is read there, and says where it leads', async () => {
  const { read, words } = await pdfOf(handout('zh-Hant', 1));
  const page = await read.getPage(1);
  const links = (await page.getAnnotations()) as { id: string; contentsObj: { str: string } }[];
  expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual([words.openScene, words.openScene]);
  const owned: { role?: string; id?: string }[] = [];
  const walk = (node: unknown, role?: string) => {
    const item = node as { type?: string; id?: string; role?: string; children?: unknown[] };
    if (item.type === 'object') owned.push({ role, id: item.id });
    for (const child of item.children ?? []) walk(child, item.role);
  };
  walk(await page.getStructTree());
  expect(owned).toEqual(links.map(({ id }) => ({ role: 'Link', id })));
});

test('has a bookmark for each scene, an untitled one by its number', async () => {
  const given = handout('zh-Hant', 3);
  const scenes = given.scenes.map((scene) => (scene.number === 2 ? { ...scene, title: ' ' } : scene));
  const { read, words } = await pdfOf({ ...given, scenes });
  const marks = await read.getOutline();
  expect(marks.map(({ title }) => title)).toEqual([scenes[0]!.title, words.scene(2, 3), scenes[2]!.title]);
  const pages = marks.map(({ dest }) => read.getPageIndex((dest as [Parameters<typeof read.getPageIndex>[0]])[0]));
  expect(await Promise.all(pages)).toEqual([0, 1, 2]);
});

test('the map of an untitled scene is named by its number', async () => {
  const { read, words } = await pdfOf(handout('en', 1, { title: '' }));
  const tree = JSON.stringify(await (await read.getPage(1)).getStructTree());
  expect(tree).toContain(JSON.stringify(words.pictureOf(words.scene(1, 1))));
});

test('notes are there only where they are wanted', async () => {
  const { read, words } = await pdfOf(handout('en'), { notes: false });
  const text = await textOf(read, 1);
  expect(text).not.toContain(withoutSpace('Then name the three ends.'));
  expect(text).not.toContain(words.notes);
});

test('a scene without notes has no heading for them', async () => {
  const { read, words } = await pdfOf(handout('en', 1, { notes: ' \n\n ' }));
  expect(await textOf(read, 1)).not.toContain(words.notes);
});

test('long words go on to further pages, none lost', async () => {
  const caption = Array.from({ length: 700 }, (_, i) => `word${i}`).join(' ');
  const { read } = await pdfOf(handout('en', 1, { caption }));
  expect(read.numPages).toBeGreaterThan(1);
  const pages = await Promise.all(Array.from({ length: read.numPages }, (_, i) => textOf(read, i + 1)));
  for (const word of ['word0', 'word350', 'word699']) expect(pages.join('')).toContain(word);
});

test('awkward words are printed as they are', async () => {
  const { read } = await pdfOf(
    handout('en', 1, { title: '<script>&amp; "x"</script>', caption: 'A\u0000B\uD800 & C' }),
  );
  const text = await textOf(read, 1);
  expect(text).toContain('<script>&amp;"x"</script>');
  expect(text).toContain('AB');
});

test('a character that no font has is drawn by the browser, and read as itself', async () => {
  const drawLetters = vi.fn<DrawLetters>(() => ({ jpeg: JPEG, width: 1 }));
  const { source, missing } = await pdfOf(handout('en', 1, { title: 'Ferry 🚢 पुल' }), { drawLetters });
  expect(drawLetters).toHaveBeenCalledWith(expect.stringContaining('🚢'), 700, expect.any(String));
  expect(count(source, /\/Subtype \/Image/g)).toBeGreaterThan(1);
  expect(missing).toBe('');
});

test('a character that nothing can draw is a box, and named', async () => {
  const { missing } = await pdfOf(handout('en', 1, { title: 'Ferry 🚢' }));
  expect(missing).toBe('🚢');
});

test('of characters that no font has only those that the browser cannot draw either are boxes, and named', async () => {
  const drawLetters: DrawLetters = (text) => (text.includes('🚢') ? null : { jpeg: JPEG, width: 1 });
  const { missing } = await pdfOf(handout('en', 1, { title: 'Ferry प🚢प' }), { drawLetters });
  expect(missing).toBe('🚢');
});

test.each([
  ['en', 'Bridge 港珠澳', 'NotoSansHK'],
  ['en', '车站', 'NotoSansSC'],
  ['zh-Hant', '车站', 'NotoSansSC'],
  ['zh-Hans', '車站', 'NotoSansHK'],
] as const)(
  'in %s the characters of %s that its own fonts lack are written in another',
  async (language, title, name) => {
    const { read, source, missing } = await pdfOf(handout(language, 1, { title }));
    expect(missing).toBe('');
    expect(source).toContain(`+${name}-Bold`);
    expect(await textOf(read, 1)).toContain(withoutSpace(title));
  },
);

test('a spare font that does not come leaves its characters to boxes, and they are named', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(nothing);
  const { messages } = await loadPresentingMessages.en();
  const own = (name: string) =>
    name.includes('zh') ? Promise.reject(new DOMException('gone', 'NetworkError')) : loadFont(name);
  const options = { notes: true, words: messages.handout, loadFont: own, drawLetters: null };
  const { missing } = await makePdf(handout('en', 1, { title: '港' }), options, nothing, unused);
  expect(missing).toBe('港');
  expect(error).toHaveBeenCalled();
});

test('a picture that cannot be drawn: the page has its words, and says so', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(nothing);
  const given = handout('en', 2);
  const scenes = given.scenes.map((scene) =>
    scene.number === 2 ? { ...scene, picture: () => Promise.reject(new Error('no WebGL')) } : scene,
  );
  const { read, withoutPicture, words } = await pdfOf({ ...given, scenes });
  expect(withoutPicture).toEqual([2]);
  expect(await textOf(read, 2)).toContain(withoutSpace(words.noPicture));
  expect(await textOf(read, 2)).toContain(withoutSpace(given.scenes[1]!.caption));
  expect(error).toHaveBeenCalledOnce();
});

test('stops when it is cancelled, and tells how far it is', async () => {
  const { messages } = await loadPresentingMessages.en();
  const work = new AbortController();
  const seen: number[] = [];
  const progress = (done: number) => {
    seen.push(done);
    if (done === 1) work.abort();
  };
  const options = { notes: true, words: messages.handout, loadFont, drawLetters: null };
  await expect(makePdf(handout('en', 3), options, progress, work.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toEqual([0, 1]);
});

test('a font that cannot be loaded is an error, not a file without letters', async () => {
  const { messages } = await loadPresentingMessages.en();
  const gone = () => Promise.reject(new DOMException('gone', 'NetworkError'));
  const options = { notes: true, words: messages.handout, loadFont: gone, drawLetters: null };
  await expect(makePdf(handout('en'), options, nothing, unused)).rejects.toMatchObject({ name: 'NetworkError' });
});
