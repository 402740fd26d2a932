/**
 * Colours of a person's own layers: on a light map, and on a dark one. Each is 3 to 1 or more on its casing, on bare
 * ground and on ground under any wash: an outline of an own area has no casing. They differ in lightness too, so that
 * eyes that lack a colour tell them from each other.
 */
export const ownColours = {
  light: {
    violet: '#51127a',
    orange: '#7a3d00',
    teal: '#004d42',
    red: '#ab0024',
    blue: '#0045b4',
    slate: '#505562',
  },
  dark: {
    violet: '#efcdff',
    orange: '#ffa86e',
    teal: '#00d3ad',
    red: '#ffd2d5',
    blue: '#90b9ff',
    slate: '#b3bac2',
  },
} as const;
