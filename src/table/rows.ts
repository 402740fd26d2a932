/** What the table says of each initiative, in words and in an order to sort by. */
import type { AreaId, Content, Language, Place, Row, Status } from '../content/types.ts';
import { AREAS, STATUSES } from '../content/vocabulary.ts';
import type { Words } from '../i18n/context.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { plenaryInWords } from '../state/plenaryInWords.ts';
import { spanOf } from '../state/span.ts';
import type { SORTINGS, View } from '../state/view.ts';

export type ColumnId = (typeof SORTINGS)[number];
/** Undefined where there is nothing to sort by. */
type Key = string | number | undefined;

export interface TableRow {
  id: string;
  area: AreaId | null;
  status: Status;
  /** The places that it links, to light them up on the map. */
  linked: readonly string[];
  /** Where it was read: a document's name and date, its address where one is known. */
  sources: readonly { id: string; name: string; url: string | null }[];
  texts: Record<ColumnId, string>;
  /** What sorts a column: its text, a place in a closed list, or when the first of the dates begins. */
  keys: Record<ColumnId, Key>;
}

export function tableRows(
  content: Content,
  initiatives: readonly Row[],
  words: Words,
  { table }: PlanningMessages,
): TableRow[] {
  const { t, date } = words;
  const named = <T extends { id: string; name: string; label?: string }>(records: readonly T[]) => {
    const names = new Map(records.map((record) => [record.id, record.label ?? record.name]));
    return (id: string) => names.get(id) ?? id;
  };
  const placeName = named<Place>(content.places);
  const partyName = named(content.parties);
  const areaName = named(content.areas);
  const sources = new Map(content.sources.map((each) => [each.id, each]));
  return initiatives.map((initiative) => {
    const plenary = content.plenaries.find(({ number }) => number === initiative.plenary);
    const { area, source } = initiative;
    const section = plenary?.sections.find((each) => each.area === area)?.name ?? source?.section ?? '';
    const documents = source
      ? [plenary?.source ?? source.document]
      : (initiative.sources ?? []).map((each) => each.source);
    const cited = documents.flatMap((id) => {
      const found = sources.get(id);
      if (!found) return [];
      const name = [found.title, ...(found.date ? [date(found.date)] : [])].join(' · ');
      return { id, name, url: found.url ?? null };
    });
    const texts: TableRow['texts'] = {
      initiative: initiative.title,
      area: area ? areaName(area) : table.noArea,
      status: t.status[initiative.status],
      kind: t.initiativeKind[initiative.kind],
      places: initiative.places
        .map(({ id, basis }) => (basis === 'inferred' ? table.inferred(placeName(id)) : placeName(id)))
        .join(' · '),
      parties: initiative.parties.map(partyName).join(' · '),
      dates: initiative.dates.map((each) => dateInWords(each, words)).join(' · '),
      paragraph: source ? t.paragraph(section, source.paragraph) : plenaryInWords(content, initiative.plenary, t),
      source: cited.map(({ name }) => name).join(' · '),
    };
    return {
      id: initiative.id,
      area,
      status: initiative.status,
      linked: initiative.places.map(({ id }) => id),
      sources: cited,
      texts,
      keys: {
        ...texts,
        places: texts.places || undefined,
        parties: texts.parties || undefined,
        source: texts.source || undefined,
        area: area ? AREAS.indexOf(area) : AREAS.length,
        status: STATUSES.indexOf(initiative.status),
        dates: initiative.dates.length > 0 ? Math.min(...initiative.dates.map(beginning)) : undefined,
        paragraph:
          area && source ? AREAS.indexOf(area) * 1000 + source.paragraph : (1000 - initiative.plenary) * 10_000,
      },
    };
  });
}

/** When the time that a date may mean begins, in years. */
const beginning = (dated: Row['dates'][number]): number => Number(dated.date.slice(0, 4)) + spanOf(dated)[0];

/** As precise as the source has it; an aim is said to be one, and so is what the editor inferred. */
function dateInWords({ date: written, part, target, basis }: Row['dates'][number], { t, date }: Words): string {
  const when = part ? t.datePart[part](date(written)) : date(written);
  const marks = [...(target ? [t.dateTarget] : []), ...(basis === 'inferred' ? [t.dateInferred] : [])];
  return marks.length > 0 ? `${when}${t.bracketed(marks.join(' · '))}` : when;
}

/** Texts as the language sorts them, figures in them by their size. */
export function comparing(language: Language): (a: Key, b: Key) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}

/**
 * The initiatives as the table sorts them; equal ones stay as they come, and those with nothing to sort by are last,
 * upwards and downwards.
 */
export function sorted(
  initiatives: readonly Row[],
  sort: View['sort'],
  content: Content,
  words: Words,
  planning: PlanningMessages,
): readonly Row[] {
  if (!sort) return initiatives;
  const compare = comparing(content.language);
  const keys = new Map(tableRows(content, initiatives, words, planning).map(({ id, keys: all }) => [id, all[sort.by]]));
  return initiatives.toSorted((a, b) => {
    const [here, there] = [keys.get(a.id), keys.get(b.id)];
    if (here === undefined || there === undefined) return Number(here === undefined) - Number(there === undefined);
    return sort.down ? compare(there, here) : compare(here, there);
  });
}
