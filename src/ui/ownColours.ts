/**
 * Colours of a person's own layers: on a light map, and on a dark one. Each is 3 to 1 or more on its casing, on bare
 * ground and on ground under any wash: an outline of an own area has no casing. The faintest: 3.05 and 3.06.
 */
export const ownColours = {
  light: {
    violet: '#7b2fa8',
    orange: '#9a3500',
    teal: '#006157',
    red: '#af002d',
    blue: '#164dbf',
    slate: '#46535c',
  },
  dark: {
    violet: '#d6a4f6',
    orange: '#ffa15d',
    teal: '#54d6c4',
    red: '#ff9aae',
    blue: '#90b9ff',
    slate: '#c3ccd2',
  },
} as const;
