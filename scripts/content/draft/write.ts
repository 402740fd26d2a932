/** Drafts as files: one record a statement, the plenary, its source, and a report of what could not be placed. */
import type { Records } from '../read.ts';
import { schemaLine } from '../recordSchema.ts';
import { EMPTY_TEXT } from '../skeleton.ts';
import type { Span } from './blocks.ts';
import type { Draft } from './draft.ts';

/** More than any plenary has: what is beyond is in the report, in full. */
export const MOST = 400;

/** File name to text, below the folder of the drafts. */
export function writeDraft(draft: Draft, records: Records): Map<string, string> {
  const { text, plenary } = draft;
  const files = new Map<string, string>();
  // One line, and nothing in it that YAML would refuse in a comment.
  const said = ({ start, end }: Span) =>
    text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(
        /\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu,
        (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
  const at = (span: Span) => `"${said(span)}" at ${span.start}-${span.end}`;
  const beyond: string[] = [];
  const used = new Map<string, number>();
  for (const section of draft.sections) {
    const area = section.area ?? 'no-area';
    section.paragraphs.forEach(({ statements }, p) => {
      for (const one of statements) {
        const count = (used.get(area) ?? 0) + 1;
        used.set(area, count);
        if (files.size >= MOST) {
          beyond.push(`- ${section.heading}, paragraph ${p + 1}: ${said(one)}`);
          continue;
        }
        const status = one.statuses[0];
        const kind = one.kinds[0];
        const lines = [
          schemaLine('initiatives'),
          `# Characters ${one.start}-${one.end} of the text:`,
          `# ${said(one)}`,
          ...one.statuses.slice(1).map((other) => `# It may also be ${other.what}: ${at(other)}`),
          ...one.unsure.map(
            (name) => `# Choose what ${at(name)} means: ${name.what.flatMap(({ ids }) => ids).join(', ')}`,
          ),
          `draft: plenary-${plenary} # compare with the source, complete, then remove this line`,
          `plenary: ${plenary}`,
          section.area
            ? `area: ${section.area} # "${said(section)}"`
            : `area: '' # "${said(section)}" is of no known area`,
          kind ? `kind: ${kind.what} # ${at(kind)}` : "kind: ''",
          status ? `status: ${status.what} # ${at(status)}` : "status: '' # no word tells it",
          `title: ${EMPTY_TEXT}`,
          `summary: ${EMPTY_TEXT}`,
          ...list(
            'places',
            one.places.map((place) => `{ id: ${place.what}, basis: named } # ${at(place)}`),
          ),
          ...list(
            'parties',
            one.parties.map((party) => `${party.what} # ${at(party)}`),
          ),
          ...list(
            'dates',
            one.dates.flatMap((found) => {
              const { date, part, target } = found.what;
              const more = `${part ? `, part: ${part}` : ''}${target ? ', target: true' : ''}`;
              return date ? [`{ date: '${date}', what: ${EMPTY_TEXT}, basis: stated${more} } # ${at(found)}`] : [];
            }),
          ),
          'source:',
          `  document: plenary-${plenary}`,
          `  section: ${JSON.stringify(section.heading)}`,
          `  paragraph: ${p + 1}`,
          '',
        ];
        files.set(`initiatives/p${plenary}-${area}-${count}.yaml`, lines.join('\n'));
      }
    });
  }
  const chairs = records.parties.filter(
    ({ kind, name }) =>
      kind === 'person' &&
      draft.preamble.some((block) =>
        Object.values(name).some((word) => text.slice(block.start, block.end).includes(word)),
      ),
  );
  files.set(
    `plenaries/plenary-${plenary}.yaml`,
    [
      schemaLine('plenaries'),
      `draft: plenary-${plenary} # compare with the source, complete, then remove this line`,
      `number: ${plenary}`,
      `name: ${EMPTY_TEXT}`,
      `date: '${draft.day ?? ''}'`,
      `summary: ${EMPTY_TEXT}`,
      `chairs: [${chairs.map(({ id }) => id).join(', ')}]`,
      `source: plenary-${plenary}`,
      ...list(
        'sections',
        draft.sections.map(
          ({ area, heading, paragraphs }) =>
            `{ area: '${area ?? ''}', name: ${EMPTY_TEXT.replace("en: ''", () => `en: ${JSON.stringify(heading)}`)}, paragraphs: ${paragraphs.length} }`,
        ),
      ),
      'gaps: []',
      '',
    ].join('\n'),
  );
  files.set(
    `sources/plenary-${plenary}.yaml`,
    [
      schemaLine('sources'),
      `draft: plenary-${plenary} # the page that the text was taken from`,
      `title: ${EMPTY_TEXT}`,
      `publisher: ${EMPTY_TEXT}`,
      "date: ''",
      '# url:',
      '',
    ].join('\n'),
  );
  files.set(
    'report.md',
    [
      `# Draft of plenary ${plenary}`,
      '',
      ...draft.sections.map(
        ({ heading, area, paragraphs }) => `- ${heading}: ${area ?? 'no known area'}, ${paragraphs.length} paragraphs`,
      ),
      '',
      '## To decide',
      '',
      ...draft.notes.map((note) => `- ${note.replace(/\s+/g, ' ')}`),
      '',
      '## Not drafted',
      '',
      ...[...draft.preamble, ...(draft.tail ? [draft.tail] : [])].map((block) => `- ${said(block)}`),
      ...beyond,
      '',
    ].join('\n'),
  );
  return files;
}

const list = (key: string, items: readonly string[]) =>
  items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
