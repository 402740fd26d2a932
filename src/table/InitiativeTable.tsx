import {
  columnGroupingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createExpandedRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { light, openInitiative, sortBy } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { SORTINGS } from '../state/view.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { TableOptions } from './TableOptions.tsx';
import { comparing, tableRows, type ColumnId, type TableRow } from './rows.ts';
import './table.css';

/** Up to so many rows all are in the page, for printing and for finding; of more, those in sight. */
const ALL_AT_ONCE = 200;
/** CSS pixels of a row before it is measured. */
const ROW = 50;

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnGroupingFeature,
  rowExpandingFeature,
  sortedRowModel: createSortedRowModel(),
  groupedRowModel: createGroupedRowModel(),
  expandedRowModel: createExpandedRowModel(),
});
const helper = createColumnHelper<typeof features, TableRow>();

interface Props {
  content: Content;
  /** What passes the filters, in the record's order. */
  rows: readonly Row[];
}

/** What passes the filters as a table: sorted, grouped, its columns chosen; in step with the map both ways. */
export function InitiativeTable({ content, rows }: Props) {
  const words = useWords();
  const planning = usePlanningWords();
  const { table: texts } = planning;
  const { sort, group, columns: shown } = useView(apartFromCamera);
  const columnsShown = SORTINGS.filter((id) => id === 'initiative' || shown.includes(id));
  const compare = useMemo(() => comparing(content.language), [content.language]);
  const columns = useMemo(
    () =>
      helper.columns(
        SORTINGS.map((id) =>
          helper.accessor((row) => row.keys[id], {
            id,
            header: texts[id],
            sortUndefined: 'last',
            sortFn: (a, b) => compare(a.original.keys[id], b.original.keys[id]),
          }),
        ),
      ),
    [texts, compare],
  );
  // Groups stand in their list's order, whichever of them the rows happen to begin with.
  const byGroup = group && sort?.by !== group ? [{ id: group, desc: false }] : [];
  const data = useMemo(() => tableRows(content, rows, words, planning), [content, rows, words, planning]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    groupedColumnMode: false,
    state: {
      sorting: [...byGroup, ...(sort ? [{ id: sort.by, desc: sort.down }] : [])],
      grouping: group ? [group] : [],
      expanded: true,
      columnVisibility: Object.fromEntries(SORTINGS.map((id) => [id, columnsShown.includes(id)])),
    },
  });
  const lines = table.getRowModel().rows;
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  // Its functions change with what is in sight, as they must: nothing of it is kept between renderings.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (at) => lines[at]?.id ?? at,
    overscan: 12,
  });
  const isWhole = lines.length <= ALL_AT_ONCE;
  const items = virtualizer.getVirtualItems();
  const visible = isWhole ? lines.map((_, at) => at) : items.map(({ index }) => index);
  const above = isWhole ? 0 : (items[0]?.start ?? 0);
  const below = isWhole ? 0 : virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  // One row is a stop of the Tab key; arrows lead on from there.
  const firstId = lines.find((line) => !line.getIsGrouped())?.id ?? null;
  const stop = focused !== null && lines.some(({ id }) => id === focused) ? focused : firstId;

  function walk(event: KeyboardEvent): void {
    const to = wayOf(event.key, lines.length);
    if (to === null || !(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
    event.preventDefault();
    const from = lines.findIndex(({ id }) => id === stop);
    const step = to < 0 ? -1 : 1;
    let at = Math.min(Math.max(from + to, 0), lines.length - 1);
    // A group's heading is no row: the next one in that direction is, and of the first heading the one below it.
    while (lines[at]?.getIsGrouped() && lines[at + step]) at += step;
    if (lines[at]?.getIsGrouped()) at += 1;
    const line = lines[at];
    if (!line) return;
    setFocused(line.id);
    if (!isWhole) virtualizer.scrollToIndex(at);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(line.id)}"]`)?.focus(),
    );
  }

  return (
    <>
      <TableOptions />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div ref={box} role="group" aria-label={texts.caption} className="table-scroll" onKeyDown={walk}>
        <table aria-rowcount={lines.length + 1}>
          <caption className="visually-hidden">{words.t.labelled(texts.caption, texts.help)}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columnsShown.map((id) => {
                const isSorted = sort?.by === id;
                return (
                  <th key={id} scope="col" aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}>
                    <button type="button" data-sort={id} onClick={() => sortBy(id)}>
                      {texts[id]}
                      {isSorted && <Icon name={sort.down ? 'arrow-down' : 'arrow-up'} size={16} />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {lines.length === 0 && (
              <tr>
                <td colSpan={columnsShown.length}>{words.t.nothingMatches}</td>
              </tr>
            )}
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {visible.map((at) => {
              const line = lines[at];
              if (!line) return null;
              const first = line.getIsGrouped() ? line.getLeafRows()[0]?.original : line.original;
              if (!first) return null;
              const measured = { 'data-index': at, 'aria-rowindex': at + 2, ref: virtualizer.measureElement };
              if (line.getIsGrouped() && group) {
                return (
                  <tr key={line.id} {...measured} className="table-group">
                    <th colSpan={columnsShown.length} scope="colgroup">
                      {texts.group(first.texts[group], line.getLeafRows().length)}
                    </th>
                  </tr>
                );
              }
              return (
                <Line
                  key={line.id}
                  content={content}
                  row={first}
                  columns={columnsShown}
                  measured={measured}
                  isStop={line.id === stop}
                  onFocus={() => setFocused(line.id)}
                />
              );
            })}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface LineProps {
  content: Content;
  row: TableRow;
  columns: readonly ColumnId[];
  measured: { 'data-index': number; 'aria-rowindex': number; ref: (element: HTMLElement | null) => void };
  isStop: boolean;
  onFocus: () => void;
}

function Line({ content, row, columns, measured, isStop, onFocus }: LineProps) {
  const view = useView(apartFromCamera);
  const isLit = useSession(({ hovered }) => hovered !== null && row.linked.includes(hovered));
  const isChosen = view.initiative === row.id || (view.place !== null && row.linked.includes(view.place));
  const area = content.areas.find(({ id }) => id === row.area);
  const lightAll = () => light(row.linked);
  const dim = () => light([]);
  return (
    <tr
      {...measured}
      data-initiative={row.id}
      className={`${isLit ? 'is-lit' : ''}${isChosen ? ' is-chosen' : ''}`}
      onMouseEnter={lightAll}
      onMouseLeave={dim}
    >
      {columns.map((id) =>
        id === 'initiative' ? (
          <th key={id} scope="row">
            <span className="table-title">
              {area && <AreaTile area={area.id} icon={area.icon} size={24} />}
              <OpenLink
                data-row={row.id}
                href={hrefOf(view, { initiative: row.id })}
                onOpen={() => openInitiative(row.id)}
                tabIndex={isStop ? 0 : -1}
                aria-current={view.initiative === row.id ? 'true' : undefined}
                onFocus={() => {
                  onFocus();
                  lightAll();
                }}
                onBlur={dim}
              >
                {row.texts.initiative}
              </OpenLink>
            </span>
          </th>
        ) : (
          <td key={id} className={`table-${id}`}>
            {id === 'status' ? (
              <StatusMark status={row.status} word={row.texts.status} />
            ) : id === 'source' ? (
              <Sources sources={row.sources} isStop={isStop} />
            ) : (
              row.texts[id]
            )}
          </td>
        ),
      )}
    </tr>
  );
}

/** The documents, each a link to its address; of one without an address that is said. */
function Sources({ sources, isStop }: { sources: TableRow['sources']; isStop: boolean }) {
  const { table: texts } = usePlanningWords();
  return (
    <ul className="plain">
      {sources.map(({ id, name, url }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer" tabIndex={isStop ? undefined : -1}>
              {name}
            </a>
          ) : (
            `${name} · ${texts.noAddress}`
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many lines a key leads on. */
function wayOf(key: string, count: number): number | null {
  const ways: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -count,
    End: count,
  };
  return ways[key] ?? null;
}
