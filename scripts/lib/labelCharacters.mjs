// @ts-check
/** Which characters the map's labels are written with: what its fonts are cut to, and checked against. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './root.mjs';

/** @typedef {'en' | 'zh-Hant' | 'zh-Hans'} Language */

/** In every font, so that a new name of ordinary words and figures needs no new fonts. */
const ALWAYS = [
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
  '\u00a0–—‘’“”•…·°±×²',
].join('');
const LATIN = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāēīōūǎěǐǒǔǖǘǚǜ';
export const CHINESE = '、。，：；！？（）《》〈〉「」『』【】／～\u3000';
/** By which one tells the shapes of Hong Kong from those of the Mainland: 骨 and 直 are one character in both. */
export const SAMPLES = { en: '', 'zh-Hant': '骨直門', 'zh-Hans': '骨直门' };

/**
 * The names of places in one language, long and short.
 * @param {Language} language @param {string} [folder]
 * @returns {string[]}
 */
export function placeNames(language, folder = join(root, 'content', 'places')) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const { name, label } = parse(readFileSync(join(folder, file), 'utf8'));
      return [name?.[language], label?.[language]].filter((text) => typeof text === 'string');
    });
}

/**
 * What the layers write by themselves, the names of seas above all: the texts that stand after the language in the
 * layers' files.
 * @param {Language} language @param {string} [folder]
 * @returns {string[]}
 */
export function layerTexts(language, folder = join(root, 'src', 'map', 'layers')) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsIn(readFileSync(join(folder, file), 'utf8'), language));
}

/** @param {string} code @param {Language} language @returns {string[]} */
export function textsIn(code, language) {
  const after = new RegExp(`\\b${language}['"]?:\\s*(['"\`])(.*?)\\1`, 'g');
  return [...code.matchAll(after)].map(([, , text]) => text ?? '');
}

/**
 * @param {Language} language
 * @param {string[]} texts names and whatever else the labels say
 * @returns {string} each character once, in order
 */
export function labelCharacters(language, texts) {
  return [...new Set([ALWAYS, language === 'en' ? LATIN : CHINESE, SAMPLES[language], ...texts].join(''))]
    .sort()
    .join('');
}
