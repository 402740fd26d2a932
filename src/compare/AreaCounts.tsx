import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { Compared } from '../state/plan/compare.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import type { ComparedRow } from './row.ts';

/** The three parts in figures, an area a line: where two selections differ is seen before any list is read. */
export function AreaCounts({ content, compared }: { content: Content; compared: Compared<ComparedRow> }) {
  const { number } = useWords();
  const { compare: words, matrix } = usePlanningWords();
  const parts = [compared.onlyHere, compared.both.map(({ here }) => here), compared.onlyThere];
  const figures = (area: ComparedRow['area']) => parts.map((rows) => rows.filter((row) => row.area === area).length);
  const lines = [
    ...content.areas.map((area) => ({ id: area.id, name: area.name, area, counts: figures(area.id) })),
    { id: 'none', name: words.noArea, area: null, counts: figures(null) },
  ].filter(({ counts }) => counts.some((count) => count > 0));
  return (
    <table className="compare-counts">
      <caption>{words.byArea}</caption>
      <thead>
        <tr>
          <th scope="col">{matrix.area}</th>
          {[words.onlyHere, words.both, words.onlyThere].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, area, counts }) => (
          <tr key={id}>
            <th scope="row">
              {area && <AreaTile area={area.id} icon={area.icon} size={24} />} {name}
            </th>
            {counts.map((count, at) => (
              <td key={at} className={count === 0 ? 'quiet' : undefined}>
                {number(count)}
              </td>
            ))}
          </tr>
        ))}
        <tr className="compare-total">
          <th scope="row">{words.all}</th>
          {parts.map((rows, at) => (
            <td key={at}>{number(rows.length)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
