// @ts-check
/** A browser as on a machine without one Chinese font. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserLaunchOptions } from './launch.mjs';

const folder = fileURLToPath(new URL('../../.cache/without-chinese/', import.meta.url));

/**
 * How to launch it. Only fontconfig can leave fonts out, so this works on Linux alone.
 * @returns {ReturnType<typeof browserLaunchOptions>}
 */
export function launchOptionsWithoutChinese() {
  const options = browserLaunchOptions();
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, withoutChinese(options.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf', cache));
  return { ...options, env: { ...options.env, FONTCONFIG_FILE: file } };
}

/** @param {string} usual the configuration that otherwise holds @param {string} cache */
const withoutChinese = (usual, cache) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${usual}</include>
  <cachedir>${cache}</cachedir>
  <selectfont><rejectfont>
${['zh-hk', 'zh-tw', 'zh-cn', 'ja', 'ko'].map((language) => `    <pattern><patelt name="lang"><string>${language}</string></patelt></pattern>`).join('\n')}
  </rejectfont></selectfont>
</fontconfig>
`;
