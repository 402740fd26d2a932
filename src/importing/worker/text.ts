/** A file's bytes as text: its encoding is told by the bytes, and asked where they leave a doubt. */
import { analyse } from 'chardet';
import type { Encoding, TextEncoding } from './source.ts';

/** Bytes that are looked at: enough to tell by, in an instant. */
const SAMPLE = 256 * 1024;

export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', sure: true };
  if (starts(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', sure: true };
  if (starts(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', sure: true };
  if (decodes(bytes, 'utf-8')) return { encoding: 'utf-8', sure: true };
  const sample = bytes.subarray(0, SAMPLE);
  const likely = (['big5', 'gb18030'] as const)
    .map((encoding) => ({ encoding, usual: usualShare(sample, encoding) }))
    .sort((a, b) => b.usual - a.usual);
  const [first, second] = likely;
  // Read in the wrong one, hardly any character is one that people use.
  if (first && second && first.usual > 0.2 && first.usual > 2 * second.usual)
    return { encoding: first.encoding, sure: false };
  return { encoding: byStatistics(sample), sure: false };
}

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

/** A file that was cut off may end within a character. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Characters that names, addresses and headings of the region are full of, in both scripts. */
const USUAL = new Set(
  '的一是在有中大人上不了和地為为以我他這这個个們们到說说時时要就出會会可也你對对生能而子那得于著着下自之年過过發发後后作里理香港國国廣广東东深圳州珠海門门澳區区市道街路站點点名稱称經经緯纬度類类型別别號号數数新界九龍龙島岛灣湾山水天沙田元朗屯屋學学校院醫医場场公園园中心南北西角咀地址電电話话備备註注高低面積积座標标編编日期時时間间工程項项目合業业務务金融服機机口岸河套前海橫横琴佛惠江肇莞'.split(
    '',
  ),
);

/** How many of the Han characters are usual ones; 0 where the text cannot be read so, or has none. */
function usualShare(sample: Uint8Array, encoding: Encoding): number {
  if (!decodes(sample, encoding)) return 0;
  const han = decode(sample, encoding).match(/\p{Script=Han}/gu) ?? [];
  return han.length === 0 ? 0 : han.filter((character) => USUAL.has(character)).length / han.length;
}

function byStatistics(sample: Uint8Array): Encoding {
  for (const { name } of analyse(sample)) {
    if (name === 'Big5') return 'big5';
    if (name === 'GB18030') return 'gb18030';
    if (name === 'UTF-16LE') return 'utf-16le';
    if (name === 'UTF-16BE') return 'utf-16be';
    if (name === 'windows-1252' || name === 'ISO-8859-1') return 'windows-1252';
  }
  return 'windows-1252';
}
