import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Bounds, Content } from '../content/types.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { setWhere } from '../state/actions.ts';
import { showSketch, type DrawOnMap } from '../state/plan/planning.ts';
import {
  BORDERS,
  COUNTINGS,
  readCondition,
  writeCondition,
  type Border,
  type Shape,
} from '../state/plan/where/condition.ts';
import { origins } from '../state/plan/where/geometries.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { canBeAskedFor, MOST_SHAPES } from '../state/plan/where/ownOrigins.ts';
import { useView } from '../state/store.ts';
import { Corners } from './Corners.tsx';
import { cornerAt, positionsOf } from './corners.ts';
import { draftOf, FIRST_DRAFT, readDraft, viewTexts, type Draft } from './draft.ts';
import { DrawButton } from './DrawButton.tsx';
import { WhereResult } from './WhereResult.tsx';
import './where.css';

interface Props {
  content: Content;
  /** What the free part of the map shows; null while there is no map. */
  mapBounds: (() => Bounds) | null;
  /** Null where there is no map to draw on. */
  drawOnMap: DrawOnMap | null;
}

const KINDS: readonly Shape['kind'][] = ['near-place', 'near-border', 'polygon', 'box'];
/** Offered to whoever has such a layer. */
const OWN_KINDS: readonly Shape['kind'][] = ['near-layer', 'in-layer'];
const SIDES = ['west', 'south', 'east', 'north'] as const;

