/** What tells the languages' texts apart: characters of one Chinese script alone, and words of one place alone. */
import HKVariants from 'opencc-js/dict/HKVariants';
import STCharacters from 'opencc-js/dict/STCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';

type Chinese = 'zh-Hant' | 'zh-Hans';

const dictionary = (lines: string) =>
  new Map(lines.split('|').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const));
const toTraditional = dictionary(STCharacters);
const toSimplified = dictionary(TSCharacters);
/** What Hong Kong writes otherwise than the dictionary: 温, 衞, 説. */
const hongKong = new Set([...dictionary(HKVariants).values()].flat());

/** Characters in the oldest standard of each script: what stands there belongs to it, whatever else it may be. */
const big5 = charactersOf('big5', 0xa4, 0xf9, [
  [0x40, 0x7e],
  [0xa1, 0xfe],
]);
const gb2312 = charactersOf('gbk', 0xb0, 0xf7, [[0xa1, 0xfe]]);
// There for the sake of a surname; as a word it is written 于.
gb2312.delete('於');

/** 厦 is Simplified elsewhere, and the official name of a Hong Kong village. */
const isPlaceName = (text: string, at: number) => text.slice(at).startsWith('厦村');

const isForeign: Record<Chinese, (character: string) => boolean> = {
  'zh-Hant': (c) => isChangedBy(toTraditional, c) && !big5.has(c) && !hongKong.has(c),
  'zh-Hans': (c) => isChangedBy(toSimplified, c) && !gb2312.has(c),
};

/** Characters of a text that belong to another script: to the other Chinese one, or, in English, to either. */
export function ofOtherScript(text: string, language: 'en' | Chinese): string {
  if (language === 'en') return [...text].filter(hasHan).join('');
  return [...text.matchAll(/\p{Script=Han}/gu)]
    .filter(({ 0: character, index }) => isForeign[language](character) && !isPlaceName(text, index))
    .join('');
}

/** The same thing as one says it in Hong Kong and on the Mainland, where neither says it the other’s way. */
const WORDS = [
  ['連結', '链接'],
  ['載入', '加载'],
  ['搜尋', '搜索'],
  ['列印', '打印'],
  ['預設', '默认'],
  ['資訊', '信息'],
  ['伺服器', '服务器'],
  ['滑鼠', '鼠标'],
  ['選單', '菜单'],
  ['資料庫', '数据库'],
  ['資料夾', '文件夹'],
  ['匯出', '导出'],
  ['匯入', '导入'],
  ['登入', '登录'],
  ['快取', '缓存'],
  ['網址列', '地址栏'],
  ['數碼經濟', '数字经济'],
  ['甚麼', '什么'],
  ['的士', '出租车'],
] as const;

/** Words that the readers of the other Chinese use, though in this one's script. */
export function ofOtherPlace(text: string, language: Chinese): string[] {
  const foreign = WORDS.map(([hongKong, mainland]) =>
    language === 'zh-Hant' ? converted(mainland, toTraditional) : converted(hongKong, toSimplified),
  );
  return foreign.filter((word) => text.includes(word));
}

/** Western stops that follow a Chinese character: Chinese has its own. */
export const westernStops = (text: string): string[] => text.match(/[\p{Script=Han}）」』”》][.,;:!?]/gu) ?? [];

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const converted = (word: string, to: ReadonlyMap<string, string[]>) =>
  [...word].map((character) => to.get(character)?.[0] ?? character).join('');

const isChangedBy = (to: ReadonlyMap<string, string[]>, character: string) =>
  to.has(character) && !to.get(character)?.includes(character);

/** The characters of an encoding of two bytes, by the ranges of its first and second. */
function charactersOf(encoding: string, first: number, last: number, seconds: [number, number][]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const bytes = Array.from({ length: last - first + 1 }, (_, i) =>
    seconds.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, j) => [first + i, from + j])),
  );
  return new Set(decoder.decode(Uint8Array.from(bytes.flat(2))));
}
