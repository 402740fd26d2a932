/** What is exported, row by row: one for each link of an initiative to a place. Every format is made from these. */
import type { Content, Place, Row } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import { EXPORT_COLUMNS, LIST_SEPARATOR, type ExportColumn, type ExportRow } from '../state/plan/exportFormat.ts';
import { metresOf, precisionInWords } from '../state/precision.ts';
import { byId } from '../state/selectors.ts';

/** What an export asks of a row. What a plenary known only in part has said stands under no area and in no paragraph. */
export type Exportable = Pick<
  Row,
  'id' | 'title' | 'plenary' | 'area' | 'status' | 'kind' | 'parties' | 'places' | 'source' | 'sources'
>;

/** A row, and the place that it is about. */
export interface ExportLink {
  initiative: Exportable;
  link: Exportable['places'][number] | null;
  place: Place | null;
}

/** One for each link, in the order of the rows; an initiative that is linked to no place has one all the same. */
export function linksOf(content: Pick<Content, 'places'>, rows: readonly Exportable[]): ExportLink[] {
  const places = byId(content.places);
  return rows.flatMap((initiative): ExportLink[] =>
    initiative.places.length === 0
      ? [{ initiative, link: null, place: null }]
      : initiative.places.map((link) => ({ initiative, link, place: places.get(link.id) ?? null })),
  );
}

/** The cells of links, in the language of the record. `selection` is the whole address that shows the same rows. */
export function exportRows(
  content: Content,
  links: readonly ExportLink[],
  { t }: Words,
  selection: string,
): ExportRow[] {
  const parties = byId(content.parties);
  const areas = new Map(content.areas.map(({ id, name }) => [id, name]));
  const sources = byId(content.sources);
  const plenaries = new Map(content.plenaries.map((plenary) => [plenary.number, plenary]));
  const days = new Map(
    [...content.partialPlenaries, ...content.plenaries].map((plenary) => [plenary.number, plenary.date]),
  );
  return links.map(({ initiative, link, place }) => {
    const { area, status, kind, plenary: number, source } = initiative;
    const plenary = plenaries.get(number);
    // A row with a paragraph has one document; a statement has whatever it was read in.
    const ids = source ? [source.document] : (initiative.sources ?? []).map((citation) => citation.source);
    const documents = source
      ? [sources.get(plenary?.source ?? source.document)]
      : ids.map((document) => sources.get(document));
    const cells: Record<ExportColumn, string | number | null | undefined> = {
      initiative_id: initiative.id,
      title: initiative.title,
      area_id: area,
      area: area && areas.get(area),
      status_id: status,
      status: t.status[status],
      status_as_of: content.asOf ?? days.get(number),
      kind_id: kind,
      kind: t.initiativeKind[kind],
      plenary: number,
      plenary_date: days.get(number),
      party_ids: initiative.parties.join(LIST_SEPARATOR),
      parties: initiative.parties.map((id) => parties.get(id)?.name ?? id).join(LIST_SEPARATOR),
      place_id: link?.id,
      place: place?.name,
      basis_id: link?.basis,
      basis: link && t[link.basis],
      precision_m: place && metresOf(place),
      precision: place && precisionInWords(place, t),
      longitude: place?.position?.at[0],
      latitude: place?.position?.at[1],
      document_id: ids.join(LIST_SEPARATOR),
      document: listed(documents.map((document) => document?.title)),
      document_date: listed(documents.map((document) => document?.date)),
      section: source && (plenary?.sections.find((section) => section.area === area)?.name ?? source.section),
      paragraph: source?.paragraph,
      address: listed(documents.map((document) => document?.url)),
      record: source ? 'full' : 'partial',
      selection,
      basis_note: link?.note,
      position_source: place?.position && whose(sources.get(place.position.source)),
    };
    // An empty text and none are the same in a table.
    return Object.fromEntries(EXPORT_COLUMNS.map((column) => [column, cells[column] || null])) as ExportRow;
  });
}

/** A source, and the licence that it gives. */
const whose = (source: Content['sources'][number] | undefined): string | undefined =>
  source && (source.licence ? `${source.title} (${source.licence})` : source.title);

/** What is known of them, in their order. */
const listed = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(LIST_SEPARATOR);