/** Narrows by where: near something, or inside an outline. What is typed takes effect when it is applied. */
export function Where({ content, mapBounds, drawOnMap }: Props) {
  const { where: words } = usePlanningWords();
  const active = useView((view) => view.where);
  const [isOpen, setOpen] = useState(active !== null);
  const [draft, setDraft] = useState<Draft>(FIRST_DRAFT);
  /** What could not be applied: what is wrong with it is said in the words of now. */
  const [refused, setRefused] = useState<Draft | null>(null);
  const id = useId();
  const applied = useRef<string | null>(null);

  // What a link, a step back or a chip made of it.
  useEffect(() => {
    if (active === applied.current) return;
    applied.current = active;
    const condition = active && readCondition(active);
    if (!condition) return;
    setDraft((before) => draftOf(condition, before));
    setRefused(null);
    setOpen(true);
  }, [active]);

  const { kind, corners } = draft;
  const typed = kind === 'polygon' && isOpen ? corners : null;
  useEffect(() => {
    const points = positionsOf(typed ?? []);
    const condition = active ? readCondition(active) : null;
    const isApplied = condition?.kind === 'polygon' && condition.corners.join() === points.join();
    showSketch('where', points.length > 0 && !isApplied ? { kind: 'area', points } : null);
    return () => showSketch('where', null);
  }, [typed, active]);

  const own = useOwnLayers((state) => state.layers);
  // The list shows a layer that has been removed no more: none is chosen.
  const readFor = (from: Draft) =>
    readDraft(own.some((layer) => layer.id === from.layer) ? from : { ...from, layer: '' }, words);

  const apply = (from: Draft) => {
    const read = readFor(from);
    setRefused(typeof read === 'string' ? from : null);
    if (typeof read === 'string') return;
    applied.current = writeCondition(read);
    setWhere(applied.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(draft);
  };
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefused(null);
  };
  const read = refused && readFor(refused);
  const problem = typeof read === 'string' ? read : null;
  const layersFor = (of: Shape['kind']) => own.filter((layer) => canBeAskedFor(layer, of));
  const collator = new Intl.Collator(content.language);
  const places = origins(content)
    .map((place) => ({ id: place.id, name: place.label ?? place.name }))
    .sort((a, b) => collator.compare(a.name, b.name));

  return (
    <details
      className="fold facet where"
      data-facet="where"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{words.title}</h2>
      </summary>
      {isOpen && (
        // What is wrong is said in the page's own words, not the browser's.
        <form noValidate onSubmit={submit}>
          <fieldset className="where-kinds">
            <legend>{words.kind}</legend>
            {[...KINDS, ...OWN_KINDS.filter((each) => layersFor(each).length > 0 || each === kind)].map((each) => (
              <label key={each} className="facet-row">
                <input
                  type="radio"
                  name={`${id}kind`}
                  value={each}
                  checked={kind === each}
                  onChange={() => change({ kind: each })}
                />
                {words.kinds[each]}
              </label>
            ))}
          </fieldset>

          {kind === 'near-place' && (
            <label className="where-field">
              {words.place}
              <select value={draft.place} onChange={(event) => change({ place: event.target.value })}>
                {places.map((place) => (
                  <option key={place.id} value={place.id}>
                    {place.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {kind === 'near-border' && (
            <label className="where-field">
              {words.border}
              <select value={draft.border} onChange={(event) => change({ border: event.target.value as Border })}>
                {BORDERS.map((border) => (
                  <option key={border} value={border}>
                    {words.borders[border]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {(kind === 'near-layer' || kind === 'in-layer') && (
            <>
              <label className="where-field">
                {words.layer}
                <select value={draft.layer} onChange={(event) => change({ layer: event.target.value })}>
                  <option value="">{words.chooseLayer}</option>
                  {own
                    .filter((layer) => layer.id === draft.layer || canBeAskedFor(layer, kind))
                    .map((layer) => (
                      <option key={layer.id} value={layer.id}>
                        {layer.name}
                      </option>
                    ))}
                </select>
              </label>
              <p className="note">{words.layerNote(MOST_SHAPES)}</p>
            </>
          )}
          {kind.startsWith('near-') && (
            <label className="where-field">
              {words.km}
              <input
                inputMode="decimal"
                autoComplete="off"
                value={draft.km}
                onChange={(event) => change({ km: event.target.value })}
              />
            </label>
          )}
          {kind === 'polygon' && (
            <>
              <DrawButton
                kind="area"
                drawOnMap={drawOnMap}
                onFinished={(points) => {
                  const drawn = { ...draft, corners: points.map(cornerAt) };
                  setDraft(drawn);
                  apply(drawn);
                }}
              />
              <Corners
                title={words.corners}
                nameOf={words.corner}
                addLabel={words.addCorner}
                corners={corners}
                onChange={(next) => change({ corners: next })}
              />
            </>
          )}
          {kind === 'box' && (
            <>
              {mapBounds ? (
                <button
                  type="button"
                  className="outlined-button"
                  onClick={() => {
                    const seen = { ...draft, box: viewTexts(mapBounds()) };
                    setDraft(seen);
                    apply(seen);
                  }}
                >
                  {words.takeView}
                </button>
              ) : (
                <p className="note">{words.noView}</p>
              )}
              <div className="where-sides">
                {SIDES.map((side, at) => (
                  <label key={side} className="where-field">
                    {words[side]}
                    <input
                      inputMode="decimal"
                      autoComplete="off"
                      value={draft.box[at]}
                      onChange={(event) => {
                        const box: [string, string, string, string] = [...draft.box];
                        box[at] = event.target.value;
                        change({ box });
                      }}
                    />
                  </label>
                ))}
              </div>
            </>
          )}

          <fieldset className="where-kinds">
            <legend>{words.counting}</legend>
            {COUNTINGS.map((counting) => (
              <label key={counting} className="facet-row">
                <input
                  type="radio"
                  name={`${id}counting`}
                  value={counting}
                  checked={draft.counting === counting}
                  onChange={() => change({ counting })}
                />
                {words.countings[counting]}
              </label>
            ))}
          </fieldset>
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <div className="where-actions">
            <button type="submit" className="button">
              {words.apply}
            </button>
            {active && (
              <button type="button" className="text-button" onClick={() => setWhere(null)}>
                {words.clear}
              </button>
            )}
          </div>
          <WhereResult content={content} />
        </form>
      )}
    </details>
  );
}
