/** Colours of a person's own layers: on a light map, and on a dark one. Each is 3 to 1 or more on bare ground and on its casing. */
export const ownColours = {
  light: {
    violet: '#7b2fa8',
    orange: '#b04a00',
    teal: '#00695f',
    red: '#c2153c',
    blue: '#1f57c9',
    slate: '#46535c',
  },
  dark: {
    violet: '#cf9bf0',
    orange: '#ff9f5a',
    teal: '#54d6c4',
    red: '#ff8098',
    blue: '#8ab4ff',
    slate: '#c3ccd2',
  },
} as const;
