/** The words of presenting, apart from the rest: nobody loads them who only reads. English defines the keys. */
export const messages = {
  stories: {
    intro:
      'A story leads through the map scene by scene. It runs from a clicker or the keyboard, and without a network.',
    scenes: (count: number, minutes: number) =>
      `${count} ${count === 1 ? 'scene' : 'scenes'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    present: 'Present',
    loading: 'Loading the stories …',
    notHere: 'This story is not kept in this browser. Open its file, or choose another.',
  },
  stage: {
    stage: 'Stage',
    scene: (number: number, count: number) => `Scene ${number} of ${count}`,
    paragraphs: (count: number) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`,
    initiatives: (count: number) => `${count} ${count === 1 ? 'initiative' : 'initiatives'} in the record`,
    movedHint: 'Press R for the scene again, or go on to the next.',
    schematic: 'Dotted line: schematic',
    controls: 'Controls of the stage',
    back: 'Previous scene',
    next: 'Next scene',
    scenes: 'All scenes',
    again: 'Back to the scene',
    black: 'Black screen',
    pointer: 'Pointer dot',
    fullScreen: 'Full screen',
    fullScreenRefused: 'The browser refused full screen. Press F11 instead.',
    play: 'Play by itself',
    pause: 'Pause',
    end: 'End the story',
    isBlack: 'The screen is black. Press B to show the scene.',
    goTo: (number: string) => `Scene ${number}: press Enter`,
    credit: 'Boundaries are indicative · Source: OpenStreetMap contributors',
    of: (number: number, count: number) => `${number} / ${count}`,
  },
};
