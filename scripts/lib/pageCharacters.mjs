// @ts-check
/** Which Chinese characters the page is written with: what its own fonts are cut to, and checked against. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { CHINESE, labelCharacters, SAMPLES, textsIn } from './labelCharacters.mjs';
import { root } from './root.mjs';

/** @typedef {'zh-Hant' | 'zh-Hans'} Chinese */

/** What the browser writes by itself: dates and times. */
const DATES = { 'zh-Hant': '年月日星期一二三四五六上午下時分秒', 'zh-Hans': '年月日星期一二三四五六上午下时分秒' };

/** By which the header offers a language, in a font of its own: who reads English needs no other Chinese character. */
export const SWITCHES = { 'zh-Hant': '繁', 'zh-Hans': '简' };

/** As in the `unicode-range` of src/app/fonts.css: Chinese characters and the punctuation that goes with them. */
const RANGES =
  /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]/u;

/**
 * Each character once, in order, of all that the page may say in a language: the interface with what is loaded
 * later, the records with their stories, and what single components say beside them.
 * @param {Chinese} language @param {string} [folder] the project's
 * @returns {string}
 */
export function pageCharacters(language, folder = root) {
  const texts = [
    CHINESE,
    SAMPLES[language],
    DATES[language],
    ...filesOf(join(folder, 'src', 'i18n'), '.ts')
      .filter((file) => basename(file) === `${language}.ts`)
      .map(read),
    ...filesOf(join(folder, 'content'), '.yaml').flatMap((file) => recordTexts(parse(read(file)), language)),
    ...filesOf(join(folder, 'src'), '.ts', '.tsx').flatMap((file) => codeTexts(read(file), language)),
  ];
  return [...new Set(texts.join(''))]
    .filter((character) => RANGES.test(character))
    .sort()
    .join('');
}

/**
 * Each character once, in order, that is not Chinese and may stand in a story in any language: Latin letters, figures,
 * marks.
 * @param {string} [folder] the project's
 * @returns {string}
 */
export function latinCharacters(folder = root) {
  const records = filesOf(join(folder, 'content'), '.yaml').map((file) => parse(read(file)));
  const languages = /** @type {const} */ (['en', 'zh-Hant', 'zh-Hans']);
  const words = filesOf(join(folder, 'src', 'i18n'), '.ts').map(read);
  const texts = [
    ...words,
    ...records.flatMap((record) => languages.flatMap((language) => recordTexts(record, language))),
  ];
  return [...labelCharacters('en', texts)].filter((character) => !RANGES.test(character) && character >= ' ').join('');
}

/**
 * The texts in one language of a record, wherever they stand in it.
 * @param {unknown} value @param {Chinese | 'en'} language @returns {string[]}
 */
export function recordTexts(value, language) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : recordTexts(inner, language),
  );
}

/**
 * What stands in code after the language, as a property or as an element's `lang`.
 * @param {string} code @param {Chinese} language @returns {string[]}
 */
export function codeTexts(code, language) {
  const elements = code.matchAll(new RegExp(`\\blang="${language}"[^>]*>([^<{]*)`, 'g'));
  const objects = code.matchAll(new RegExp(`['"]${language}['"]:\\s*\\{([^}]*)\\}`, 'g'));
  return [...textsIn(code, language), ...[...elements, ...objects].map(([, text]) => text ?? '')];
}

const read = (/** @type {string} */ file) => readFileSync(file, 'utf8');

/** @param {string} folder @param {string[]} endings @returns {string[]} */
function filesOf(folder, ...endings) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path, ...endings);
    return endings.includes(extname(path)) && !path.includes('.test.') ? [path] : [];
  });
}
