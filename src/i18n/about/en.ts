/** The page about the atlas: its words come with it. */
export const messages = {
  what: {
    title: 'What this is',
    text: [
      'An atlas of what the governments of Hong Kong and Guangdong agreed to do together, and where. Its first record is the 23rd Plenary of the Hong Kong/Guangdong Co-operation Joint Conference, held on 21 March 2023.',
      'It is a reading aid and not a publication of either government. Where it matters, read the source that each record gives.',
    ],
  },
  rule: {
    title: 'What is in the record',
    text: [
      'Every statement of the published summary is one record, with the heading and paragraph that it comes from. Summaries are in our own words; titles of documents are kept as they are.',
      'A place is linked where the paragraph names it (“named”), or where the editor concludes it from what the paragraph says (“inferred”). An inferred link is always shown as one.',
      'Hong Kong is a party to nearly everything. It is linked only where something happens there.',
      'What concerns the whole region has no mark of its own: the region lights up instead.',
      'The status is as of the day of the plenary.',
    ],
  },
  gaps: { title: 'What the record lacks' },
  places: {
    title: 'Places and boundaries',
    text: [
      'Boundaries and coastlines are indicative and have no legal standing. Each place says how exact it is; an estimated place says by how many metres it may be off.',
    ],
  },
  sources: { title: 'Sources' },
  licences: {
    title: 'Licences',
    text: [
      'The records may be reused under Creative Commons Attribution 4.0 (CC BY 4.0), the code under the MIT licence. They are published as open data beside this page.',
    ],
  },
  openData: 'Open data: initiatives',
  openDataPlaces: 'Open data: places',
  corrections: {
    title: 'How to correct something',
    text: [
      'Tell whoever runs this copy of the atlas. Send the address of the view, what is wrong, and a source that shows what is right. Each record is one text file, and each correction is entered with its source.',
    ],
  },
  diagnosis: {
    title: 'If something does not work',
    intro:
      'Tell whoever runs this copy of the atlas what you did and what happened. These facts about this browser and the last errors help to find the cause. Nothing is sent: they are only copied, for you to pass on.',
    copy: 'Copy diagnostics',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it to be copied. Select the text below instead.',
    show: 'What is copied',
    text: 'Diagnostics',
  },
  streets: {
    title: 'Streets without a network',
    intro:
      'This copy of the atlas shows streets from an archive. The streets of the part of the map that is in sight now can be kept in this browser, down to single streets.',
    keep: 'Keep the streets in sight',
    remove: 'Remove what is kept',
    cancel: 'Cancel',
    none: 'No streets are kept.',
    kept: (tiles: number) => `${tiles} ${tiles === 1 ? 'tile is' : 'tiles are'} kept.`,
    progress: (done: number, all: number) => `${done} of ${all} tiles kept.`,
    tooMuch: 'The map shows too large an area to keep, or there is no map. Move closer and try again.',
    failed:
      'Not all of it could be kept: the network or the storage failed. What was kept stays. Try again when there is a network and room.',
    unavailable: 'This browser allows no storage here, so nothing can be kept.',
  },
};
