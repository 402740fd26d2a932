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
      'Hong Kong is a party to nearly everything. It is linked where the text or a title names it as a place, or where something happens there.',
      'What concerns the whole region has no mark of its own: the region lights up instead.',
      'The status is as of the day of the plenary.',
      'What another plenary said is a statement of its own where a source could be read; a later fact is a follow-up if it has a date, a source, and a subject of the record.',
    ],
  },
  gaps: {
    title: 'What the record lacks',
    partial:
      'Of these plenaries only part could be found. What they are known to have said has no area and no paragraph, and is marked wherever it is counted.',
  },
  dictionary: {
    title: 'What the words mean',
    intro: 'Each record has these fields, in the open data as on the page.',
    // The word, a bar, what it means.
    terms: [
      'initiative｜One statement of a plenary’s published summary, with its heading and paragraph.',
      'statement｜What a plenary that is known only in part is known to have said, or what its own source leaves out, with the source.',
      'follow-up, later fact｜A dated fact from another source. Relation: a later step, background, a second source for the same, a source that differs, or a related matter.',
      'status｜Planned, under way, signed, in operation, achieved: as of the plenary, or as of the day you choose.',
      'as of｜A status holds from the day of the fact that gives it. A month counts from its last day, a year from 31 December; before that it is “in the course of” it and changes nothing.',
      'named, inferred｜Named: the source names the place. Inferred: the editor concludes it; the note says from what.',
      'precision｜Exact to about so many metres, approximate with ± metres, an outline from data or drawn by the atlas, or a site that is not known.',
      'aim, target｜A date that was still to be reached when the source was written.',
      'read｜How much of a source was read: whole, only its opening, or a copy kept elsewhere.',
      'own translation｜A title that has no official version in this language: the atlas translated it.',
      'heading, paragraph｜Where the source says it: its own heading, and the paragraph counted under it.',
      'link｜An initiative and a place that it concerns, with the basis: named or inferred.',
      'date｜A day, a month or a year: as precise as the source. “Late” or “first half” where it says no more.',
      'known in part｜Of this plenary only some of what was said could be read.',
      'subject｜Initiatives, statements and follow-ups on one matter, through the years.',
    ],
  },
  cite: {
    title: 'How to cite',
    text: 'Give the atlas, the version of the record, and the address of the view: it restores what you saw, its day included.',
    example: (record: string) => `Co-operation Atlas, record ${record}, CC BY 4.0.`,
    one: 'For a single record give its title, its plenary, heading and paragraph, and its own address. In the open data it has the same id.',
    oneExample: (title: string, plenary: string, passage: string, record: string) =>
      `“${title}”, ${plenary}, ${passage}. Co-operation Atlas, record ${record}.`,
  },
  data: {
    title: 'Open data',
    text: 'The record is published beside this page, each kind of record with its schema (JSON Schema). These files need a network.',
    schema: 'schema',
    files: {
      initiatives: 'Initiatives',
      statements: 'Statements',
      followUps: 'Follow-ups',
      threads: 'Subjects through the years',
      plenaries: 'Plenaries',
      places: 'Places',
      areas: 'Co-operation areas',
      parties: 'Parties',
      sources: 'Sources',
      stories: 'Stories to present',
      initiativesTable: 'Initiatives as a table',
      linksTable: 'Links of initiatives and places as a table',
      index: 'Version and list of files',
      changelog: 'Changes of the record',
    },
  },
  places: {
    title: 'Places and boundaries',
    text: [
      'Boundaries and coastlines are indicative and have no legal standing. Each place says how exact it is; an estimated place says by how many metres it may be off.',
    ],
  },
  sources: { title: 'Sources', later: 'Of follow-ups and of plenaries known in part' },
  licences: {
    title: 'Licences',
    text: [
      'The records may be reused under Creative Commons Attribution 4.0 (CC BY 4.0), the code under the MIT licence. They are published as open data beside this page.',
    ],
  },
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
    progress: (done: number, all: number) => `${done} of ${all} ${all === 1 ? 'tile' : 'tiles'} kept.`,
    tooMuch: 'The map shows too large an area to keep, or there is no map. Zoom in and try again.',
    failed:
      'Not all of it could be kept: the network or the storage failed. What was kept stays. Try again when there is a network and room.',
    notRemoved: 'What is kept could not be removed: the storage failed. Try again.',
    unavailable: 'This browser allows no storage here, so nothing can be kept.',
  },
};
