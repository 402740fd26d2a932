import { useEffect, useId, useRef, useState } from 'react';
import { Ruler } from 'lucide';
import type { Content, LngLat } from '../content/types.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { showSketch, type DrawOnMap, type Sketch } from '../state/plan/planning.ts';
import { crossesItself } from '../state/plan/where/condition.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Corners } from './Corners.tsx';
import { cornerAt, isBlank, positionsOf, type Corner } from './corners.ts';
import { DrawButton } from './DrawButton.tsx';
import { useMeasured } from './useMeasured.ts';
import './where.css';
import './measure.css';

interface Props {
  content: Content;
  /** Null where there is no map to draw on. */
  drawOnMap: DrawOnMap | null;
}

/** Measures a distance or an area: drawn, typed, or from place to place. */
export function Measure({ content, drawOnMap }: Props) {
  const { measure } = usePlanningWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="outlined-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={Ruler} size={18} />
        {measure.title}
      </button>
      {isOpen && <MeasureBox id={id} content={content} drawOnMap={drawOnMap} onClose={close} />}
    </>
  );
}

function MeasureBox({ id, content, drawOnMap, onClose }: Props & { id: string; onClose: () => void }) {
  const { measure } = usePlanningWords();
  const [kind, setKind] = useState<Sketch['kind']>('line');
  const [corners, setCorners] = useState<readonly Corner[]>([]);
  const [drawn, setDrawn] = useState<readonly LngLat[] | null>(null);
  const [place, setPlace] = useState('');

  useEffect(() => {
    const points = positionsOf(corners);
    // While one draws, the map shows the drawing itself.
    showSketch('measure', points.length > 0 && drawn === null ? { kind, points } : null);
  }, [kind, corners, drawn]);
  useEffect(() => () => showSketch('measure', null), []);

  const add = () => {
    const at = content.places.find(({ id }) => id === place)?.position?.at;
    if (at) setCorners((before) => [...before.filter((corner) => !isBlank(corner)), cornerAt(at)]);
    setPlace('');
  };
  const collator = new Intl.Collator(content.language);
  const places = content.places
    .filter(({ position }) => position)
    .map((place) => ({ id: place.id, name: place.label ?? place.name }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return (
    // Escape is a shortcut for the button in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      id={id}
      className="measure"
      aria-label={measure.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="measure-what">
        <fieldset>
          <legend>{measure.what}</legend>
          {(['line', 'area'] as const).map((each) => (
            <label key={each} className="facet-row">
              <input type="radio" name={`${id}kind`} checked={kind === each} onChange={() => setKind(each)} />
              {measure[each]}
            </label>
          ))}
        </fieldset>
        <DrawButton
          kind={kind}
          drawOnMap={drawOnMap}
          onChanged={setDrawn}
          onFinished={(points) => setCorners(points.map(cornerAt))}
        />
        {/* Arrow keys walk through the places: what is walked over is not yet meant. */}
        <div className="measure-place">
          <label className="where-field">
            {measure.addPlace}
            <select value={place} onChange={(event) => setPlace(event.target.value)}>
              <option value="">{measure.choosePlace}</option>
              {places.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="outlined-button" aria-disabled={place === ''} onClick={add}>
            {measure.add}
          </button>
        </div>
        <p className="note">{measure.fromPoint}</p>
      </div>
      <Corners
        title={measure.points}
        nameOf={measure.point}
        addLabel={measure.addPoint}
        corners={corners}
        onChange={setCorners}
      />
      <div className="measure-foot">
        <Measured kind={kind} points={drawn ?? positionsOf(corners)} isDrawing={drawn !== null} />
        {corners.length > 0 && (
          <button type="button" className="text-button" onClick={() => setCorners([])}>
            {measure.clear}
          </button>
        )}
        <IconButton icon="x" label={measure.close} onClick={onClose} />
      </div>
    </section>
  );
}

/** Said when it stands still: while one draws it changes with every move of the pointer. */
function Measured({
  kind,
  points,
  isDrawing,
}: {
  kind: Sketch['kind'];
  points: readonly LngLat[];
  isDrawing: boolean;
}) {
  const { measure } = usePlanningWords();
  const measured = useMeasured(kind, points);
  const needed = kind === 'line' ? 2 : 3;
  const text = () => {
    if (points.length < needed) return kind === 'line' ? measure.needsLine : measure.needsArea;
    if (kind === 'area' && crossesItself(points)) return measure.crossing;
    if (!measured) return '';
    return kind === 'line' ? measure.length(measured.length) : measure.size(measured.size, measured.length);
  };
  return (
    <p className="measured" role="status" aria-live={isDrawing ? 'off' : 'polite'}>
      {text()}
    </p>
  );
}
