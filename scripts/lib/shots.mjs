// @ts-check
/** The screens that `npm run screenshots` takes: a new screen is one more line here. */

/** @typedef {{ name: string, query: string }} Shot */

/** @type {Shot[]} */
export const SHOTS = [
  { name: 'first-view', query: '' },
  { name: 'place', query: 'place=nansha' },
  { name: 'initiative', query: 'initiative=insurance-after-sales-centres' },
  { name: 'filter', query: 'area=financial-services' },
  { name: 'control-points', query: 'view=114.09,22.53,12.5,0,0' },
  { name: 'bridge', query: 'view=113.86,22.29,11.5,0,0' },
  { name: 'region-wide', query: 'initiative=gogba-nine-city-expansion' },
  { name: 'places-on-map', query: 'page=in-view' },
  { name: 'about', query: 'page=about' },
  { name: 'plan', query: 'mode=plan&area=financial-services,transport-logistics' },
  { name: 'plan-matrix', query: 'mode=plan&layout=matrix' },
];

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'];
export const THEMES = /** @type {const} */ (['light', 'dark']);
export const SIZES = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '390x844', width: 390, height: 844 },
];

/** @typedef {{ name: string, language: string, theme: typeof THEMES[number], size: typeof SIZES[number] }} Wanted */

/** @param {Wanted} shot @returns {string} */
export const fileOf = ({ name, language, theme, size }) => `${name}-${size.name}-${language}-${theme}.png`;

/** The query string for a shot in a language. @param {Shot} shot @param {string} language */
export const queryOf = ({ query }, language) => `?lang=${language}${query && `&${query}`}`;

/**
 * All pictures side by side: a row for each screen and size, its languages in both themes.
 * @param {Wanted[]} taken
 * @returns {string} HTML
 */
export function contactSheet(taken) {
  /** @type {Map<string, Wanted[]>} */
  const rows = new Map();
  for (const shot of taken) rows.set(heading(shot), [...(rows.get(heading(shot)) ?? []), shot]);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
  body { margin: 24px; font: 15px sans-serif; background: #8a8f94; color: #fff; }
  h2 { margin: 24px 0 8px; font-size: 18px; }
  div { display: flex; gap: 12px; }
  figure { margin: 0; }
  img { display: block; height: 300px; }
  figcaption { padding: 4px 0; }
</style>
${[...rows].map(([name, shots]) => `<h2>${name}</h2>\n<div>${shots.map(figure).join('')}</div>`).join('\n')}
</html>
`;
}

/** @param {Wanted} shot */
const heading = ({ name, size }) => `${name}, ${size.name}`;

/** @param {Wanted} shot */
const figure = (shot) =>
  `<figure><a href="${fileOf(shot)}"><img src="${fileOf(shot)}" alt=""></a><figcaption>${shot.language}, ${shot.theme}</figcaption></figure>`;
