/**
 * The record as tables: RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the Chinese, and no cell that
 * a spreadsheet would take for a formula.
 */
import Papa from 'papaparse';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import type { LocalText } from '../../src/content/schema.ts';
import { metresOf, precisionOf } from '../../src/state/precision.ts';
import type { Records } from './read.ts';

/** What makes a cell a formula; the library's own pattern passes over cells of more than one line. */
const FORMULA = /^[=+\-@\t\r]/;

type Row = Record<string, string | number>;
type Place = Records['places'][number];

/** One row an initiative; lists in a cell are parted by "; ". */
export function initiativesCsv(records: Records): string {
  return csv(
    records.initiatives.map((initiative) => ({
      id: initiative.id,
      plenary: initiative.plenary,
      area: initiative.area,
      kind: initiative.kind,
      status: initiative.status,
      ...inLanguages('title', initiative.title),
      ...inLanguages('summary', initiative.summary),
      places_named: linked(initiative, 'named'),
      places_inferred: linked(initiative, 'inferred'),
      parties: initiative.parties.join('; '),
      dates: initiative.dates.map(({ date, what }) => `${date} ${what.en}`).join('; '),
      part_of: initiative.partOf ?? '',
      ...sourceOf(initiative, records),
      // Columns that came later stand last: those before them keep their places. One value for each of `dates`.
      dates_basis: initiative.dates.map(({ basis }) => basis).join('; '),
      dates_part: initiative.dates.map(({ part }) => part ?? 'whole').join('; '),
      dates_target: initiative.dates.map(({ target }) => (target ? 'yes' : 'no')).join('; '),
    })),
  );
}

/** One row a link between an initiative and a place. */
export function linksCsv(records: Records): string {
  const places = new Map(records.places.map((place) => [place.id, place]));
  return csv(
    records.initiatives.flatMap((initiative) =>
      initiative.places.flatMap((link) => {
        const place = places.get(link.id);
        if (!place) return [];
        return {
          initiative: initiative.id,
          ...inLanguages('title', initiative.title),
          place: place.id,
          ...inLanguages('place', place.name),
          place_kind: place.kind,
          basis: link.basis,
          ...inLanguages('note', link.note),
          precision: PRECISIONS[precisionOf(place)],
          precision_m: metresOf(place) ?? '',
          longitude: place.position?.at[0] ?? '',
          latitude: place.position?.at[1] ?? '',
          ...sourceOf(initiative, records),
          // Later than the others, as above.
          position_source: positionSourceOf(place, records),
        };
      }),
    ),
  );
}

/** How its position is known: the metres, where there are any, stand beside it. */
const PRECISIONS: Record<ReturnType<typeof precisionOf>, string> = {
  siteUnknown: 'site unknown',
  group: 'group',
  wholeLine: 'shape from data',
  line: 'shape from data',
  drawnLine: 'drawn shape',
  drawn: 'drawn shape',
  outline: 'shape from data',
  exact: 'exact',
  approximate: 'approximate',
};

/** Whose the position is, and under which licence: as in the app's own exports. */
function positionSourceOf({ position }: Place, { sources }: Records): string {
  const source = sources.find(({ id }) => id === position?.source);
  if (!source) return '';
  return source.licence ? `${source.title.en} (${source.licence})` : source.title.en;
}

function sourceOf({ source }: Records['initiatives'][number], { plenaries, sources }: Records) {
  const document = plenaries.find(({ id }) => id === source.document);
  const page = sources.find(({ id }) => id === document?.source);
  return {
    document: source.document,
    document_title: page?.title.en ?? '',
    plenary_date: document?.date ?? '',
    document_date: page?.date ?? '',
    section: source.section,
    paragraph: source.paragraph,
    url: page?.url ?? '',
  };
}

const linked = ({ places }: Records['initiatives'][number], basis: 'named' | 'inferred') =>
  places.flatMap((link) => (link.basis === basis ? [link.id] : [])).join('; ');

const inLanguages = (name: string, text: LocalText | undefined): Row =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, text?.[language] ?? '']));

function csv(rows: Row[]): string {
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
